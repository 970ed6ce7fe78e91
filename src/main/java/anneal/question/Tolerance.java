package anneal.question;

import java.math.BigDecimal;

/// How far a typed number may be from the key and still be right.
///
/// Each bound has a slack of `1e-12 * max(1, |key|)` for binary noise.
public sealed interface Tolerance {

  /// Whether a typed number is right; never for one that is not finite.
  ///
  /// @param x the number typed, in the key's unit
  /// @param key the right value, finite
  boolean accepts(double x, double key);

  /// The same room around another value: an interval moves along, all others are relative already.
  ///
  /// @param by how far the other value lies above the key
  default Tolerance moved(double by) {
    return this;
  }

  /// Absolute, relative or both: `|x - key| <= max(abs, rel * |key|) + 1e-12 * max(1, |key|)`.
  record Within(double abs, double rel) implements Tolerance {
    @Override
    public boolean accepts(double x, double key) {
      return Math.abs(x - key) <= Math.max(abs, rel * Math.abs(key)) + slack(key);
    }
  }

  /// Equal after rounding both to this many significant figures, or within half a unit of the key's
  /// last one: whoever types more figures than asked is not worse off.
  record SignificantFigures(int figures) implements Tolerance {
    @Override
    public boolean accepts(double x, double key) {
      if (!Double.isFinite(x) || key == 0) {
        return Math.abs(x) <= slack(0);
      }
      BigDecimal exact = Figures.decimal(key);
      double unit = Math.pow(10, exact.precision() - exact.scale() - figures);
      return rounded(x).compareTo(rounded(key)) == 0
          || Math.abs(x - key) <= unit / 2 + 1e-12 * Math.abs(key);
    }

    private BigDecimal rounded(double x) {
      return Figures.significantDigits(Figures.decimal(x), figures);
    }
  }

  /// Within half a unit of the last of this many decimals.
  record Decimals(int decimals) implements Tolerance {
    @Override
    public boolean accepts(double x, double key) {
      return Math.abs(x - key) <= Math.pow(10, -decimals) / 2 + slack(key);
    }
  }

  /// Between two bounds, inclusive.
  record Interval(double low, double high) implements Tolerance {
    @Override
    public boolean accepts(double x, double key) {
      return x >= low - slack(low) && x <= high + slack(high);
    }

    @Override
    public Tolerance moved(double by) {
      return new Interval(low + by, high + by);
    }
  }

  /// Within a factor either way, same sign: an order-of-magnitude estimate.
  ///
  /// @param factor 2 and 0.5 say the same
  record Factor(double factor) implements Tolerance {
    @Override
    public boolean accepts(double x, double key) {
      double ratio = key == 0 ? (x == 0 ? 1 : 0) : x / key;
      double widest = Math.max(factor, 1 / factor) * (1 + 1e-12);
      return ratio >= 1 / widest && ratio <= widest;
    }
  }

  private static double slack(double key) {
    return 1e-12 * Math.max(1, Math.abs(key));
  }
}
