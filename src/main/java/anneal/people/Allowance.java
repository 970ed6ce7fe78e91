package anneal.people;

import anneal.people.Tries.Noted;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often somebody may ask for what is dear: some times at once, and one more with each pause
/// (the generic cell rate algorithm, which needs one instant of each).
public final class Allowance {

  private final Tries tries;
  private final String desk;
  private final int atOnce;
  private final Duration pause;

  /// @param desk what is asked for
  /// @param atOnce how often without a pause
  /// @param pause after which there is one more
  public Allowance(Tries tries, String desk, int atOnce, Duration pause) {
    this.tries = tries;
    this.desk = desk;
    this.atOnce = atOnce;
    this.pause = pause;
  }

  /// How long somebody has to wait before asking again; zero when it is allowed, and counted then.
  public Duration ask(String who, Instant now) {
    return left(tries.change(desk + ' ' + who, it -> Optional.of(next(it, now))), now);
  }

  private Noted next(Optional<Noted> before, Instant now) {
    return left(before, now).isPositive()
        ? before.orElseThrow()
        : new Noted(0, used(before, now).plus(pause));
  }

  private Duration left(Optional<Noted> before, Instant now) {
    Duration over = Duration.between(now, used(before, now)).minus(pause.multipliedBy(atOnce - 1L));
    return over.isPositive() ? over : Duration.ZERO;
  }

  /// Until when what was asked for is used up. A clock that was set back forgives.
  private Instant used(Optional<Noted> before, Instant now) {
    Instant latest = now.plus(pause.multipliedBy(atOnce));
    return before.map(Noted::last).filter(it -> it.isAfter(now) && !it.isAfter(latest)).orElse(now);
  }
}
