package anneal.web;

import anneal.question.Figures;
import anneal.question.Numeric;
import anneal.question.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Says in words which numbers are right: `0.749 to 0.751`.
final class Accepted {

  private Accepted() {}

  /// The range of a task; null where only the key itself is right.
  static @Nullable String range(Numeric task) {
    double key = task.key();
    return switch (task.tolerance()) {
      case Tolerance.Within within ->
          around(task, Math.max(within.abs(), within.rel() * Math.abs(key)));
      case Tolerance.SignificantFigures it -> around(task, unit(key, it.figures()) / 2);
      case Tolerance.Decimals it -> around(task, Math.pow(10, -it.decimals()) / 2);
      case Tolerance.Interval it -> between(task, it.low(), it.high());
      case Tolerance.Factor it -> {
        double factor = Math.max(it.factor(), 1 / it.factor());
        double near = key / factor;
        double far = key * factor;
        yield between(task, Math.min(near, far), Math.max(near, far));
      }
    };
  }

  /// A number with its unit, as the key is written.
  static String number(Numeric task, double value) {
    return Figures.plain(value) + (task.unit() == null ? "" : " " + task.unit().symbol());
  }

  private static @Nullable String around(Numeric task, double room) {
    return room == 0 ? null : between(task, task.key() - room, task.key() + room);
  }

  private static @Nullable String between(Numeric task, double low, double high) {
    return low == high ? null : figures(low) + " to " + figures(high) + symbol(task);
  }

  private static String symbol(Numeric task) {
    return task.unit() == null ? "" : " " + task.unit().symbol();
  }

  /// Ten digits show every bound that an author writes, and none of the noise of adding.
  private static String figures(double bound) {
    return Figures.plain(
        new BigDecimal(bound).round(new MathContext(10, RoundingMode.HALF_EVEN)).doubleValue());
  }

  private static double unit(double key, int figures) {
    if (key == 0) {
      return 0;
    }
    BigDecimal exact = Figures.decimal(key);
    return Math.pow(10, exact.precision() - exact.scale() - figures);
  }
}
