package anneal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
      List<Hand> hands = Stream.generate(Hand::new).limit(GUESTS).toList();
      crowd(hands.subList(0, CONNECTIONS), port, 0, WARM_SECONDS);
      double capacity = crowd(hands.subList(0, CONNECTIONS), port, 0, SECONDS) / SECONDS;
      turnedAway.set(0);
      double pause = GUESTS / (TIMES * capacity);
      double taken = crowd(hands, port, pause, SECONDS) / SECONDS;
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
      crowd(hands.subList(0, 8), port, 0, 1);
      assertTrue(waits.size() > 50, "it does not recover");
    }
  }

  /// @param pause seconds from one request of a guest to the next; 0 for none
  /// @return how many requests were answered
  private int crowd(List<Hand> hands, int port, double pause, double seconds) throws Exception {
    waits.clear();
    over.set(false);
    List<Thread> threads =
        hands.stream().map(it -> Thread.ofVirtual().start(() -> it.work(port, pause))).toList();
    Thread.sleep((long) (seconds * 1_000));
    over.set(true);
    for (Thread each : threads) {
      each.join(5_000);
    }
    return waits.size();
  }

  private enum Wants {
    TURN,
    ANSWER,
    MARKS
  }

  /// A guest on a connection of its own.
  private final class Hand {
    private final Guest guest = new Guest("");
    private Wants wants = Wants.TURN;

    void work(int port, double pause) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket.setSoTimeout(5_000);
        socket.setTcpNoDelay(true);
        long next = System.nanoTime() + (long) (Math.random() * pause * 1e9);
        byte[] request = request();
        while (!over.get()) {
          LockSupport.parkNanos(next - System.nanoTime());
          long start = System.nanoTime();
          socket.getOutputStream().write(request);
          byte[] reply = reply(socket.getInputStream());
          request = heard(reply, request, System.nanoTime() - start);
          next = Math.max(next + (long) (pause * 1e9), System.nanoTime() - 1_000_000_000L);
        }
      } catch (IOException | RuntimeException e) {
        if (!over.get()) {
          odd.add(e.toString());
        }
      }
    }

    private byte[] request() {
      return switch (wants) {
        case TURN -> guest.asks(20);
        case ANSWER -> guest.answers();
        case MARKS -> guest.marks().orElseThrow();
      };
    }

    /// What comes after a reply that was no refusal.
    private Wants after(byte[] reply) {
      ByteBuffer read = ByteBuffer.wrap(reply);
      return switch (wants) {
        case TURN -> guest.hears(read) ? Wants.ANSWER : Wants.TURN;
        case ANSWER -> {
          guest.learns(read);
          yield guest.marks().isPresent() ? Wants.MARKS : Wants.TURN;
        }
        case MARKS -> Wants.TURN;
      };
    }

    private byte[] heard(byte[] reply, byte[] request, long nanos) {
      String text = new String(reply, StandardCharsets.ISO_8859_1);
      String head = text.substring(0, text.indexOf("\r\n\r\n"));
      switch (head.substring(9, 12)) {
        case "200", "201" -> {
          waits.add(nanos);
          wants = after(reply);
          return request();
        }
        case "410", "422" -> {
          wants = Wants.TURN;
          return request();
        }
        case "503" -> {
          turnedAway.incrementAndGet();
          if (!head.contains("Retry-After: ")) {
            odd.add("503 without Retry-After: " + head);
          }
          return request;
        }
        default -> {
          odd.add(head);
          return request;
        }
      }
    }

    private byte[] reply(InputStream in) throws IOException {
      byte[] buffer = new byte[1 << 14];
      int count = 0;
      int whole = 0;
      while (whole == 0 || count < whole) {
        int read = in.read(buffer, count, buffer.length - count);
        if (read < 0) {
          throw new IOException("the server closed a connection");
        }
        count += read;
        whole = whole == 0 ? Volley.whole(buffer, count) : whole;
        buffer = count == buffer.length ? Arrays.copyOf(buffer, 2 * count) : buffer;
      }
      return Arrays.copyOf(buffer, count);
    }
  }
}
