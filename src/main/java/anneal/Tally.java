package anneal;

import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import java.util.Collection;

/// How many findings there are of each severity.
record Tally(int errors, int warnings, int notes) {

  static Tally of(Collection<Finding> findings) {
    return new Tally(
        count(findings, Severity.ERROR),
        count(findings, Severity.WARNING),
        count(findings, Severity.NOTE));
  }

  private static int count(Collection<Finding> findings, Severity severity) {
    return (int) findings.stream().filter(it -> it.severity() == severity).count();
  }

  /// 0 for nothing but notes, 1 with warnings, 2 with errors.
  int exitCode() {
    return errors > 0 ? 2 : warnings > 0 ? 1 : 0;
  }

  @Override
  public String toString() {
    return counted(errors, "error")
        + ", "
        + counted(warnings, "warning")
        + ", "
        + counted(notes, "note");
  }

  /// A number with its noun.
  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
