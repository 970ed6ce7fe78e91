package anneal.web;

import anneal.bringing.Brought;
import anneal.people.Account;
import anneal.people.Session;
import anneal.person.LearnerId;
import anneal.person.Role;
import java.time.Instant;
import java.util.Optional;

/// Who is asking, and when.
///
/// @param learner whose study it is; never taken from the request
/// @param now the instant at which the request is handled
/// @param member the account whose browser it is; empty for everybody else, and for tokens
record Visitor(LearnerId learner, Instant now, Optional<Member> member) {

  /// A visitor without an account.
  Visitor(LearnerId learner, Instant now) {
    this(learner, now, Optional.empty());
  }

  /// A browser that is signed in.
  ///
  /// @param key hash of the session's key
  record Member(Account account, Session session, String key) {}

  /// The account.
  ///
  /// @throws IllegalStateException at a route that does not ask for one
  Account account() {
    return signedIn().account();
  }

  /// Id of the account, by which packs are somebody's; empty without one, as where there are none.
  String accountId() {
    return member.map(it -> it.account().id()).orElse("");
  }

  /// The browser that is signed in.
  ///
  /// @throws IllegalStateException at a route that does not ask for one
  Member signedIn() {
    return member.orElseThrow(() -> new IllegalStateException("the route asks for no account"));
  }

  /// Whether it is the one learner of an instance without accounts, who runs it too. A guest of an
  /// instance with accounts is not, and neither is a token.
  boolean alone() {
    return member.isEmpty() && learner.equals(LearnerId.LOCAL);
  }

  /// Whether a pack that was brought is theirs to change: they brought it, decide everything here,
  /// or are alone.
  boolean keeps(Brought pack) {
    return alone()
        || member
            .map(Member::account)
            .filter(it -> it.role() == Role.ADMINISTRATOR || it.id().equals(pack.account()))
            .isPresent();
  }

  /// Whether there is a guest whose study an account could take over.
  boolean guest() {
    return member.isEmpty() && !learner.equals(Reception.NOBODY);
  }
}
