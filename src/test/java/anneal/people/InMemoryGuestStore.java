package anneal.people;

import anneal.person.LearnerId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The twin of the database: the same contract in a map.
public final class InMemoryGuestStore implements GuestStore {

  private final Map<LearnerId, Instant> seen = new HashMap<>();

  @Override
  public synchronized void greet(LearnerId guest, Instant now) {
    seen.putIfAbsent(guest, now);
  }

  @Override
  public synchronized boolean seen(LearnerId guest, Instant now) {
    return seen.computeIfPresent(guest, (_, _) -> now) != null;
  }

  /// Notes that a guest has an account now.
  public synchronized void claim(LearnerId guest) {
    seen.remove(guest);
  }

  @Override
  public synchronized int forget(Instant before, int limit) {
    List<LearnerId> gone =
        seen.entrySet().stream()
            .filter(it -> it.getValue().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(limit)
            .toList();
    gone.forEach(seen::remove);
    return gone.size();
  }
}
