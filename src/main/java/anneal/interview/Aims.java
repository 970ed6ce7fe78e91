package anneal.interview;

import anneal.planning.Profile;
import anneal.question.Level;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an interview will ask.
///
/// @param profile id of the [Profile] that it began with, or `own`
/// @param weights worth of each bank by its id, 0 to 100; banks left out are not asked
/// @param topics by how much a topic `pack/topic` is worth more than others of its bank, 0.1 to 10;
///   1 where left out
/// @param dropped topics `pack/topic` that the learner gave up
/// @param level questions of this level weigh most; null for all alike
public record Aims(
    String profile,
    Map<String, Double> weights,
    Map<String, Double> topics,
    Set<String> dropped,
    @Nullable Level level) {

  public Aims {
    weights = Map.copyOf(weights);
    topics = Map.copyOf(topics);
    dropped = Set.copyOf(dropped);
    check(weights.values().stream().allMatch(it -> it >= 0 && it <= 100), "a weight is 0 to 100");
    check(weights.values().stream().anyMatch(it -> it > 0), "one bank needs a weight above 0");
    check(
        topics.values().stream().allMatch(it -> it >= 0.1 && it <= 10),
        "a topic counts 0.1 to 10 times");
  }

  /// What a profile offers.
  public static Aims of(Profile profile) {
    return new Aims(profile.id(), profile.weights(), Map.of(), Set.of(), null);
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
