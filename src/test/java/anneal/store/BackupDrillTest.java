package anneal.store;

import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.Population;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Events;
import anneal.study.Logged;
import anneal.study.Replay;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.StudyStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The drill on an instance of some size: a backup while somebody answers, and its restoration on a
/// new machine, each examined by the doctor. `-Danneal.reviews=1000000` is what is promised for.
@Tag("faults")
class BackupDrillTest {

  private static final int REVIEWS = Integer.getInteger("anneal.reviews", 1_000_000);
  private static final int EACH = 1_000;
  private static final double SECONDS = 60;
  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");
  private static final LearnerId ANNA = new LearnerId("anna");

  @TempDir Path folder;

  private static int record(StudyStore store, AtomicBoolean done) {
    int count = 0;
    while (!done.get()) {
      QuestionId question = new QuestionId("trees", "q" + count % 40);
      Stamp stamp = Events.on(TODAY, count++, ANNA, question);
      store.record(stamp.id(), ANNA, question, good(stamp));
    }
    return count;
  }

  @Test
  void aBackupIsTakenWhileSomebodyAnswersAndRestoredElsewhere() throws Exception {
    Path file = folder.resolve("anneal.db");
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Function<List<Logged>, Standing> replay = log -> Replay.standing(log, model);
    AtomicBoolean done = new AtomicBoolean();
    Backups.Made made;
    double backup;
    new Population(NOW).settle(file, REVIEWS / EACH, EACH);
    try (Database database = Database.open(file)) {
      StudyStore store = new SqlStudyStore(database);
      Thread hand = Thread.ofPlatform().start(() -> record(store, done));
      long start = System.nanoTime();
      // ANNA's made-up memory is no FSRS, so her cards are replayed as they were made
      made = new Backups(folder.resolve("backups"), either(replay)).make(new SqliteFile(file), NOW);
      backup = (System.nanoTime() - start) / 1e9;
      done.set(true);
      hand.join();
    }
    assertTrue(made.diagnosis().healthy(), made.toString());
    long start = System.nanoTime();
    SqliteFile machine = new SqliteFile(folder.resolve("other.db"));
    Restore.Restored restored = new Restore(made.file(), machine, either(replay)).run(false, NOW);
    double restore = (System.nanoTime() - start) / 1e9;
    assertEquals(made.diagnosis().events(), restored.diagnosis().events());
    assertTrue(restored.diagnosis().events() >= REVIEWS);
    System.out.printf(
        "%,d reviews, %,d MB: backup while answers come in %.1f s, restore %.1f s, both examined%n",
        REVIEWS, file.toFile().length() / 1_000_000, backup, restore);
    assertTrue(backup + restore <= SECONDS, backup + " s and " + restore + " s");
  }

  private static Function<List<Logged>, Standing> either(Function<List<Logged>, Standing> replay) {
    return log ->
        !log.isEmpty() && log.getFirst().event().stamp().learner().equals(ANNA)
            ? Events.replay(log)
            : replay.apply(log);
  }
}
