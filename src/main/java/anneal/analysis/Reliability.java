package anneal.analysis;

import java.util.stream.IntStream;

/// How far the totals of a test can be trusted, and what shape they have.
///
/// Alpha is L. J. Cronbach's (1951, doi:10.1007/BF02310555). KR-20 and KR-21 are those of Kuder and
/// Richardson (1937, doi:10.1007/BF02288391), for questions scored 0 or 1; they take the variance
/// of totals over n, since p(1-p) is such a variance: with n - 1 for one of them they come out too
/// high. Skewness and kurtosis are those of Fisher's k-statistics.
public final class Reliability {

  private final ScoreTable table;
  private final double[] totals;
  private final int items;

  public Reliability(ScoreTable table) {
    this.table = table;
    this.totals = table.totals();
    this.items = table.items();
  }

  /// Cronbach's alpha, at most 1; below 0 where questions work against each other; `NaN` where all
  /// totals are alike.
  public double alpha() {
    double within = IntStream.range(0, items).mapToDouble(this::variance).sum();
    return alpha(items, within, Sample.variance(totals));
  }

  /// Alpha of the test without a question.
  public double alphaWithout(int item) {
    double[] column = table.column(item);
    double[] rest =
        IntStream.range(0, totals.length).mapToDouble(it -> totals[it] - column[it]).toArray();
    double within =
        IntStream.range(0, items).filter(it -> it != item).mapToDouble(this::variance).sum();
    return alpha(items - 1, within, Sample.variance(rest));
  }

  /// KR-20. Questions are scored 0 or 1.
  public double kr20() {
    double within =
        IntStream.range(0, items).mapToDouble(table::facility).map(p -> p * (1 - p)).sum();
    return alpha(items, within, populationVariance());
  }

  /// KR-21: KR-20 if all questions were equally hard.
  public double kr21() {
    double mean = Sample.mean(totals);
    return alpha(items, mean * (items - mean) / items, populationVariance());
  }

  private double populationVariance() {
    return Sample.central(totals, 2);
  }

  private double variance(int item) {
    return Sample.variance(table.column(item));
  }

  private static double alpha(int items, double within, double total) {
    return total > 1e-12 ? items / (items - 1.0) * (1 - within / total) : Double.NaN;
  }

  /// Share of the spread of totals that is chance: the root of 1 - alpha.
  public double errorRatio() {
    return Math.sqrt(1 - alpha());
  }

  /// Standard error of a total, in points.
  public double standardError() {
    return Sample.deviation(totals) * errorRatio();
  }

  /// Skewness of the totals: below 0 where a few fall far behind. `NaN` below 3 learners.
  public double skewness() {
    double s = totals.length;
    double third = s * s * Sample.central(totals, 3) / ((s - 1) * (s - 2));
    return third / Math.pow(Sample.variance(totals), 1.5);
  }

  /// Excess kurtosis of the totals, 0 for a normal distribution. `NaN` below 4 learners.
  public double kurtosis() {
    double s = totals.length;
    double second = Sample.central(totals, 2);
    double fourth =
        s
            * s
            * ((s + 1) * Sample.central(totals, 4) - 3 * (s - 1) * second * second)
            / ((s - 1) * (s - 2) * (s - 3));
    return fourth / Math.pow(Sample.variance(totals), 2);
  }

  /// How many times as long the test must be for a reliability, by the formula of Spearman and
  /// Brown (1910).
  ///
  /// @param wanted between 0 and 1
  /// @param alpha of the test as it is, between 0 and 1
  public static double lengthening(double wanted, double alpha) {
    if (!(wanted > 0 && wanted < 1 && alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("reliabilities lie between 0 and 1");
    }
    return wanted * (1 - alpha) / (alpha * (1 - wanted));
  }
}
