package anneal.store;

import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What becomes of the write-ahead log while nobody pauses.
class CheckpointsTest {

  private static final int LEARNERS = 500;

  @TempDir Path folder;

  @Test
  void theLogBeginsAnewWhileAnswersComeInWithoutAPause() {
    try (Database database = Database.open(folder.resolve("anneal.db"))) {
      StudyStore store = new SqlStudyStore(database);
      long once = answered(store, Checkpoints.LOG);
      long more = answered(store, 7 * Checkpoints.LOG);
      assertTrue(once > 0 && more < 3 * once, once + " bytes of log became " + more);
      long each = 8 * Checkpoints.LOG / LEARNERS;
      assertEquals(each, store.stamp(learner(0)));
    }
  }

  /// Lets many learners answer at once.
  ///
  /// @return bytes of the log
  private long answered(StudyStore store, int answers) {
    try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < answers; i++) {
        int number = i;
        threads.execute(() -> record(store, number));
      }
    }
    return folder.resolve("anneal.db-wal").toFile().length();
  }

  private static void record(StudyStore store, int number) {
    Stamp stamp = on(TODAY, number, learner(number % LEARNERS), GINI);
    store.record(stamp.id(), stamp.learner(), GINI, good(stamp));
  }

  private static LearnerId learner(int number) {
    return new LearnerId("learner-" + number);
  }
}
