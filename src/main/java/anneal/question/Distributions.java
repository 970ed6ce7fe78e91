package anneal.question;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.ExponentialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The distributions of expressions, with their parameters kept where a value takes microseconds.
final class Distributions {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double LARGEST = 1e6;

  private Distributions() {}

  /// Mean 0, standard deviation 1.
  static ContinuousDistribution normal() {
    return NORMAL;
  }

  static DiscreteDistribution binomial(double n, double p) throws Undefined {
    int trials = (int) Arithmetic.whole(n, 0, LARGEST, "n");
    return BinomialDistribution.of(trials, between(p, 0, 1, "p"));
  }

  static DiscreteDistribution poisson(double rate) throws Undefined {
    return PoissonDistribution.of(between(rate, Double.MIN_NORMAL, LARGEST, "rate"));
  }

  static ContinuousDistribution student(double df) throws Undefined {
    return TDistribution.of(between(df, 1e-3, LARGEST, "df"));
  }

  static ContinuousDistribution chiSquared(double df) throws Undefined {
    return ChiSquaredDistribution.of(between(df, 1e-3, LARGEST, "df"));
  }

  /// @param rate events per unit; the mean is its inverse
  static ContinuousDistribution exponential(double rate) throws Undefined {
    return ExponentialDistribution.of(1 / between(rate, 1e-300, 1e300, "rate"));
  }

  static ContinuousDistribution beta(double a, double b) throws Undefined {
    return BetaDistribution.of(between(a, 1e-6, LARGEST, "a"), between(b, 1e-6, LARGEST, "b"));
  }

  /// The value below which a share `p` lies.
  static double quantile(ContinuousDistribution distribution, double p) throws Undefined {
    if (!(p > 0 && p < 1)) {
      throw new Undefined(
          "p is " + Figures.plain(p) + ", and a quantile needs a share", "keep it between 0 and 1");
    }
    return distribution.inverseCumulativeProbability(p);
  }

  /// A count; it may be out of the distribution's range, where probabilities are 0 or 1.
  static int count(double k) throws Undefined {
    return (int) Arithmetic.whole(k, -1e9, 1e9, "k");
  }

  private static double between(double x, double low, double high, String name) throws Undefined {
    if (!(x >= low && x <= high)) {
      throw new Undefined(
          name + " is " + Figures.plain(x) + ", out of bounds",
          "keep it from " + Figures.plain(low) + " to " + Figures.plain(high));
    }
    return x;
  }
}
