package anneal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final Allowance allowance =
      new Allowance(new InMemoryTries(), "export", 3, Duration.ofSeconds(10));

  private Duration at(int second) {
    return allowance.ask("anna", NOON.plusSeconds(second));
  }

  @Test
  void someAtOnceThenOneWithEachPause() {
    for (int i = 0; i < 3; i++) {
      assertEquals(Duration.ZERO, at(0));
    }
    assertEquals(Duration.ofSeconds(10), at(0));
    assertEquals(Duration.ofSeconds(1), at(9));
    assertEquals(Duration.ZERO, at(10));
    assertEquals(Duration.ofSeconds(10), at(10));
    for (int i = 0; i < 3; i++) {
      assertEquals(Duration.ZERO, at(100));
    }
    assertEquals(Duration.ofSeconds(10), at(100));
  }

  @Test
  void somebodyElseHasAnAllowanceOfTheirOwn() {
    for (int i = 0; i < 9; i++) {
      at(0);
    }
    assertEquals(Duration.ZERO, allowance.ask("ben", NOON));
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    for (int i = 0; i < 9; i++) {
      at(100_000);
    }
    assertEquals(Duration.ZERO, at(0));
  }
}
