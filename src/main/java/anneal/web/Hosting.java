package anneal.web;

import anneal.people.GuestStore;
import anneal.people.SessionStore;
import anneal.people.Tries;
import java.time.Duration;

/// What makes an instance a hosted one.
///
/// @param publicUrl where browsers find it, without a slash at the end
/// @param pass signs what guests' browsers keep
/// @param guests where guests are noted
/// @param sessions where sessions and tokens are noted
/// @param tries where attempts are counted, on all nodes together
/// @param guestStay how long a guest who does not come back is kept
public record Hosting(
    String publicUrl,
    GuestPass pass,
    GuestStore guests,
    SessionStore sessions,
    Tries tries,
    Duration guestStay) {

  Reception reception() {
    return new HostedReception(this);
  }

  /// The cookie of this instance.
  Cookie cookie() {
    return Cookie.of(publicUrl.startsWith("https:"));
  }

  /// What a browser keeps while it is away at a provider.
  Cookie errandCookie() {
    return cookie().beside("-errand");
  }
}
