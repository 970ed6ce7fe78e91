package anneal.bench;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.store.Database;
import anneal.store.SqlStudyStore;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// How many answers a second are recorded durably. Arguments: how many answer at once, for how many
/// seconds, and a folder on the disk to be measured (the temporary one where it is left out).
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.StoreBenchmark -Danneal.args="64 10"
/// ```
public final class StoreBenchmark {

  private static final int LEARNERS = 200;
  private static final int QUESTIONS = 600;

  private StoreBenchmark() {}

  public static void main(String[] args) throws Exception {
    int threads = args.length > 0 ? Integer.parseInt(args[0]) : 64;
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
    Path folder = args.length > 2 ? Path.of(args[2]) : Files.createTempDirectory("anneal-bench");
    Path file = folder.resolve("bench-" + UUID.randomUUID() + ".db");
    try (Database database = Database.open(file)) {
      StudyStore store = new SqlStudyStore(database);
      report("warming up", answer(store, threads, Math.max(1, seconds / 3)));
      report("measured", answer(store, threads, seconds));
    } finally {
      delete(file);
    }
  }

  /// Lets every thread answer as fast as it is served, and gives the waits in nanoseconds, sorted.
  private static Run answer(StudyStore store, int threads, int seconds) throws Exception {
    long cpu = processor();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    try (ExecutorService pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      List<Future<long[]>> waits =
          IntStream.range(0, threads).mapToObj(_ -> pool.submit(() -> one(store, end))).toList();
      long[] all = new long[0];
      for (Future<long[]> each : waits) {
        long[] more = each.get();
        all = Arrays.copyOf(all, all.length + more.length);
        System.arraycopy(more, 0, all, all.length - more.length, more.length);
      }
      Arrays.sort(all);
      return new Run(all, (System.nanoTime() - start) / 1e9, (processor() - cpu) / 1e3);
    }
  }

  private static long[] one(StudyStore store, long end) {
    long[] waits = new long[1 << 12];
    int count = 0;
    for (long now = System.nanoTime(); now < end; count++) {
      ThreadLocalRandom random = ThreadLocalRandom.current();
      LearnerId learner = new LearnerId("learner-" + random.nextInt(LEARNERS));
      QuestionId question = new QuestionId("statistics", "question-" + random.nextInt(QUESTIONS));
      Stamp stamp = Events.on(Events.TODAY, count, learner, question);
      store.record(stamp.id(), learner, question, Events.review(stamp, Rating.GOOD));
      long after = System.nanoTime();
      if (count == waits.length) {
        waits = Arrays.copyOf(waits, count * 2);
      }
      waits[count] = after - now;
      now = after;
    }
    return Arrays.copyOf(waits, count);
  }

  /// Time of all processors that this program used, which does not depend on its neighbours.
  private static long processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static void report(String what, Run run) {
    System.out.printf(
        "%s: %,.0f answers/s, p50 %.1f ms, p99 %.1f ms, slowest %.1f ms, processor %.0f us/answer"
            + " (%,d answers)%n",
        what,
        run.waits().length / run.seconds(),
        run.millis(0.5),
        run.millis(0.99),
        run.millis(1),
        run.processorMicros() / run.waits().length,
        run.waits().length);
  }

  private record Run(long[] waits, double seconds, double processorMicros) {
    double millis(double share) {
      return waits[(int) (share * (waits.length - 1))] / 1e6;
    }
  }

  private static void delete(Path file) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }
}
