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
    List<String> packs = names.stream().map(Posterior::pack).distinct().toList();
    Posterior posterior = new Posterior(names, evidence);
    Sums all = new Sums(DRAWS);
    Map<String, Sums> byPack = new LinkedHashMap<>();
    Map<String, Sums> byTopic = new LinkedHashMap<>();
    packs.forEach(it -> byPack.put(it, new Sums(DRAWS)));
    names.forEach(it -> byTopic.put(it, new Sums(DRAWS)));
    for (int nth = 0; nth < DRAWS; nth++) {
      double[] draw = posterior.draw(seed, nth);
      for (String topic : names) {
        double share = share(topic, posterior.ability(topic, draw));
        double weight = weight(topic);
        all.add(nth, weight, share);
        sums(byPack, Posterior.pack(topic)).add(nth, weight, share);
        sums(byTopic, topic).add(nth, weight, share);
      }
    }
    return said(all, standings(byPack), standings(byTopic));
  }

  private static Sums sums(Map<String, Sums> by, String name) {
    return by.computeIfAbsent(name, _ -> new Sums(DRAWS));
  }

  /// Weighted means, one for each draw.
  private static final class Sums {
    private final double[] shares;
    private final double[] weights;

    Sums(int draws) {
      shares = new double[draws];
      weights = new double[draws];
    }

    void add(int nth, double weight, double share) {
      shares[nth] += weight * share;
      weights[nth] += weight;
    }

    double[] sorted() {
      return IntStream.range(0, shares.length)
          .mapToDouble(i -> shares[i] / weights[i])
          .sorted()
          .toArray();
    }
  }

  private Readiness said(Sums all, List<Standing> packs, List<Standing> standings) {
    double[] sorted = all.sorted();
    double low = low(sorted);
    double high = high(sorted);
    List<String> moves = moves(standings);
    return high - low <= MOST_WIDTH
        ? new Readiness.Figure(mean(sorted), low, high, packs, standings, moves)
        : new Readiness.Band(low, high, packs, standings, moves);
  }

  private List<Standing> standings(Map<String, Sums> by) {
    return by.entrySet().stream().map(it -> standing(it.getKey(), it.getValue())).toList();
  }

  private Standing standing(String name, Sums sums) {
    double[] sorted = sums.sorted();
    int answers =
        (int)
            evidence.stream()
                .filter(it -> it.topic().equals(name) || Posterior.pack(it.topic()).equals(name))
                .count();
    Evidenced worth =
        answers < LEAST_ANSWERS
            ? Evidenced.NOT_ENOUGH
            : answers < SOLID ? Evidenced.SOME : Evidenced.SOLID;
    return new Standing(name, answers, worth, mean(sorted), low(sorted), high(sorted));
  }

  private static double mean(double[] shares) {
    return Arrays.stream(shares).average().orElse(0);
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
