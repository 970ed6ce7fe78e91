package anneal.people;

import anneal.person.Role;
import java.time.Duration;
import java.time.Instant;

/// One browser in which somebody is signed in.
///
/// @param id what its owner calls it by; opens nothing
/// @param account whose it is
/// @param agent what the browser said it is, at most 200 characters
/// @param since when it began
/// @param seen when it was last used, within minutes
public record Session(String id, String account, String agent, Instant since, Instant seen) {

  private static final Duration LONGEST = Duration.ofDays(90);
  private static final Duration IDLE = Duration.ofDays(30);
  private static final Duration IDLE_ADMINISTRATOR = Duration.ofHours(12);

  /// How long a browser may keep its key.
  public static Duration longest() {
    return LONGEST;
  }

  /// Whether it is over: unused for 30 days (an administrator's for 12 hours), or 90 days old.
  public boolean over(Role role, Instant now) {
    Duration idle = role == Role.ADMINISTRATOR ? IDLE_ADMINISTRATOR : IDLE;
    return !now.isBefore(seen.plus(idle)) || !now.isBefore(since.plus(LONGEST));
  }
}
