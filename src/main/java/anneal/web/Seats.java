package anneal.web;

import anneal.groups.GroupStore;
import anneal.groups.Membership;
import io.javalin.http.Context;
import java.util.Optional;

/// Finds out who asks in which group. A group is there for its members alone: to everybody else it
/// looks as if it did not exist.
///
/// @param store where groups are kept
record Seats(GroupStore store, Visitors visitors) {

  /// Who asks about the group `{id}`.
  ///
  /// @throws Refusal where they are none of its members
  Seat of(Context ctx) {
    Visitor visitor = visitors.of(ctx);
    Optional<Membership> found = store.membership(Parameters.id(ctx), visitor.learner());
    return found
        .map(it -> new Seat(visitor, it.group(), it.member()))
        .orElseThrow(
            () ->
                new Refusal(
                    ProblemType.NOT_FOUND,
                    "You are in no such group; /groups lists yours, and a link lets you in."));
  }

  /// What is said of a member, an invitation or anything else that is not in the group.
  static Refusal gone() {
    return new Refusal(ProblemType.NOT_FOUND, "It is gone already; look at the group again.");
  }

  /// What a change came to.
  ///
  /// @throws Refusal where nothing was changed
  static void done(GroupStore.Changed changed) {
    switch (changed) {
      case DONE -> {}
      case UNKNOWN -> throw gone();
      case NAME_TAKEN -> throw nameTaken();
      case GUEST -> throw guest();
      case LAST_OWNER ->
          throw new Refusal(
              ProblemType.LAST_OWNER, "Hand the group over first, or delete it as a whole.");
    }
  }

  static Refusal nameTaken() {
    return new Refusal(
        ProblemType.NAME_TAKEN, "Somebody in the group goes by it; choose another name.");
  }

  static Refusal guest() {
    return new Refusal(
        ProblemType.ACCOUNT_NEEDED,
        "Who owns a group needs an account, so that it does not lose its owner; open one first.");
  }
}
