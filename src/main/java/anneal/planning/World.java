package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.Arrays;
import java.util.List;

/// One simulated learner before the first answer: questions, prior knowledge, true memory and the
/// days that will be missed. The same setting and seed give the same world.
final class World implements Luck {

  /// Seconds of a question of average length.
  static final double AVERAGE_SECONDS = 60;

  private static final double SECONDS_SPREAD = 0.35;
  private static final double WEIGHT_SPREAD = 0.7;
  private static final double PRIOR_SPREAD = 0.2;

  /// What a draw is for.
  private static final int NOISE = 0;

  private static final int KNOWN = 1;
  private static final int MISSED = 2;
  private static final int WEIGHT = 3;
  private static final int PRIOR = 4;
  private static final int SECONDS = 5;
  private static final int ANSWER = 6;
  private static final int PACE = 7;

  final Setting setting;
  final long seed;
  final Exam exam;
  final double[] known;

  World(Setting setting, long seed) {
    this.setting = setting;
    this.seed = seed;
    exam = exam();
    known = new double[setting.questions()];
    for (int i = 0; i < known.length; i++) {
      known[i] = topicPrior(exam.topic[i]);
    }
  }

  /// A fresh mind; each policy gets one of its own.
  Mind mind(MemoryModel model) {
    int size = setting.questions();
    double[] noise = new double[size];
    for (int i = 0; i < size; i++) {
      noise[i] = setting.noise() * Lots.normal(seed, NOISE, i);
    }
    return switch (setting.memory()) {
      case FSRS -> new FsrsMind(model, known, exponential(noise));
      case TRACES -> new TraceMind(knownForGood(), scaled(noise, 0.3));
    };
  }

  @Override
  public boolean right(int row, int nth, double chance) {
    return Lots.share(seed, ANSWER, place(row, nth)) < chance;
  }

  @Override
  public double seconds(int row, int nth) {
    double pace = Math.exp(0.3 * Lots.normal(seed, PACE, place(row, nth)) - 0.045);
    return exam.seconds[row] * pace;
  }

  @Override
  public boolean missed(int day) {
    return Lots.share(seed, MISSED, day) < setting.missed();
  }

  /// What a policy knows of this learner at first: nothing but the questions.
  Board board(MemoryModel model) {
    double[] capacity = new double[setting.days()];
    Arrays.fill(capacity, budget());
    return new Board(model, exam, capacity, 0);
  }

  double budget() {
    return setting.answers() * AVERAGE_SECONDS;
  }

  private static long place(int row, int nth) {
    return ((long) row << 20) + nth;
  }

  private Exam exam() {
    int size = setting.questions();
    double[] weight = new double[size];
    double[] seconds = new double[size];
    int[] topic = new int[size];
    double sum = 0;
    boolean equal = setting.topics() == 1;
    for (int i = 0; i < size; i++) {
      topic[i] = i % setting.topics();
      weight[i] = equal ? 1 : Math.exp(WEIGHT_SPREAD * Lots.normal(seed, WEIGHT, topic[i]));
      seconds[i] =
          AVERAGE_SECONDS * (equal ? 1 : Math.exp(SECONDS_SPREAD * Lots.normal(seed, SECONDS, i)));
      sum += weight[i];
    }
    for (int i = 0; i < size; i++) {
      weight[i] /= sum;
    }
    double[] half = new double[size];
    Arrays.fill(half, 0.5);
    return new Exam(
        seconds, topic, half, List.of(new Exam.Date(setting.days(), weight, new boolean[size])));
  }

  private double topicPrior(int topic) {
    double spread =
        setting.topics() == 1 ? 0 : PRIOR_SPREAD * (2 * Lots.share(seed, PRIOR, topic) - 1);
    return Math.clamp(setting.prior() + spread, 0.02, 0.98);
  }

  private boolean[] knownForGood() {
    boolean[] all = new boolean[known.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = Lots.share(seed, KNOWN, i) < known[i];
    }
    return all;
  }

  private static double[] exponential(double[] numbers) {
    double[] all = new double[numbers.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = Math.exp(numbers[i]);
    }
    return all;
  }

  private static double[] scaled(double[] numbers, double factor) {
    double[] all = new double[numbers.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = numbers[i] * factor;
    }
    return all;
  }
}
