package anneal.bringing;

import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.PackSource;
import anneal.question.Pack;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What was found in a pack.
///
/// @param pack the questions without errors; empty where its manifest cannot be used
/// @param source its files as they stand
/// @param findings in file order
public record Checked(Optional<Pack> pack, Optional<PackSource> source, List<Cited> findings) {

  public Checked {
    findings = List.copyOf(findings);
  }

  /// A finding with the line of the file on which it stands, empty where there is none.
  public record Cited(Finding finding, String line) {}

  /// Whether it may be published.
  public boolean sound() {
    return pack.isPresent() && count(Severity.ERROR) == 0;
  }

  /// How many findings matter so much.
  public long count(Severity severity) {
    return findings.stream().filter(it -> it.finding().severity() == severity).count();
  }

  /// What keeps it from being published, a sentence each: where, what, and the remedy.
  public List<String> errors() {
    return findings.stream()
        .map(Cited::finding)
        .filter(it -> it.severity() == Severity.ERROR)
        .map(it -> it.place() + ": " + it.told())
        .toList();
  }

  /// With further findings, which come first.
  Checked and(Collection<Cited> more) {
    List<Cited> all = new ArrayList<>(more);
    all.addAll(findings);
    return new Checked(pack, source, all);
  }
}
