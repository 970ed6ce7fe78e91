package anneal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Guests ask for four times as much as can be answered, or as fast as their own share of the cores
/// lets them: what is taken is answered quickly, the rest is told to come back, and nothing else
/// happens.
@Tag("faults")
class OverloadTest {

  private static final int GUESTS = 1_024;
  private static final int CONNECTIONS = 64;
  private static final double SECONDS = 8;

  /// How long it takes two cores to compile everything while they serve.
  private static final double WARM_SECONDS = 40;

  private static final double TIMES = 4;
  private static final double PROMISED_MILLIS = 250;

  @TempDir Path folder;

  private final ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
  private final AtomicInteger turnedAway = new AtomicInteger();
  private final ConcurrentLinkedQueue<String> odd = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean over = new AtomicBoolean();

  @Test
  void whatIsTakenIsAnsweredSoonAndTheRestIsToldToComeBack() throws Exception {
    try (JavaProcess server =
        JavaProcess.hosted(folder, folder.resolve("anneal.db"), List.of("-Xmx400m"))) {
      int port = server.port();
      crowd(CONNECTIONS, port, 0, WARM_SECONDS);
      double capacity = crowd(CONNECTIONS, port, 0, SECONDS) / SECONDS;
      turnedAway.set(0);
      double pause = GUESTS / (TIMES * capacity);
      double taken = crowd(GUESTS, port, pause, SECONDS) / SECONDS;
      long[] sorted = waits.stream().mapToLong(it -> it).sorted().toArray();
      double p99 = sorted[(int) (0.99 * (sorted.length - 1))] / 1e6;
      System.out.printf(
          "capacity %,.0f/s; %.1f times as much asked: %,.0f/s answered, p99 %.0f ms, %,.0f/s told"
              + " to come back%n",
          capacity,
          (taken + turnedAway.get() / SECONDS) / capacity,
          taken,
          p99,
          turnedAway.get() / SECONDS);
      assertEquals(List.of(), odd.stream().limit(5).toList());
      assertTrue(turnedAway.get() > 0, "it was no overload");
      assertTrue(p99 <= PROMISED_MILLIS, "p99 of what was taken: " + p99 + " ms");
      waits.clear();
      crowd(8, port, 0, 1);
      assertTrue(waits.size() > 50, "it does not recover");
    }
  }

  /// @param pause seconds from one request of a guest to the next; 0 for none
  /// @return how many requests were answered
  private int crowd(int guests, int port, double pause, double seconds) throws Exception {
    waits.clear();
    over.set(false);
    List<Thread> threads =
        Stream.generate(() -> Thread.ofVirtual().start(() -> work(port, pause)))
            .limit(guests)
            .toList();
    Thread.sleep((long) (seconds * 1_000));
    over.set(true);
    for (Thread each : threads) {
      each.join(5_000);
    }
    return waits.size();
  }

  /// Asks over and over, not faster than the pause allows.
  private void work(int port, double pause) {
    try (Hand hand = new Hand(port)) {
      long next = System.nanoTime() + (long) (Math.random() * pause * 1e9);
      while (!over.get()) {
        LockSupport.parkNanos(next - System.nanoTime());
        note(hand.step());
        next = Math.max(next + (long) (pause * 1e9), System.nanoTime() - 1_000_000_000L);
      }
    } catch (IOException | RuntimeException e) {
      if (!over.get()) {
        odd.add(e.toString());
      }
    }
  }

  private void note(Hand.Reply reply) {
    switch (reply.status()) {
      case 200, 201 -> waits.add(reply.nanos());
      case 503 -> {
        turnedAway.incrementAndGet();
        if (!reply.head().contains("Retry-After: ")) {
          odd.add("503 without Retry-After: " + reply.head());
        }
      }
      case 410, 422 -> {}
      default -> odd.add(reply.head());
    }
  }
}
