package anneal.analysis;

/// The standard normal distribution.
final class Normal {

  /// Half the width of a 95 % interval, in standard deviations.
  static final double WIDTH95 = 1.959963984540054;

  private static final double ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

  private Normal() {}

  static double density(double z) {
    return Math.exp(-z * z / 2) / ROOT_TWO_PI;
  }

  /// Share of the distribution below `z`.
  ///
  /// The series of G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical
  /// Software 11(4), 2004: z + z^3/3 + z^5/(3*5) + ..., exact to the last digits within 8 standard
  /// deviations.
  static double below(double z) {
    if (z < -8) {
      return 0;
    }
    if (z > 8) {
      return 1;
    }
    double term = z;
    double sum = z;
    for (int i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * density(z);
  }

  /// The value below which a share of the distribution lies, by Newton's method.
  ///
  /// @param share strictly between 0 and 1
  static double quantile(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("a quantile is of a share between 0 and 1, not " + share);
    }
    double z = 0;
    for (int round = 0; round < 60; round++) {
      double step = (below(z) - share) / density(z);
      z -= Math.clamp(step, -1, 1);
      if (Math.abs(step) < 1e-14) {
        break;
      }
    }
    return z;
  }
}
