package anneal.web;

import anneal.people.Account;
import anneal.people.Keys;
import anneal.people.SessionStore;
import anneal.people.Token;
import anneal.person.LearnerId;
import anneal.person.Role;
import anneal.web.Visitor.Member;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells visitors of a hosted instance apart: by a session, a token, or a guest's pass.
///
/// Who studies without an account is a guest: a learner of its own, whom only the holder of a
/// signed cookie can be. The cookie is handed out when somebody new first studies, not before.
final class HostedReception implements Reception {

  static final String SESSION = "s.";
  private static final String BEARER = "Bearer ";

  /// Uses are noted no more often than that.
  private static final Duration TOUCH = Duration.ofMinutes(5);

  private final Hosting hosting;
  private final Cookie cookie;

  HostedReception(Hosting hosting) {
    this.hosting = hosting;
    this.cookie = hosting.cookie();
  }

  @Override
  public Visitor receive(Context ctx, Access access, Instant now) {
    String bearer = ctx.header("Authorization");
    if (bearer != null) {
      return program(bearer, access, now);
    }
    Optional<String> kept = cookie.read(ctx);
    Optional<Member> member =
        kept.filter(it -> it.startsWith(SESSION)).flatMap(it -> member(it.substring(2), now));
    Role wanted = access.role();
    if (wanted != null) {
      check(wanted, member);
    }
    return member
        .map(it -> new Visitor(it.account().learner(), now, member))
        .orElseGet(() -> new Visitor(guest(ctx, kept, access, now), now));
  }

  private static void check(Role wanted, Optional<Member> member) {
    Role role = member.map(it -> it.account().role()).orElse(null);
    if (role == null) {
      throw new Refusal(ProblemType.SIGN_IN_FIRST, "Sign in at /sign-in, then try again.");
    }
    if (!role.covers(wanted)) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED,
          "Ask an administrator of this server to do it, or for the role.");
    }
  }

  private Optional<Member> member(String key, Instant now) {
    String hash = Keys.hash(key);
    SessionStore sessions = hosting.sessions();
    Optional<Member> member =
        sessions
            .session(hash)
            .filter(it -> !it.account().disabled())
            .filter(it -> !it.session().over(it.account().role(), now))
            .map(it -> new Member(it.account(), it.session(), hash));
    member.filter(it -> stale(it.session().seen(), now)).ifPresent(_ -> sessions.touch(hash, now));
    return member;
  }

  private Visitor program(String bearer, Access access, Instant now) {
    SessionStore.Held held =
        Optional.of(bearer)
            .filter(it -> it.startsWith(BEARER) && it.length() < 100)
            .map(it -> Keys.hash(it.substring(BEARER.length())))
            .flatMap(hash -> hosting.sessions().token(hash).map(it -> used(it, hash, now)))
            .filter(it -> !it.account().disabled() && now.isBefore(it.token().expires()))
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemType.SIGN_IN_FIRST,
                        "The token is unknown or expired; make another one at /account."));
    allow(held.token(), access);
    Account account = held.account();
    return new Visitor(account.learner(), now);
  }

  private static void allow(Token token, Access access) {
    if (access.scope() == null) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED, "Tokens do not do this; sign in with a browser for it.");
    }
    if (!token.scopes().contains(access.scope())) {
      throw new Refusal(
          ProblemType.NOT_ALLOWED, "The token is not for this; make one with that scope.");
    }
  }

  private SessionStore.Held used(SessionStore.Held held, String hash, Instant now) {
    if (stale(held.token().seen(), now)) {
      hosting.sessions().touchToken(hash, now);
    }
    return held;
  }

  private static boolean stale(@Nullable Instant seen, Instant now) {
    return seen == null || !now.isBefore(seen.plus(TOUCH));
  }

  private LearnerId guest(Context ctx, Optional<String> kept, Access access, Instant now) {
    return kept.flatMap(hosting.pass()::read)
        .filter(it -> hosting.guests().seen(it, now))
        .orElseGet(() -> access == Access.STUDYING ? greet(ctx, now) : NOBODY);
  }

  private LearnerId greet(Context ctx, Instant now) {
    LearnerId guest = new LearnerId(Uuid7.at(now).toString());
    hosting.guests().greet(guest, now);
    cookie.put(ctx, hosting.pass().of(guest), hosting.guestStay());
    return guest;
  }
}
