package anneal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether a server grows: guests practise at an even pace for some minutes, and each minute says
/// what the process holds. Guests who have met every question are replaced by new ones, so the
/// database grows with its answers; threads, open files, the write-ahead log and what is alive on
/// the heap after a full collection must not, once as many cards are laid out as are kept.
/// Arguments: minutes, guests, requests a second of all.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.Soak -Danneal.args="10 64 500"
/// ```
public final class Soak {

  private final JavaProcess server;
  private final Path database;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private Soak(JavaProcess server, Path database) {
    this.server = server;
    this.database = database;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    int minutes = Integer.parseInt(args[0]);
    int guests = Integer.parseInt(args[1]);
    double pause = guests / Double.parseDouble(args[2]);
    Path folder = Files.createTempDirectory("anneal-soak");
    Path database = folder.resolve("soak.db");
    try (JavaProcess server = JavaProcess.hosted(folder, database, List.of())) {
      Soak soak = new Soak(server, database);
      int port = server.port();
      IntStream.range(0, guests)
          .forEach(_ -> Thread.ofVirtual().start(() -> soak.practise(port, pause)));
      System.out.println(
          "minute  answered  refused  alive   resident  threads  files  log       database");
      soak.show(0);
      for (int minute = 1; minute <= minutes; minute++) {
        Thread.sleep(60_000);
        soak.show(minute);
      }
    }
  }

  private void practise(int port, double pause) {
    long next = System.nanoTime() + (long) (Math.random() * pause * 1e9);
    try (Hand hand = new Hand(port)) {
      while (true) {
        LockSupport.parkNanos(next - System.nanoTime());
        next += (long) (pause * 1e9);
        AtomicInteger count = hand.step().status() < 300 ? answered : refused;
        count.incrementAndGet();
      }
    } catch (IOException e) {
      System.out.println("a connection ended: " + e);
    }
  }

  private void show(int minute) throws IOException {
    Path process = Path.of("/proc", Long.toString(server.id()));
    System.out.printf(
        "%6d %,9d %,8d %7s %9s %8d %6d %,6d kB %,7d kB%n",
        minute,
        answered.getAndSet(0),
        refused.getAndSet(0),
        Resident.alive(server.id()),
        Resident.of(server.id()),
        entries(process.resolve("task")),
        entries(process.resolve("fd")),
        kilobytes(database.resolveSibling(database.getFileName() + "-wal")),
        kilobytes(database));
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  private static long kilobytes(Path file) throws IOException {
    return Files.exists(file) ? Files.size(file) / 1_000 : 0;
  }
}
