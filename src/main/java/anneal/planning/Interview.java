package anneal.planning;

import java.util.Map;
import java.util.Set;

/// A date to study for and what will be asked.
///
/// @param day study day of the interview, days since 1970-01-01; nothing is studied on it
/// @param begunDay study day on which studying for it began; today for a new one
/// @param weights worth of each pack by its id, 0 or more; packs left out are not asked
/// @param dropped topics `pack/topic` that the learner gave up
public record Interview(int day, int begunDay, Map<String, Double> weights, Set<String> dropped) {

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
