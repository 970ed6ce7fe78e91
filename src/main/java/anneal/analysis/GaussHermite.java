package anneal.analysis;

/// Points and weights that turn an integral over the standard normal distribution into a sum.
///
/// The roots of the Hermite polynomials, by Newton's method from each root to the next (W. H. Press
/// et al., Numerical Recipes, section 4.6), scaled from exp(-x^2) to the normal density.
final class GaussHermite {

  private static final double FIRST = Math.pow(Math.PI, -0.25);

  private final double[] points;
  private final double[] weights;

  private GaussHermite(double[] points, double[] weights) {
    this.points = points;
    this.weights = weights;
  }

  double point(int q) {
    return points[q];
  }

  double weight(int q) {
    return weights[q];
  }

  /// @param n how many points, 2..60
  static GaussHermite of(int n) {
    double[] points = new double[n];
    double[] weights = new double[n];
    double z = 0;
    for (int i = 0; i < (n + 1) / 2; i++) {
      z = start(i, n, z, points);
      double slope = 0;
      for (int round = 0; round < 50; round++) {
        double[] value = hermite(n, z);
        slope = value[1];
        double step = value[0] / slope;
        z -= step;
        if (Math.abs(step) < 1e-15) {
          break;
        }
      }
      points[i] = z;
      points[n - 1 - i] = -z;
      weights[i] = 2 / (slope * slope);
      weights[n - 1 - i] = weights[i];
    }
    for (int i = 0; i < n; i++) {
      points[i] *= Math.sqrt(2);
      weights[i] /= Math.sqrt(Math.PI);
    }
    return new GaussHermite(points, weights);
  }

  private static double start(int i, int n, double last, double[] points) {
    return switch (i) {
      case 0 -> Math.sqrt(2.0 * n + 1) - 1.85575 * Math.pow(2.0 * n + 1, -1.0 / 6);
      case 1 -> last - 1.14 * Math.pow(n, 0.426) / last;
      case 2 -> 1.86 * last - 0.86 * points[0];
      case 3 -> 1.91 * last - 0.91 * points[1];
      default -> 2 * last - points[i - 2];
    };
  }

  /// The normalised polynomial of degree n at z, and its slope.
  private static double[] hermite(int n, double z) {
    double value = FIRST;
    double before = 0;
    for (int j = 0; j < n; j++) {
      double next = z * Math.sqrt(2.0 / (j + 1)) * value - Math.sqrt(j / (j + 1.0)) * before;
      before = value;
      value = next;
    }
    return new double[] {value, Math.sqrt(2.0 * n) * before};
  }
}
