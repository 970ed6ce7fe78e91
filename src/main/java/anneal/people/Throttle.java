package anneal.people;

import anneal.people.Tries.Noted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Slows down who tries too often: after a few free attempts each further one has to wait twice as
/// long as the one before, up to a limit. It delays and never locks: an hour of quiet forgets all.
public final class Throttle {

  /// How long tries count.
  public static final Duration MEMORY = Duration.ofHours(1);

  private final Tries tries;
  private final String desk;
  private final int free;
  private final Duration longest;

  /// @param desk what is tried
  /// @param free attempts without any wait
  /// @param longest wait
  public Throttle(Tries tries, String desk, int free, Duration longest) {
    this.tries = tries;
    this.desk = desk;
    this.free = free;
    this.longest = longest;
  }

  /// How long somebody still has to wait before the next attempt; zero when it may be made, and it
  /// is counted then.
  public Duration attempt(String who, Instant now) {
    return left(tries.change(desk + ' ' + who, it -> Optional.of(next(it, now))), now);
  }

  private Noted next(Optional<Noted> before, Instant now) {
    return left(before, now).isPositive()
        ? before.orElseThrow()
        : new Noted(counted(before, now).map(Noted::count).orElse(0) + 1, now);
  }

  private Duration left(Optional<Noted> before, Instant now) {
    return counted(before, now)
        .map(it -> Duration.between(now, it.last().plus(pause(it.count()))))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  private static Optional<Noted> counted(Optional<Noted> before, Instant now) {
    return before.filter(it -> now.isBefore(it.last().plus(MEMORY)));
  }

  /// Forgets the attempts of somebody who succeeded.
  public void forgive(String who) {
    tries.forget(desk + ' ' + who);
  }

  private Duration pause(int attempts) {
    if (attempts < free) {
      return Duration.ZERO;
    }
    Duration pause = Duration.ofSeconds(1L << Math.min(attempts - free, 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
