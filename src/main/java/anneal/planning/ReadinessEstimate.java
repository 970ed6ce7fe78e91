package anneal.planning;

import anneal.planning.Readiness.Evidenced;
import anneal.planning.Readiness.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Computes [Readiness] from first answers.
///
/// Abilities come from [Posterior]. A draw of them gives each topic the mean chance to know one of
/// its questions, times what is kept until the day: the mean recall of what was answered right
/// there, leaning on that of all topics. Interval ends are quantiles of many draws.
public final class ReadinessEstimate {

  /// First answers below which nothing is said.
  public static final int LEAST_ANSWERS = 8;

  /// Width of the interval up to which a number is shown.
  public static final double MOST_WIDTH = 0.15;

  private static final int SOLID = 30;
  private static final int DRAWS = 400;

  /// Right answers whose recall the recall in all topics counts for in one.
  private static final double BORROWED = 3;

  private final List<Evidence> evidence;
  private final Map<String, List<Asked>> topics;
  private final Map<String, Double> kept;

  private ReadinessEstimate(List<Evidence> evidence, List<Asked> profile) {
    this.evidence = evidence;
    topics =
        profile.stream()
            .filter(it -> it.weight() > 0)
            .collect(Collectors.groupingBy(Asked::topic, LinkedHashMap::new, Collectors.toList()));
    kept = kept();
  }

  /// Readiness for a profile.
  ///
  /// @param evidence first answers on questions and variants never seen before, any order
  /// @param profile all that may be asked; at least one with a weight
  /// @param seed of the draws; the same seed gives the same interval
  /// @throws IllegalArgumentException when nothing in the profile has a weight
  public static Readiness of(List<Evidence> evidence, List<Asked> profile, long seed) {
    ReadinessEstimate estimate = new ReadinessEstimate(evidence, profile);
    if (estimate.topics.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing in the profile has a weight: give one topic some");
    }
    return evidence.size() < LEAST_ANSWERS
        ? new Readiness.NotEnough(evidence.size(), LEAST_ANSWERS)
        : estimate.drawn(seed);
  }

  private Readiness drawn(long seed) {
    List<String> names = List.copyOf(topics.keySet());
    Posterior posterior = new Posterior(names, evidence);
    double[][] shares = new double[names.size() + 1][DRAWS];
    for (int nth = 0; nth < DRAWS; nth++) {
      double[] draw = posterior.draw(seed, nth);
      double sum = 0;
      double weights = 0;
      for (int i = 0; i < names.size(); i++) {
        double share = share(names.get(i), posterior.ability(names.get(i), draw));
        shares[i + 1][nth] = share;
        sum += weight(names.get(i)) * share;
        weights += weight(names.get(i));
      }
      shares[0][nth] = sum / weights;
    }
    return said(names, shares);
  }

  private Readiness said(List<String> names, double[][] shares) {
    double mean = Arrays.stream(shares[0]).average().orElse(0);
    for (double[] row : shares) {
      Arrays.sort(row);
    }
    List<Standing> standings =
        IntStream.range(0, names.size())
            .mapToObj(i -> standing(names.get(i), shares[i + 1]))
            .toList();
    List<String> moves = moves(standings);
    double low = low(shares[0]);
    double high = high(shares[0]);
    return high - low <= MOST_WIDTH
        ? new Readiness.Figure(mean, low, high, standings, moves)
        : new Readiness.Band(low, high, standings, moves);
  }

  private Standing standing(String topic, double[] sorted) {
    int answers = (int) evidence.stream().filter(it -> it.topic().equals(topic)).count();
    Evidenced worth =
        answers < LEAST_ANSWERS
            ? Evidenced.NOT_ENOUGH
            : answers < SOLID ? Evidenced.SOME : Evidenced.SOLID;
    double mean = Arrays.stream(sorted).average().orElse(0);
    return new Standing(topic, answers, worth, mean, low(sorted), high(sorted));
  }

  /// Weight times doubt times gap.
  private List<String> moves(List<Standing> standings) {
    Comparator<Standing> byMove =
        Comparator.comparingDouble(
            it -> weight(it.topic()) * (it.high() - it.low()) * (1 - it.share()));
    return standings.stream()
        .sorted(byMove.reversed().thenComparing(Standing::topic))
        .limit(3)
        .map(Standing::topic)
        .toList();
  }

  private double weight(String topic) {
    return asked(topic).stream().mapToDouble(Asked::weight).sum();
  }

  private double share(String topic, double ability) {
    double sum = 0;
    double weights = 0;
    for (Asked question : asked(topic)) {
      sum += question.weight() * Ability.knowsLevel(ability, question.difficulty());
      weights += question.weight();
    }
    return sum / weights * kept.getOrDefault(topic, 1.0);
  }

  private List<Asked> asked(String topic) {
    return topics.getOrDefault(topic, List.of());
  }

  private Map<String, Double> kept() {
    List<Evidence> right = evidence.stream().filter(Evidence::right).toList();
    double all = right.stream().mapToDouble(Evidence::recall).average().orElse(1);
    Map<String, Double> byTopic = new LinkedHashMap<>();
    for (String topic : topics.keySet()) {
      double[] here =
          right.stream()
              .filter(it -> it.topic().equals(topic))
              .mapToDouble(Evidence::recall)
              .toArray();
      byTopic.put(topic, (Arrays.stream(here).sum() + BORROWED * all) / (here.length + BORROWED));
    }
    return byTopic;
  }

  private static double low(double[] sorted) {
    return sorted[(int) (0.05 * sorted.length)];
  }

  private static double high(double[] sorted) {
    return sorted[sorted.length - 1 - (int) (0.05 * sorted.length)];
  }
}
