package anneal.analysis;

import java.util.Arrays;

/// Moments of columns of numbers. Variances and covariances divide by n - 1.
final class Sample {

  private Sample() {}

  static double mean(double[] x) {
    return Arrays.stream(x).average().orElse(Double.NaN);
  }

  static double covariance(double[] x, double[] y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (x[i] - meanX) * (y[i] - meanY);
    }
    return sum / (x.length - 1);
  }

  static double variance(double[] x) {
    return covariance(x, x);
  }

  static double deviation(double[] x) {
    return Math.sqrt(variance(x));
  }

  /// Pearson's r, -1..1; `NaN` where a column does not vary.
  static double correlation(double[] x, double[] y) {
    double spread = Math.sqrt(variance(x) * variance(y));
    return spread > 1e-12 ? Math.clamp(covariance(x, y) / spread, -1, 1) : Double.NaN;
  }

  /// The mean of the n-th powers of deviations from the mean.
  static double central(double[] x, int power) {
    double mean = mean(x);
    return Arrays.stream(x).map(it -> Math.pow(it - mean, power)).average().orElse(Double.NaN);
  }

  static double[] sorted(double[] x) {
    double[] copy = x.clone();
    Arrays.sort(copy);
    return copy;
  }

  /// The middle value, or the mean of the two in the middle; `NaN` of none.
  static double median(double[] x) {
    double[] sorted = sorted(x);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
