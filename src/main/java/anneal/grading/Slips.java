package anneal.grading;

import anneal.question.Numeric;
import anneal.question.Numeric.Alternative;
import anneal.question.Numeric.Notation;
import anneal.question.Numeric.Unit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Numbers that are right but for a sign, a percent sign, a unit or a power of ten.
///
/// They earn nothing; what slipped is said, so that nobody doubts the whole computation.
final class Slips {

  /// A slip is named only where the rest fits this well, however wide the tolerance.
  private static final double FITS = 0.1;

  private static final int POWERS = 9;

  private Slips() {}

  /// What to say of a wrong number; empty where no slip explains it.
  static Optional<String> find(Numeric task, double x) {
    return sign(task, x)
        .or(() -> percent(task, x))
        .or(() -> unit(task, x))
        .or(() -> power(task, x));
  }

  private static Optional<String> sign(Numeric task, double x) {
    return when(fits(task, -x), "The size is right, the sign is not.");
  }

  private static Optional<String> percent(Numeric task, double x) {
    if (!task.notations().contains(Notation.PERCENT)) {
      return Optional.empty();
    }
    return when(
            fits(task, x / 100),
            "The digits are right, but 100 times too large: a percentage needs its % sign.")
        .or(
            () ->
                when(
                    fits(task, x * 100),
                    "The digits are right, but 100 times too small: is that % sign one too many?"));
  }

  private static Optional<String> unit(Numeric task, double x) {
    Unit unit = task.unit();
    if (unit == null) {
      return Optional.empty();
    }
    return unit.also().stream()
        .filter(it -> it.factor() != 1 && (fits(task, x * it.factor()) || swapped(task, x, it)))
        .findFirst()
        .map(
            it ->
                fits(task, x * it.factor())
                    ? "That would be right in " + it.symbol() + ": check the unit."
                    : "The unit is off: check how "
                        + it.symbol()
                        + " turns into "
                        + unit.symbol()
                        + ".");
  }

  private static boolean swapped(Numeric task, double x, Alternative alternative) {
    return fits(task, x / alternative.factor());
  }

  private static Optional<String> power(Numeric task, double x) {
    for (int power = 1; power <= POWERS; power++) {
      double factor = Math.pow(10, power);
      @Nullable String way =
          fits(task, x / factor) ? "large" : fits(task, x * factor) ? "small" : null;
      if (way != null) {
        return Optional.of(
            "The digits are right, but the number is too "
                + way
                + " by a factor of "
                + String.format(Locale.ROOT, "%,.0f", factor)
                + ".");
      }
    }
    return Optional.empty();
  }

  private static boolean fits(Numeric task, double x) {
    return task.tolerance().accepts(x, task.key())
        && Math.abs(x - task.key()) <= FITS * Math.abs(task.key());
  }

  private static Optional<String> when(boolean holds, String remark) {
    return holds ? Optional.of(remark) : Optional.empty();
  }
}
