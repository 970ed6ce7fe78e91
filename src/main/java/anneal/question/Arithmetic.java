package anneal.question;

import java.math.RoundingMode;

/// The functions of expressions that are plain arithmetic.
///
/// `StrictMath` is used where `Math` may differ in the last bit from machine to machine, so that
/// the same pack draws the same variants everywhere.
final class Arithmetic {

  /// Relative distance within which a computed number is taken for the whole number that it would
  /// be without binary noise: `ceil(0.3/0.1)` is 3 although `0.3/0.1` is 2.9999999999999996, and
  /// `ceil(0.1*3/0.1)` is 3 although the quotient is 3.0000000000000004.
  private static final double NOISE = 1e-12;

  private static final int LARGEST_FACTORIAL = 170;
  private static final double LARGEST_WHOLE = 0x1p53;

  private Arithmetic() {}

  static double least(double[] x) {
    double least = x[0];
    for (double it : x) {
      least = Math.min(least, it);
    }
    return least;
  }

  static double greatest(double[] x) {
    double greatest = x[0];
    for (double it : x) {
      greatest = Math.max(greatest, it);
    }
    return greatest;
  }

  static double root(double x) throws Undefined {
    if (x < 0) {
      throw new Undefined("the root of a negative number", "keep the argument at 0 or above");
    }
    return Math.sqrt(x);
  }

  static double positive(double x) throws Undefined {
    if (x <= 0) {
      throw new Undefined(
          "the logarithm of " + Figures.plain(x), "keep the argument above 0 with `where`");
    }
    return x;
  }

  /// Exact for powers of two.
  static double log2(double x) {
    int exponent = Math.getExponent(x);
    return x == Math.scalb(1.0, exponent) ? exponent : StrictMath.log(x) / StrictMath.log(2);
  }

  /// The greatest whole number not above `x`, binary noise aside.
  static double floor(double x) {
    double nearest = Math.rint(x);
    boolean whole = Math.abs(x - nearest) <= NOISE * Math.max(1, Math.abs(x));
    return 0.0 + (whole ? nearest : Math.floor(x));
  }

  /// Half-up in the decimal that a person sees: `round(2.675, 2)` is 2.68.
  static double round(double x, double decimals) throws Undefined {
    int scale = (int) whole(decimals, -15, 15, "decimals");
    return Figures.decimal(x).setScale(scale, RoundingMode.HALF_UP).doubleValue();
  }

  /// What is left of `a` when multiples of `b` are taken away; it has the sign of `b`.
  static double mod(double a, double b) throws Undefined {
    if (b == 0) {
      throw new Undefined("a remainder of division by zero", "keep the second argument off 0");
    }
    double times = floor(a / b);
    double rest = a - b * times;
    boolean noise = Math.abs(rest) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
    return noise ? 0 : rest;
  }

  static double factorial(double n) throws Undefined {
    int last = (int) whole(n, 0, LARGEST_FACTORIAL, "n");
    double product = 1;
    for (int i = 2; i <= last; i++) {
      product *= i;
    }
    return product;
  }

  /// How many ways there are to take `k` out of `n`; 0 where `k` is below 0 or above `n`.
  ///
  /// The loop ends after about 1024 rounds at the latest, since the product at least doubles with
  /// each one and stops at infinity.
  static double combinations(double n, double k) throws Undefined {
    double from = whole(n, 0, LARGEST_WHOLE, "n");
    double taken = whole(k, -LARGEST_WHOLE, LARGEST_WHOLE, "k");
    double rounds = Math.min(taken, from - taken);
    if (rounds < 0) {
      return 0;
    }
    double product = 1;
    for (double i = 1; i <= rounds && !Double.isInfinite(product); i++) {
      product = product * (from - rounds + i) / i;
    }
    return product;
  }

  /// A whole number within bounds, binary noise aside.
  static double whole(double x, double low, double high, String name) throws Undefined {
    double nearest = Math.rint(x);
    if (Math.abs(x - nearest) > NOISE * Math.max(1, Math.abs(x))) {
      throw new Undefined(
          name + " is " + Figures.plain(x) + ", which is not whole",
          "draw it as an `int` or round it");
    }
    if (nearest < low || nearest > high) {
      throw new Undefined(
          name + " is " + Figures.plain(x) + ", out of bounds",
          "keep it from " + Figures.plain(low) + " to " + Figures.plain(high));
    }
    return nearest;
  }
}
