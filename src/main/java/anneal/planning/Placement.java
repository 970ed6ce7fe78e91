package anneal.planning;

import anneal.question.QuestionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which question to ask next to place a learner in 12 to 18 answers, some seven minutes.
///
/// Packs take turns by weight; within a pack comes the question that the learner, as known so far,
/// gets right about seven times in ten: near enough to even odds to tell much, and bearable. It
/// stops early when the interval has become about as narrow as so few answers can make it.
public final class Placement {

  /// Answers after which it may stop.
  public static final int LEAST = 12;

  /// Answers after which it stops.
  public static final int MOST = 18;

  /// Seconds after which it stops, once the least is reached.
  public static final int SECONDS = 480;

  private static final double AIM = 0.7;
  private static final double NARROW = 0.32;
  private static final int LONGEST = 90;

  private Placement() {}

  /// A question that may be asked.
  ///
  /// @param question which
  /// @param topic `pack/topic`
  /// @param difficulty in logits, see [Ability]
  /// @param guess chance of a right answer by guessing alone, 0..0.9
  /// @param seconds the author's time
  public record Open(
      QuestionId question, String topic, double difficulty, double guess, int seconds) {}

  /// What has happened so far.
  ///
  /// @param asked questions asked, skipped ones too
  /// @param evidence answers; skipped questions give none
  /// @param seconds spent
  public record SoFar(Set<QuestionId> asked, List<Evidence> evidence, double seconds) {}

  /// The next question; empty when enough was asked or nothing is left.
  ///
  /// @param pool all that may be asked
  /// @param weights worth of each pack
  public static Optional<Open> next(SoFar soFar, List<Open> pool, Map<String, Double> weights) {
    if (isDone(soFar, pool)) {
      return Optional.empty();
    }
    List<Open> open =
        pool.stream()
            .filter(it -> !soFar.asked().contains(it.question()) && it.seconds() <= LONGEST)
            .filter(it -> weights.getOrDefault(it.question().pack(), 0.0) > 0)
            .toList();
    Map<String, Integer> counts = new HashMap<>();
    soFar.asked().forEach(it -> counts.merge(it.pack(), 1, Integer::sum));
    Posterior posterior = new Posterior(List.of(), soFar.evidence());
    Set<String> topics = new TreeSet<>();
    soFar.evidence().forEach(it -> topics.add(it.topic()));
    return open.stream()
        .min(
            Comparator.comparingDouble((Open it) -> turn(it.question().pack(), counts, weights))
                .thenComparingInt(it -> topics.contains(it.topic()) ? 1 : 0)
                .thenComparingDouble(it -> Math.abs(chance(it, posterior) - AIM))
                .thenComparing(Open::question));
  }

  private static boolean isDone(SoFar soFar, List<Open> pool) {
    int answers = soFar.evidence().size();
    if (soFar.asked().size() >= MOST) {
      return true;
    }
    return answers >= LEAST && (soFar.seconds() >= SECONDS || width(soFar, pool) <= NARROW);
  }

  private static double width(SoFar soFar, List<Open> pool) {
    List<Asked> all =
        pool.stream().map(it -> new Asked(it.question().pack(), 1, it.difficulty())).toList();
    return switch (ReadinessEstimate.of(soFar.evidence(), all, 1)) {
      case Readiness.NotEnough _ -> 1;
      case Readiness.Band band -> band.high() - band.low();
      case Readiness.Figure figure -> figure.high() - figure.low();
    };
  }

  /// The pack that is furthest behind its share has the lowest turn (the method of Sainte-Lague).
  private static double turn(
      String pack, Map<String, Integer> counts, Map<String, Double> weights) {
    return (2 * counts.getOrDefault(pack, 0) + 1) / weights.getOrDefault(pack, 0.0);
  }

  private static double chance(Open open, Posterior posterior) {
    return Ability.right(posterior.known(open.topic()), open.difficulty(), open.guess());
  }
}
