package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Throttle throttle =
      new Throttle(new InMemoryTries(), "door", 3, Duration.ofSeconds(5));

  private Duration at(int second) {
    return throttle.attempt("anna", NOON.plusSeconds(second));
  }

  @Test
  void eachFurtherAttemptWaitsTwiceAsLongUpToALimit() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Duration.ZERO, at(0));
    }
    assertEquals(Duration.ofSeconds(1), at(0));
    assertEquals(Duration.ZERO, at(1));
    assertEquals(Duration.ofSeconds(2), at(1));
    assertEquals(Duration.ZERO, at(3));
    assertEquals(Duration.ofSeconds(4), at(3));
    assertEquals(Duration.ZERO, at(7));
    assertEquals(Duration.ofSeconds(5), at(7));
  }

  @Test
  void somebodyElseIsNotSlowed() {
    for (int i = 0; i < 9; i++) {
      at(0);
    }
    assertEquals(Duration.ZERO, throttle.attempt("ben", NOON));
  }

  @Test
  void successAndAnHourOfQuietForgetAll() {
    for (int i = 0; i < 3; i++) {
      at(0);
    }
    throttle.forgive("anna");
    assertEquals(Duration.ZERO, at(0));
    for (int i = 0; i < 3; i++) {
      at(0);
    }
    assertEquals(Duration.ZERO, at(3600));
    assertEquals(Duration.ZERO, at(3600));
  }
}
