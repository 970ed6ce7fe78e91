package anneal.web;

import anneal.question.Figures;
import anneal.question.Numeric;
import anneal.question.Tolerance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Says in words which numbers are right: `0.749 to 0.751`. A number has as many decimals as tell
/// right from wrong, and a bound is rounded inwards, so that what is named is taken.
final class Accepted {

  private Accepted() {}

  /// The range of a task; null where only the key itself is right.
  static @Nullable String range(Numeric task) {
    double key = task.key();
    double room = room(task);
    return switch (task.tolerance()) {
      case Tolerance.Interval it -> between(task, written(it.low()), written(it.high()));
      case Tolerance.Factor it -> {
        double near = key / widest(it);
        double far = key * widest(it);
        yield between(task, written(Math.min(near, far)), written(Math.max(near, far)));
      }
      case Tolerance.Within _, Tolerance.SignificantFigures _, Tolerance.Decimals _ ->
          between(
              task,
              decimals(key - room, room, RoundingMode.CEILING),
              decimals(key + room, room, RoundingMode.FLOOR));
    };
  }

  /// The key with its unit.
  static String key(Numeric task) {
    return decimals(task.key(), room(task), RoundingMode.HALF_EVEN) + symbol(task);
  }

  /// How far a number may surely be from the key on either side; 0 where it must be the key.
  private static double room(Numeric task) {
    double key = task.key();
    return switch (task.tolerance()) {
      case Tolerance.Within it -> Math.max(it.abs(), it.rel() * Math.abs(key));
      case Tolerance.SignificantFigures it -> unit(key, it.figures()) / 2;
      case Tolerance.Decimals it -> Math.pow(10, -it.decimals()) / 2;
      case Tolerance.Interval it -> Math.min(key - it.low(), it.high() - key);
      case Tolerance.Factor it -> Math.abs(key) * (1 - 1 / widest(it));
    };
  }

  private static double widest(Tolerance.Factor it) {
    return Math.max(it.factor(), 1 / it.factor());
  }

  private static @Nullable String between(Numeric task, String low, String high) {
    return low.equals(high) ? null : low + " to " + high + symbol(task);
  }

  private static String symbol(Numeric task) {
    return task.unit() == null ? "" : " " + task.unit().symbol();
  }

  /// Ten digits show every bound that an author writes, and none of the noise of adding.
  private static String written(double bound) {
    return Figures.plain(
        new BigDecimal(bound).round(new MathContext(10, RoundingMode.HALF_EVEN)).doubleValue());
  }

  private static String decimals(double value, double room, RoundingMode way) {
    BigDecimal exact = Figures.decimal(value);
    int decimals = Math.max(0, (int) Math.ceil(-Math.log10(room)));
    return Figures.plain(room > 0 ? exact.setScale(decimals, way) : exact);
  }

  private static double unit(double key, int figures) {
    if (key == 0) {
      return 0;
    }
    BigDecimal exact = Figures.decimal(key);
    return Math.pow(10, exact.precision() - exact.scale() - figures);
  }
}
