package anneal.people;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Slows down who tries too often: after a few free attempts each further one has to wait twice as
/// long as the one before, up to a limit. It delays and never locks: an hour of quiet forgets all.
///
/// It lives in memory: after a restart, and on another node, everybody begins anew.
public final class Throttle {

  private static final Duration MEMORY = Duration.ofHours(1);
  private static final int MOST = 20_000;

  private final int free;
  private final Duration longest;
  private final Map<String, Tries> tries =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST;
        }
      };

  private record Tries(int attempts, Instant last) {}

  /// @param free attempts without any wait
  /// @param longest wait
  public Throttle(int free, Duration longest) {
    this.free = free;
    this.longest = longest;
  }

  /// How long somebody still has to wait before the next attempt; zero when it may be made, and it
  /// is counted then.
  public synchronized Duration attempt(String who, Instant now) {
    Tries before = tries.get(who);
    if (before == null || !now.isBefore(before.last.plus(MEMORY))) {
      tries.put(who, new Tries(1, now));
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, before.last.plus(pause(before.attempts)));
    if (left.isPositive()) {
      return left;
    }
    tries.put(who, new Tries(before.attempts + 1, now));
    return Duration.ZERO;
  }

  /// Forgets the attempts of somebody who succeeded.
  public synchronized void forgive(String who) {
    tries.remove(who);
  }

  private Duration pause(int attempts) {
    if (attempts < free) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts - free, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
