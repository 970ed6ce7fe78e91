package anneal.question;

/// How far a typed number may be from the key and still be right.
public sealed interface Tolerance {

  /// Absolute, relative or both: `|x - key| <= max(abs, rel * |key|) + 1e-12 * max(1, |key|)`.
  record Within(double abs, double rel) implements Tolerance {}

  /// Equal after rounding both to this many significant figures.
  record SignificantFigures(int figures) implements Tolerance {}

  /// Within half a unit of the last of this many decimals.
  record Decimals(int decimals) implements Tolerance {}

  /// Between two bounds, inclusive.
  record Interval(double low, double high) implements Tolerance {}

  /// Within a factor either way, same sign: an order-of-magnitude estimate.
  record Factor(double factor) implements Tolerance {}
}
