package anneal.people;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a program of somebody's may sign in with.
///
/// @param id what its owner calls it by; opens nothing
/// @param account whose it is
/// @param title what it is for, 1 to 60 characters
/// @param scopes what it may be used for
/// @param expires from when on it is no good
/// @param seen when it was last used, within minutes; null for never
public record Token(
    String id,
    String account,
    String title,
    Set<Scope> scopes,
    Instant since,
    Instant expires,
    @Nullable Instant seen) {

  public Token {
    scopes = Set.copyOf(scopes);
  }
}
