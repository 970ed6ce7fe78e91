package anneal.analysis;

import java.util.Arrays;

/// Difficulty and discrimination of questions on one scale with the learners' ability: a question
/// is answered right with chance `1 / (1 + exp(-a (theta - b)))`, abilities `theta` are standard
/// normal. With one `a` for all questions it is the Rasch model, with one for each the model of two
/// parameters.
public final class LatentTrait {

  /*
  Marginal maximum likelihood by expectation and maximisation (R. D. Bock and M. Aitkin 1981,
  doi:10.1007/BF02293801). The integral over abilities is a sum over Gauss-Hermite points. The
  expectation step counts, at each point, how many learners met a question and how many of them
  were right; the maximisation step moves the parameters by Fisher scoring on these counts. A step
  that is not carried to the maximum still climbs, so one is enough in each round.

  Priors are penalties of the maximisation: b is drawn to what the author declared, log a to 0.
  Without priors the figures are those of R's ltm.
  */

  private static final int POINTS = 21;
  private static final int ROUNDS = 1000;
  private static final double STILL = 1e-5;
  private static final double LONGEST_STEP = 0.5;

  private final double[] a;
  private final double[] b;
  private final double logLikelihood;

  private LatentTrait(double[] a, double[] b, double logLikelihood) {
    this.a = a;
    this.b = b;
    this.logLikelihood = logLikelihood;
  }

  /// What is believed before answers come in.
  public static final class Prior {

    private final double[] b;
    private final double tightB;
    private final double tightLogA;

    /// @param b difficulty declared for each question
    /// @param spreadOfB standard deviation around it; infinite for no belief
    /// @param spreadOfLogA standard deviation of log a around 0; infinite for no belief
    public Prior(double[] b, double spreadOfB, double spreadOfLogA) {
      this.b = b.clone();
      this.tightB = 1 / (spreadOfB * spreadOfB);
      this.tightLogA = 1 / (spreadOfLogA * spreadOfLogA);
    }

    /// No belief at all.
    public static Prior none(int items) {
      return new Prior(new double[items], Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
  }

  /// The Rasch model.
  public static LatentTrait rasch(Responses responses, Prior prior) {
    return new Fit(responses, prior, false).climb();
  }

  /// The model of two parameters.
  public static LatentTrait twoParameters(Responses responses, Prior prior) {
    return new Fit(responses, prior, true).climb();
  }

  /// Discrimination of a question; the same for all in the Rasch model.
  public double a(int item) {
    return a[item];
  }

  /// Difficulty of a question: the ability at which one answer in two is right.
  public double b(int item) {
    return b[item];
  }

  /// The log likelihood of the answers, without the priors.
  public double logLikelihood() {
    return logLikelihood;
  }

  /// The chance of a right answer at an ability.
  public double chance(int item, double ability) {
    return chance(a[item], b[item], ability);
  }

  private static double chance(double a, double b, double ability) {
    return 1 / (1 + Math.exp(-a * (ability - b)));
  }

  /// One fit under way.
  private static final class Fit {

    private final Responses responses;
    private final Prior prior;
    private final boolean each;
    private final GaussHermite grid = GaussHermite.of(POINTS);
    private final double[] a;
    private final double[] b;
    private final double[][] met;
    private final double[][] right;

    Fit(Responses responses, Prior prior, boolean each) {
      this.responses = responses;
      this.prior = prior;
      this.each = each;
      int items = responses.items();
      this.a = new double[items];
      Arrays.fill(a, 1);
      this.b = prior.b.clone();
      this.met = new double[items][POINTS];
      this.right = new double[items][POINTS];
    }

    LatentTrait climb() {
      for (int round = 0; round < ROUNDS; round++) {
        expect();
        if (move() < STILL) {
          break;
        }
      }
      return new LatentTrait(a, b, expect());
    }

    /// Fills the counts and returns the log likelihood.
    private double expect() {
      double[][] yes = new double[a.length][POINTS];
      double[][] no = new double[a.length][POINTS];
      for (int item = 0; item < a.length; item++) {
        Arrays.fill(met[item], 0);
        Arrays.fill(right[item], 0);
        for (int q = 0; q < POINTS; q++) {
          double p = chance(a[item], b[item], grid.point(q));
          yes[item][q] = Math.log(p);
          no[item][q] = Math.log1p(-p);
        }
      }
      double sum = 0;
      for (int who = 0; who < responses.rows(); who++) {
        sum += expect(who, yes, no);
      }
      return sum;
    }

    private double expect(int who, double[][] yes, double[][] no) {
      int[] items = responses.met(who);
      boolean[] marks = responses.right(who);
      double[] weight = new double[POINTS];
      for (int q = 0; q < POINTS; q++) {
        double sum = Math.log(grid.weight(q));
        for (int i = 0; i < items.length; i++) {
          sum += (marks[i] ? yes : no)[items[i]][q];
        }
        weight[q] = sum;
      }
      double top = Arrays.stream(weight).max().orElse(0);
      double all = Arrays.stream(weight).map(it -> Math.exp(it - top)).sum();
      int times = responses.times(who);
      for (int q = 0; q < POINTS; q++) {
        double share = times * Math.exp(weight[q] - top) / all;
        for (int i = 0; i < items.length; i++) {
          met[items[i]][q] += share;
          right[items[i]][q] += marks[i] ? share : 0;
        }
      }
      return times * (top + Math.log(all));
    }

    /// Moves all parameters once and returns the longest step.
    private double move() {
      double longest = 0;
      Slope common = new Slope();
      for (int item = 0; item < a.length; item++) {
        Slope own = slope(item);
        common.add(own);
        longest = Math.max(longest, each ? moveBoth(item, own) : moveB(item, own));
      }
      return each ? longest : Math.max(longest, moveCommon(common));
    }

    private Slope slope(int item) {
      Slope slope = new Slope();
      for (int q = 0; q < POINTS; q++) {
        double theta = grid.point(q);
        double p = chance(a[item], b[item], theta);
        double miss = right[item][q] - met[item][q] * p;
        double weight = met[item][q] * p * (1 - p);
        double away = theta - b[item];
        slope.b -= a[item] * miss;
        slope.logA += a[item] * miss * away;
        slope.bb += a[item] * a[item] * weight;
        slope.aa += a[item] * a[item] * weight * away * away;
        slope.ab -= a[item] * a[item] * weight * away;
      }
      slope.b -= (b[item] - prior.b[item]) * prior.tightB;
      slope.bb += prior.tightB;
      return slope;
    }

    private double moveB(int item, Slope slope) {
      return Math.abs(shift(item, slope.bb > 0 ? slope.b / slope.bb : 0));
    }

    private double moveBoth(int item, Slope slope) {
      double down = slope.logA - Math.log(a[item]) * prior.tightLogA;
      double aa = slope.aa + prior.tightLogA;
      double area = slope.bb * aa - slope.ab * slope.ab;
      if (!(area > 1e-12)) {
        return 0;
      }
      double stepB = (aa * slope.b - slope.ab * down) / area;
      double stepA = (slope.bb * down - slope.ab * slope.b) / area;
      double kept = Math.clamp(stepA, -LONGEST_STEP, LONGEST_STEP);
      a[item] *= Math.exp(kept);
      return Math.max(Math.abs(kept), Math.abs(shift(item, stepB)));
    }

    private double moveCommon(Slope all) {
      double step = all.aa > 0 ? Math.clamp(all.logA / all.aa, -LONGEST_STEP, LONGEST_STEP) : 0;
      for (int item = 0; item < a.length; item++) {
        a[item] *= Math.exp(step);
      }
      return Math.abs(step);
    }

    private double shift(int item, double step) {
      double kept = Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
      b[item] += kept;
      return kept;
    }
  }

  /// Slopes and information of a log likelihood in log a and b.
  private static final class Slope {
    private double logA;
    private double b;
    private double aa;
    private double ab;
    private double bb;

    void add(Slope other) {
      logA += other.logA;
      aa += other.aa;
    }
  }
}
