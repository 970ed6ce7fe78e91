package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LaterTest {

  private static final Duration NEVER = Duration.ofDays(1);

  @Test
  void itIsMadeOnceHoweverOftenItIsAskedFor() {
    AtomicInteger made = new AtomicInteger();
    try (Later<Integer> later = new Later<>("later", NEVER, made::incrementAndGet)) {
      assertEquals(0, made.get());
      assertEquals(1, later.get());
      assertEquals(1, later.get());
    }
  }

  @Test
  void itIsMadeThoughNobodyAsks() throws InterruptedException {
    CountDownLatch made = new CountDownLatch(1);
    Later<String> later =
        new Later<>(
            "later",
            Duration.ofMillis(1),
            () -> {
              made.countDown();
              return "it";
            });
    assertTrue(made.await(10, TimeUnit.SECONDS));
    assertEquals("it", later.get());
  }

  @Test
  void whoAsksAgainAfterAFailureHasItTriedAgain() {
    AtomicInteger tries = new AtomicInteger();
    try (Later<Integer> later =
        new Later<>(
            "later",
            NEVER,
            () -> {
              if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
              }
              return tries.get();
            })) {
      assertThrows(IllegalStateException.class, later::get);
      assertEquals(2, later.get());
    }
  }
}
