package anneal.analysis;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Scores of learners who all answered the same questions, as in a test or a challenge, and what
/// classical test theory says of each question.
///
/// Discrimination is the correlation of a question with the rest of the test, never with a total
/// that holds the question itself. Discriminative efficiency sets the covariance against the most
/// that these scores could reach. Both, and the weights, are as Moodle's quiz report counts them.
public final class ScoreTable {

  private final double[][] columns;
  private final double[] maxima;
  private final double[] totals;

  /// @param scores a row for each learner, a column for each question; at least two of both
  /// @param maxima the most a question gives, above 0
  public ScoreTable(double[][] scores, double[] maxima) {
    if (scores.length < 2 || maxima.length < 2) {
      throw new IllegalArgumentException("a table needs two learners and two questions");
    }
    if (Arrays.stream(scores).anyMatch(row -> row.length != maxima.length)) {
      throw new IllegalArgumentException("each learner needs a score for each question");
    }
    this.maxima = maxima.clone();
    this.columns =
        IntStream.range(0, maxima.length)
            .mapToObj(item -> Arrays.stream(scores).mapToDouble(row -> row[item]).toArray())
            .toArray(double[][]::new);
    this.totals = Arrays.stream(scores).mapToDouble(row -> DoubleStream.of(row).sum()).toArray();
  }

  int items() {
    return maxima.length;
  }

  int learners() {
    return totals.length;
  }

  double[] totals() {
    return totals.clone();
  }

  double[] column(int item) {
    return columns[item].clone();
  }

  /// Mean score as a share of the most possible, 0..1.
  public double facility(int item) {
    return Sample.mean(columns[item]) / maxima[item];
  }

  /// Standard deviation as a share of the most possible.
  public double spread(int item) {
    return Sample.deviation(columns[item]) / maxima[item];
  }

  /// Correlation of the question with the sum of the others, -1..1; `NaN` where one of them does
  /// not vary.
  public double discrimination(int item) {
    return Sample.correlation(columns[item], rest(item));
  }

  /// Covariance with the sum of the others over the most that both could reach if sorted alike;
  /// `NaN` where that is 0.
  public double efficiency(int item) {
    double[] rest = rest(item);
    double most = Sample.covariance(Sample.sorted(columns[item]), Sample.sorted(rest));
    return most > 1e-12 ? Sample.covariance(columns[item], rest) / most : Double.NaN;
  }

  /// Share of the total that the author gave this question, 0..1.
  public double intendedWeight(int item) {
    return maxima[item] / DoubleStream.of(maxima).sum();
  }

  /// Share of the spread of totals that this question makes, 0..1; empty where it works against the
  /// total.
  public OptionalDouble effectiveWeight(int item) {
    double own = Sample.covariance(columns[item], totals);
    if (own < 0) {
      return OptionalDouble.empty();
    }
    double all =
        Arrays.stream(columns)
            .mapToDouble(it -> Sample.covariance(it, totals))
            .filter(it -> it >= 0)
            .map(Math::sqrt)
            .sum();
    return OptionalDouble.of(Math.sqrt(own) / all);
  }

  /// Correlation with the total, the question included: the point-biserial correlation of a
  /// question scored 0 or 1.
  public double pointBiserial(int item) {
    return Sample.correlation(columns[item], totals);
  }

  /// What the correlation with the total would be if the question measured a normal trait cut in
  /// two: `(mean total of the right - of the wrong) / sd(total) * pq / phi(z_p)`, the deviation of
  /// totals over n - 1 as R's psych has it. For questions scored 0 or 1; `NaN` where all or none
  /// are right.
  public double biserial(int item) {
    double p = facility(item);
    if (p <= 0 || p >= 1) {
      return Double.NaN;
    }
    double shrink = Math.sqrt((learners() - 1.0) / learners());
    double height = Normal.density(Normal.quantile(p));
    return pointBiserial(item) * shrink * Math.sqrt(p * (1 - p)) / height;
  }

  /// Mean share of the best 27 % less that of the worst 27 % (T. L. Kelley 1939,
  /// doi:10.1037/h0057123), -1..1. Learners with the same total share the places at the border.
  public double kelley(int item) {
    double[] shares = Arrays.stream(columns[item]).map(it -> it / maxima[item]).toArray();
    return Kelley.index(shares, totals);
  }

  private double[] rest(int item) {
    return IntStream.range(0, learners())
        .mapToDouble(it -> totals[it] - columns[item][it])
        .toArray();
  }
}
