package anneal.web;

import anneal.people.GuestStore;
import anneal.person.LearnerId;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;

/// Tells visitors of a hosted instance apart.
///
/// Who studies without an account is a guest: a learner of its own, whom only the holder of a
/// signed cookie can be. The cookie is handed out when somebody new first studies, not before.
final class HostedReception implements Reception {

  private final GuestStore guests;
  private final GuestPass pass;
  private final Cookie cookie;
  private final Duration stay;

  /// @param stay how long a guest who does not come back is kept
  HostedReception(GuestStore guests, GuestPass pass, Cookie cookie, Duration stay) {
    this.guests = guests;
    this.pass = pass;
    this.cookie = cookie;
    this.stay = stay;
  }

  @Override
  public Visitor receive(Context ctx, Access access, Instant now) {
    return new Visitor(
        cookie
            .read(ctx)
            .flatMap(pass::read)
            .filter(it -> guests.seen(it, now))
            .orElseGet(() -> access == Access.STUDYING ? greet(ctx, now) : NOBODY),
        now);
  }

  private LearnerId greet(Context ctx, Instant now) {
    LearnerId guest = new LearnerId(Uuid7.at(now).toString());
    guests.greet(guest, now);
    cookie.put(ctx, pass.of(guest), stay);
    return guest;
  }
}
