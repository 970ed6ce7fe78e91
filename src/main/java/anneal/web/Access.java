package anneal.web;

import anneal.people.Scope;
import anneal.person.Role;
import org.jspecify.annotations.Nullable;

/// Who may call a route. Each route declares it when it is hung up; there is no default.
enum Access {
  /// Anybody; nobody looks who it is.
  OPEN(null, null),
  /// Anybody may read; who is new here reads as somebody who has not studied yet.
  VISITING(null, Scope.READ),
  /// Anybody may study; who is new here becomes a guest.
  STUDYING(null, Scope.STUDY),
  /// Whose browser is signed in.
  SIGNED_IN(Role.LEARNER, null),
  /// Whose browser is signed in as one who teaches.
  INSTRUCTING(Role.INSTRUCTOR, null),
  /// Whose browser is signed in as one who decides.
  ADMINISTERING(Role.ADMINISTRATOR, null);

  private final @Nullable Role role;
  private final @Nullable Scope scope;

  Access(@Nullable Role role, @Nullable Scope scope) {
    this.role = role;
    this.scope = scope;
  }

  /// The least role that may call; null where no account is needed.
  @Nullable Role role() {
    return role;
  }

  /// What a token must be for; null where no token is enough.
  @Nullable Scope scope() {
    return scope;
  }
}
