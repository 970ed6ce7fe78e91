package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every [GuestStore] does.
public abstract class GuestStoreContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  protected static final LearnerId ANNA = new LearnerId("anna");
  protected static final LearnerId BEN = new LearnerId("ben");

  /// A store without guests; the same one within a test.
  protected abstract GuestStore store();

  private static Instant day(int days) {
    return NOON.plus(Duration.ofDays(days));
  }

  @Test
  void onlyWhoWasGreetedIsAGuest() {
    assertFalse(store().seen(ANNA, NOON));
    store().greet(ANNA, NOON);
    assertTrue(store().seen(ANNA, NOON));
    assertFalse(store().seen(BEN, NOON));
  }

  @Test
  void whoDoesNotComeBackIsForgotten() {
    store().greet(ANNA, day(0));
    store().greet(BEN, day(0));
    assertTrue(store().seen(ANNA, day(0)));
    assertTrue(store().seen(BEN, day(5)));
    assertEquals(1, store().forget(day(3), 10));
    assertFalse(store().seen(ANNA, day(6)));
    assertTrue(store().seen(BEN, day(6)));
    assertEquals(0, store().forget(day(3), 10));
  }

  @Test
  void greetingAgainDoesNotShortenAStay() {
    store().greet(ANNA, day(0));
    assertTrue(store().seen(ANNA, day(5)));
    store().greet(ANNA, day(0));
    assertEquals(0, store().forget(day(3), 10));
  }

  @Test
  void noMoreAreForgottenAtOnceThanAsked() {
    store().greet(ANNA, day(0));
    store().greet(BEN, day(0));
    assertEquals(1, store().forget(day(3), 1));
    assertEquals(1, store().forget(day(3), 1));
    assertEquals(0, store().forget(day(3), 1));
  }
}
