package anneal.planning;

import java.util.Arrays;

/// A memory that is not FSRS: every answer leaves a trace, traces fade by power laws of their own,
/// and what one knew before the first answer stays.
///
/// Pavlik and Anderson 2005 (doi:10.1207/s15516709cog0000_14): activation `m = ln(sum t^-d)` over
/// all traces, `t` days after each, where a trace laid down at activation `m` fades with `d = c e^m
/// + a`: practice while the memory is strong fades faster, hence spacing. Recall is `1/(1 +
///   e^((tau-m)/s))`. `a` and `c` are theirs; `tau` and `s` are set so that one explained answer is
///   recalled with chance 0.8 a day later, 0.6 a week later and 0.5 a month later.
final class TraceMind implements Mind {

  private static final double LEAST_DECAY = 0.177;
  private static final double DECAY_BY_ACTIVATION = 0.217;
  private static final double THRESHOLD = -0.6;
  private static final double SPREAD = 0.45;

  /// Activation of what was known before; recalled with chance 0.96 for as long as it takes.
  private static final double OLD = 0.8;

  /// Half a day: the age of the traces of today, which would be infinitely strong.
  private static final double FRESH = 0.5;

  private final boolean[] known;
  private final double[] ease;
  private final int[] count;
  private final float[][] at;
  private final float[][] decay;

  /// @param known what the learner knew before
  /// @param ease activation that each question has more than the average, positive for easy ones
  TraceMind(boolean[] known, double[] ease) {
    this.known = known;
    this.ease = ease;
    count = new int[known.length];
    at = new float[known.length][4];
    decay = new float[known.length][4];
  }

  @Override
  public double recall(int row, int day) {
    double activation = activation(row, day) + ease[row];
    return 1 / (1 + Math.exp((THRESHOLD - activation) / SPREAD));
  }

  @Override
  public void answered(int row, int day, boolean right) {
    int traces = count[row]++;
    if (traces == at[row].length) {
      at[row] = Arrays.copyOf(at[row], 2 * traces);
      decay[row] = Arrays.copyOf(decay[row], 2 * traces);
    }
    double strength = Math.exp(Math.min(activation(row, day, traces), 1.5));
    at[row][traces] = day;
    decay[row][traces] = (float) (DECAY_BY_ACTIVATION * strength + LEAST_DECAY);
  }

  private double activation(int row, int day) {
    return activation(row, day, count[row]);
  }

  private double activation(int row, int day, int traces) {
    double sum = known[row] ? Math.exp(OLD) : 0;
    for (int i = 0; i < traces; i++) {
      sum += Math.pow(Math.max(FRESH, day - at[row][i]), -decay[row][i]);
    }
    return Math.log(sum);
  }
}
