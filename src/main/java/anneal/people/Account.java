package anneal.people;

import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How somebody signs in, and whose study that opens.
///
/// @param id unique on an instance
/// @param name 2 to 40 characters, as its owner writes it; unique without regard to case
/// @param email where letters go; null for none
/// @param learner whose study it is
/// @param disabled whether it is shut: nobody can sign in
/// @param since when it was opened
public record Account(
    String id,
    String name,
    @Nullable String email,
    LearnerId learner,
    Role role,
    boolean disabled,
    Instant since) {

  /// A name as it is compared.
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /// The account with another name.
  Account called(String other) {
    return new Account(id, other, email, learner, role, disabled, since);
  }

  /// The account with another address; null for none.
  public Account at(@Nullable String other) {
    return new Account(id, name, other, learner, role, disabled, since);
  }

  /// The account with another standing.
  public Account as(Role other, boolean shut) {
    return new Account(id, name, email, learner, other, shut, since);
  }
}
