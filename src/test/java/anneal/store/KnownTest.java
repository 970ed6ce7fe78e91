package anneal.store;

import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Settings;
import anneal.study.Stamp;
import anneal.study.StudyStore.Recorded;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownTest {

  private static final LearnerId ANNA = new LearnerId("anna");
  private static final QuestionId GINI = new QuestionId("trees", "gini");

  @TempDir Path folder;
  private Database database;
  private SqlStudyStore store;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("anneal.db"));
    store = new SqlStudyStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long stored() {
    return database.read(lane -> lane.sql(StudySql.class).stamp(ANNA.value()).orElse(0));
  }

  private Recorded answer(int number) {
    Stamp stamp = on(TODAY, number, ANNA, GINI);
    return store.record(stamp.id(), ANNA, GINI, good(stamp));
  }

  @Test
  void theStampInMemoryIsTheStoredOneAfterEveryWrite() {
    assertEquals(0, store.stamp(ANNA));
    for (int i = 0; i < 5; i++) {
      assertEquals(answer(i).stamp(), store.stamp(ANNA));
      store.putSettings(ANNA, Settings.DEFAULT);
      assertEquals(stored(), store.stamp(ANNA));
    }
    assertEquals(10, stored());
  }

  @Test
  void aStampThatWasTakenBackIsNotKept() {
    answer(0);
    assertThrows(
        IllegalArgumentException.class,
        () ->
            database.write(
                ANNA.value(),
                lane -> {
                  new RecordSql(lane).bump(ANNA.value());
                  throw new IllegalArgumentException("not this one");
                }));
    assertEquals(1, stored());
    assertEquals(1, store.stamp(ANNA));
    assertEquals(2, answer(1).stamp());
    assertEquals(2, store.stamp(ANNA));
  }

  @Test
  void aStampThatIsReadFromTheTableIsNoNewerThanTheLogsInMemory() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Boolean> followed =
          thread.submit(
              () -> {
                boolean follows = true;
                while (!done.get()) {
                  database.known().forget();
                  long stamp = store.stamp(ANNA);
                  follows &= store.sittingLog(ANNA, Events.SITTING).size() >= stamp;
                }
                return follows;
              });
      try {
        for (int i = 0; i < 400; i++) {
          answer(i);
        }
      } finally {
        done.set(true);
      }
      assertTrue(followed.get());
    }
  }

  @Test
  void whoLeftHasNoStamp() {
    answer(0);
    database.write(
        lane -> {
          lane.sql(LeavingSql.class).forget(ANNA.value());
          return true;
        });
    assertEquals(0, store.stamp(ANNA));
  }
}
