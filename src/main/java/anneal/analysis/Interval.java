package anneal.analysis;

/// Where a figure lies with 95 % confidence.
///
/// @param low lower end
/// @param high upper end, not below `low`
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("an interval ends at or above its beginning");
    }
  }

  /// Wilson's interval of a share (E. B. Wilson 1927, doi:10.1080/01621459.1927.10502953). For
  /// scores between 0 and 1 it is on the safe side, since these vary at most as much as 0/1 ones.
  ///
  /// @param sum of the scores, 0..n
  /// @param n how many, at least 1
  public static Interval ofShare(double sum, int n) {
    double z = Normal.WIDTH95;
    double p = sum / n;
    double spread = 1 + z * z / n;
    double middle = (p + z * z / (2 * n)) / spread;
    double half = z / spread * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
    return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /// Fisher's interval of a correlation (R. A. Fisher 1921): atanh r is about normal with standard
  /// error 1/sqrt(n - 3).
  ///
  /// @param r -1..1
  /// @param n how many pairs; below 4 nothing is known
  public static Interval ofCorrelation(double r, int n) {
    if (n < 4) {
      return new Interval(-1, 1);
    }
    double half = Normal.WIDTH95 / Math.sqrt(n - 3.0);
    double z = fisher(r);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half));
  }

  /// Bonett's interval of a reliability such as alpha or KR-20 (D. G. Bonett 2002,
  /// doi:10.3102/10769986027004335): ln(1 - alpha) is about normal.
  ///
  /// @param alpha below 1
  /// @param items at least 2
  /// @param learners at least 3
  static Interval ofReliability(double alpha, int items, int learners) {
    double half = Normal.WIDTH95 * Math.sqrt(2.0 * items / ((items - 1.0) * (learners - 2.0)));
    double error = Math.log(Math.max(1e-9, 1 - alpha));
    return new Interval(1 - Math.exp(error + half), 1 - Math.exp(error - half));
  }

  /// Fisher's transformation, kept finite at the ends.
  static double fisher(double r) {
    double kept = Math.clamp(r, -0.9999, 0.9999);
    return 0.5 * Math.log((1 + kept) / (1 - kept));
  }

  /// How wide it is.
  public double width() {
    return high - low;
  }
}
