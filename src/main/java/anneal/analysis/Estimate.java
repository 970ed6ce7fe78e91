package anneal.analysis;

/// A figure with the interval that it lies in.
///
/// @param value as observed
/// @param interval 95 %
/// @param n answers it rests on
public record Estimate(double value, Interval interval, int n) {

  /// A share or mean score.
  ///
  /// @param sum of scores 0..1
  /// @param n at least 1
  static Estimate ofShare(double sum, int n) {
    return new Estimate(sum / n, Interval.ofShare(sum, n), n);
  }
}
