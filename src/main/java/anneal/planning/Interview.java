package anneal.planning;

import anneal.question.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A date to study for and what will be asked.
///
/// @param day study day of the interview, days since 1970-01-01; nothing is studied on it
/// @param begunDay study day on which studying for it began; today for a new one
/// @param weights worth of each pack by its id, 0 or more; packs left out are not asked
/// @param dropped topics `pack/topic` that the learner gave up
/// @param emphasis what each question counts within its pack
public record Interview(
    int day, int begunDay, Map<String, Double> weights, Set<String> dropped, Emphasis emphasis) {

  /// What a question counts within its pack.
  ///
  /// @param topics by how much a topic `pack/topic` counts more than others, above 0; 1 where left
  ///   out
  /// @param level questions of this level count most; null for all alike
  public record Emphasis(Map<String, Double> topics, @Nullable Level level) {

    /// All alike.
    public static final Emphasis NONE = new Emphasis(Map.of(), null);

    private static final double[] BY_DISTANCE = {1, 0.5, 0.2};
    private static final List<Level> LEVELS = List.of(Level.values());

    public Emphasis {
      topics = Map.copyOf(topics);
    }

    double of(Candidate candidate) {
      double topic = topics.getOrDefault(candidate.topic(), 1.0);
      return level == null
          ? topic
          : topic
              * BY_DISTANCE[Math.abs(LEVELS.indexOf(level) - LEVELS.indexOf(candidate.level()))];
    }
  }

  /// An interview in which all questions of a pack count the same.
  public Interview(int day, int begunDay, Map<String, Double> weights, Set<String> dropped) {
    this(day, begunDay, weights, dropped, Emphasis.NONE);
  }

  public Interview {
    weights = Map.copyOf(weights);
    dropped = Set.copyOf(dropped);
    if (weights.values().stream().anyMatch(it -> !(it >= 0))
        || weights.values().stream().noneMatch(it -> it > 0)) {
      throw new IllegalArgumentException(
          "weights must be 0 or more and not all 0, not %s: give one pack a weight"
              .formatted(weights));
    }
    if (begunDay >= day) {
      throw new IllegalArgumentException(
          "an interview on day %d must have begun before it, not on day %d"
              .formatted(day, begunDay));
    }
  }
}
