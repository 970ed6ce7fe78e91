package anneal.grading;

import anneal.question.Answer;
import anneal.question.Numeric;
import anneal.question.Numeric.KnownValue;
import anneal.question.Tolerance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Marks a typed number: the key first, then the known wrong values, then slips that show.
final class NumericMarker {

  private NumericMarker() {}

  /// @param about what the remarks speak of
  static Verdict mark(Numeric task, Answer answer, String about) {
    return answer instanceof Answer.Typed typed
        ? mark(task, NumberReader.read(typed.text(), task), about)
        : new Verdict.Ungradable("Type a number, such as 0.75.");
  }

  private static Verdict mark(Numeric task, Reading reading, String about) {
    return switch (reading) {
      case Reading.Read read -> verdict(task, read, about);
      case Reading.Ambiguous ambiguous -> askedBack(ambiguous);
      case Reading.Unreadable(String reason) -> new Verdict.Ungradable(reason);
    };
  }

  /// Whatever the readings would earn: asking back only sometimes would tell that one is right.
  private static Verdict askedBack(Reading.Ambiguous ambiguous) {
    return new Verdict.Ungradable(
        "Do you mean " + ambiguous.question() + " Type it without the comma.");
  }

  private static Verdict.Graded verdict(Numeric task, Reading.Read read, String about) {
    double x = read.value();
    if (task.tolerance().accepts(x, task.key())) {
      return new Verdict.Graded(1, List.of());
    }
    return known(task, x)
        .map(
            it ->
                new Verdict.Graded(
                    it.credit(),
                    List.of(new Remark(about, false, it.remark(), it.misconception()))))
        .orElseGet(() -> new Verdict.Graded(0, slip(task, x, about)));
  }

  /// The nearest known value whose own tolerance holds the number.
  private static Optional<KnownValue> known(Numeric task, double x) {
    return task.known().stream()
        .filter(it -> around(task, it).accepts(x, it.value()))
        .min(Comparator.comparingDouble(it -> Math.abs(x - it.value())));
  }

  private static Tolerance around(Numeric task, KnownValue known) {
    return task.tolerance().moved(known.value() - task.key());
  }

  private static List<Remark> slip(Numeric task, double x, String about) {
    return Slips.find(task, x).map(it -> new Remark(about, false, it, null)).stream().toList();
  }
}
