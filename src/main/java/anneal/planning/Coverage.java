package anneal.planning;

import anneal.question.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// How often the interval of [Readiness] holds the truth, over simulated learners whose truth is
/// known: six packs of ten topics, questions of three levels whose true difficulty strays from the
/// level's, one question in two with four options.
public final class Coverage {

  private static final int PACKS = 6;
  private static final int TOPICS = 60;
  private static final int QUESTIONS = 240;

  /// Numbers of first answers that are tried.
  public static final List<Integer> ANSWERS = List.of(10, 20, 40, 80, 160, 320);

  private static final List<Level> LEVELS = List.of(Level.values());

  private Coverage() {}

  /// Learners that the interval is tried on.
  public enum Learners {
    /// Abilities spread as the estimate assumes.
    ASSUMED,
    /// Abilities evenly between hopeless and brilliant, topics further apart, answers bunched in a
    /// third of the topics.
    OTHERS
  }

  /// What was found.
  ///
  /// @param answers first answers of each learner
  /// @param covered share of learners whose true readiness the 90 % interval held
  /// @param width its mean width
  /// @param figures share of learners who were shown a number
  public record Found(int answers, double covered, double width, double figures) {}

  private record Seen(boolean covered, double width, boolean figure) {}

  /// The truth about one learner.
  private static final class Truth {
    final long seed;
    final double[] ability = new double[TOPICS];
    final double[] kept = new double[TOPICS];
    final double[] level = new double[QUESTIONS];
    final double[] difficulty = new double[QUESTIONS];
    final double[] weight = new double[PACKS];

    Truth(long seed, Learners learners) {
      this.seed = seed;
      boolean assumed = learners == Learners.ASSUMED;
      double general = assumed ? 1.2 * Lots.normal(seed, 1, 0) : 4 * Lots.share(seed, 1, 0) - 2;
      double apart = assumed ? 0.5 : 0.7;
      for (int topic = 0; topic < TOPICS; topic++) {
        ability[topic] =
            general
                + 0.5 * Lots.normal(seed, 2, topic % PACKS)
                + apart * Lots.normal(seed, 3, topic);
        kept[topic] = 0.7 + 0.3 * Lots.share(seed, 4, topic);
      }
      for (int i = 0; i < QUESTIONS; i++) {
        level[i] = Ability.prior(LEVELS.get(i / TOPICS % 3));
        difficulty[i] = level[i] + 0.6 * Lots.normal(seed, 5, i);
      }
      for (int pack = 0; pack < PACKS; pack++) {
        weight[pack] = 0.5 + Lots.share(seed, 6, pack);
      }
    }

    double readiness() {
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < QUESTIONS; i++) {
        int topic = i % TOPICS;
        double w = weight[topic % PACKS];
        sum += w * kept[topic] * Ability.knows(ability[topic], difficulty[i]);
        weights += w;
      }
      return sum / weights;
    }

    List<Asked> profile() {
      List<Asked> all = new ArrayList<>();
      for (int i = 0; i < QUESTIONS; i++) {
        all.add(new Asked(name(i % TOPICS), weight[i % TOPICS % PACKS], level[i]));
      }
      return all;
    }

    List<Evidence> answers(int count, Learners learners) {
      List<Evidence> all = new ArrayList<>();
      for (int nth = 0; nth < count; nth++) {
        int question = (int) (QUESTIONS * Lots.share(seed, 7, nth));
        if (learners == Learners.OTHERS && question % TOPICS >= TOPICS / 3) {
          question = question / TOPICS * TOPICS + question % (TOPICS / 3);
        }
        int topic = question % TOPICS;
        double guess = question / TOPICS % 2 == 0 ? 0.25 : 0;
        double chance = Ability.right(ability[topic], difficulty[question], guess);
        double recall = Math.clamp(kept[topic] + 0.1 * Lots.normal(seed, 8, nth), 0, 1);
        boolean right = Lots.share(seed, 9, nth) < chance;
        all.add(new Evidence(name(topic), level[question], guess, right, recall));
      }
      return all;
    }

    private static String name(int topic) {
      return "pack" + topic % PACKS + "/topic" + topic;
    }
  }

  /// Tries the interval.
  ///
  /// @param answers first answers of each learner, at least [ReadinessEstimate#LEAST_ANSWERS]
  /// @param count how many learners, at least 1
  public static Found of(Learners learners, int answers, int count) {
    List<Seen> all =
        IntStream.range(0, count).parallel().mapToObj(i -> seen(learners, answers, i)).toList();
    return new Found(
        answers,
        all.stream().mapToDouble(it -> it.covered() ? 1 : 0).average().orElse(0),
        all.stream().mapToDouble(Seen::width).average().orElse(0),
        all.stream().mapToDouble(it -> it.figure() ? 1 : 0).average().orElse(0));
  }

  private static Seen seen(Learners learners, int answers, int learner) {
    Truth truth = new Truth(learner, learners);
    Readiness readiness =
        ReadinessEstimate.of(truth.answers(answers, learners), truth.profile(), learner);
    double is = truth.readiness();
    return switch (readiness) {
      case Readiness.NotEnough _ -> new Seen(true, 1, false);
      case Readiness.Band it ->
          new Seen(it.low() <= is && is <= it.high(), it.high() - it.low(), false);
      case Readiness.Figure it ->
          new Seen(it.low() <= is && is <= it.high(), it.high() - it.low(), true);
    };
  }
}
