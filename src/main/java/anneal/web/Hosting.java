package anneal.web;

import anneal.people.GuestStore;
import java.time.Duration;

/// What makes an instance a hosted one.
///
/// @param secure whether browsers come by HTTPS
/// @param pass signs what guests' browsers keep
/// @param guests where guests are noted
/// @param guestStay how long a guest who does not come back is kept
public record Hosting(boolean secure, GuestPass pass, GuestStore guests, Duration guestStay) {

  Reception reception() {
    return new HostedReception(guests, pass, Cookie.of(secure), guestStay);
  }
}
