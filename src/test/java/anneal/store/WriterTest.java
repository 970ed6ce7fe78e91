package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.study.Logged;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the writer does when too much is asked of it or of the disk.
class WriterTest {

  @TempDir Path folder;
  private Path file;
  private Connections connections;

  @BeforeEach
  void make() {
    file = folder.resolve("anneal.db");
    Database.open(file).close();
    connections = new Connections(file);
  }

  private Database database(ConnectionFactory writing) {
    return new SqliteDatabase(
        file, Connections.jdbi(writing), Connections.jdbi(connections::reading));
  }

  private static UUID record(StudyStore store) {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    return store.record(stamp.id(), ANNA, GINI, good(stamp)).logged().event().stamp().id();
  }

  private static Set<UUID> stored(StudyStore store) {
    List<Logged> log = store.cardLog(ANNA, GINI);
    Set<UUID> ids = new HashSet<>();
    log.forEach(it -> assertTrue(ids.add(it.event().stamp().id()), "stored twice"));
    return ids;
  }

  @Test
  void moreThanTheQueueHoldsIsRefusedAndTheRestIsWritten() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    CountDownLatch started = new CountDownLatch(1);
    Jdbi writing = Connections.jdbi(connections::writing);
    try (Checkpoints checkpoints = new Checkpoints(writing);
        Writer writer = new Writer(new Lane(writing), 4, new Known(false), checkpoints);
        ExecutorService threads = Executors.newCachedThreadPool()) {
      List<Future<String>> accepted = new ArrayList<>();
      accepted.add(
          threads.submit(
              () ->
                  writer.write(
                      _ -> {
                        started.countDown();
                        return awaited(gate);
                      })));
      started.await();
      int refused = 0;
      for (int i = 0; i < 10; i++) {
        CountDownLatch in = new CountDownLatch(1);
        Future<String> next = threads.submit(() -> written(writer, in));
        in.await();
        Thread.sleep(20);
        if (next.isDone()) {
          assertTrue(next.get().startsWith("The store is busy"), next.get());
          refused++;
        } else {
          accepted.add(next);
        }
      }
      assertEquals(6, refused);
      gate.countDown();
      for (Future<String> each : accepted) {
        assertEquals("written", each.get());
      }
    }
  }

  private static String awaited(CountDownLatch gate) {
    try {
      gate.await();
      return "written";
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Writer writer, CountDownLatch in) {
    in.countDown();
    try {
      return writer.write(_ -> "written");
    } catch (StoreUnavailable e) {
      return e.getMessage();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pragma max_page_count = 60", "pragma query_only = on"})
  void aDiskThatRefusesIsSaidAndIsTakenUpAgainWithoutRestart(String refusal) throws Exception {
    AtomicReference<String> pragma = new AtomicReference<>(refusal);
    try (Database database = database(() -> restricted(pragma.get()))) {
      StudyStore store = new SqlStudyStore(database);
      Set<UUID> acknowledged = new HashSet<>();
      StoreUnavailable refused =
          assertThrows(
              StoreUnavailable.class,
              () -> {
                for (int i = 0; i < 5_000; i++) {
                  acknowledged.add(record(store));
                }
              });
      String expected = refusal.contains("max_page") ? "full" : "may not be written";
      assertTrue(refused.getMessage().contains(expected), refused.getMessage());
      assertFalse(everything(refused).contains("picked"), "an answer is in a message");
      assertThrows(StoreUnavailable.class, () -> fill(database));
      assertEquals(acknowledged, stored(store));
      pragma.set("pragma max_page_count = 1000000");
      acknowledged.add(record(store));
      database.probe();
      assertEquals(acknowledged, stored(store));
      assertEquals(acknowledged.size(), store.stamp(ANNA));
    }
  }

  private static String everything(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static void fill(Database database) {
    database.write(
        lane -> {
          lane.sql(InstanceSql.class).put("filler", new byte[1_000_000]);
          return true;
        });
  }

  private Connection restricted(String pragma) throws SQLException {
    Connection connection = connections.writing();
    try (Statement statement = connection.createStatement()) {
      statement.execute(pragma);
    }
    return connection;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whicheverStatementFailsAnAcknowledgedAnswerIsThereOnce(boolean after) {
    FaultyConnections faulty = new FaultyConnections(connections);
    try (Database database = database(faulty)) {
      StudyStore store = new SqlStudyStore(database);
      record(store);
      int statements = 0;
      for (int nth = 1; !faulty.pending(); nth++) {
        faulty.failAt(nth, after);
        Stamp stamp = on(TODAY, nth, ANNA, GINI);
        store.record(stamp.id(), ANNA, GINI, good(stamp));
        store.record(stamp.id(), ANNA, GINI, good(stamp));
        assertEquals(nth + 1, stored(store).size());
        statements = nth;
      }
      assertTrue(statements >= 10, "the fault came at only " + statements + " statements");
      assertEquals(statements + 1, store.stamp(ANNA));
    }
  }

  @Test
  void underACrowdWithFaultsEveryAcknowledgedAnswerIsThereOnce() throws Exception {
    FaultyConnections faulty = new FaultyConnections(connections);
    try (Database database = database(faulty);
        ExecutorService threads = Executors.newFixedThreadPool(16)) {
      StudyStore store = new SqlStudyStore(database);
      List<Future<UUID>> all = new ArrayList<>();
      for (int i = 0; i < 600; i++) {
        if (i % 20 == 0) {
          faulty.failAt(1 + i / 4, i % 40 == 0);
        }
        all.add(threads.submit(() -> insistently(store)));
      }
      Set<UUID> acknowledged = new HashSet<>();
      for (Future<UUID> each : all) {
        acknowledged.add(each.get());
      }
      assertEquals(600, acknowledged.size());
      assertEquals(acknowledged, stored(store));
      assertEquals(600, store.stamp(ANNA));
    }
  }

  /// As a client does: the same answer again until it is taken.
  private static UUID insistently(StudyStore store) {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    for (int tries = 0; tries < 100; tries++) {
      try {
        store.record(stamp.id(), ANNA, GINI, good(stamp));
        return stamp.id();
      } catch (StoreUnavailable _) {
        Thread.yield();
      }
    }
    throw new AssertionError("refused a hundred times");
  }

  @Test
  void aWrongStatementConcernsItsUnitAlone() {
    try (Database database = Database.open(file)) {
      StudyStore store = new SqlStudyStore(database);
      RuntimeException thrown =
          assertThrows(
              RuntimeException.class,
              () ->
                  database.write(
                      lane -> {
                        lane.execute("insert into instance (name) values ('no value')");
                        return true;
                      }));
      assertFalse(thrown instanceof StoreUnavailable);
      record(store);
      assertEquals(1, stored(store).size());
    }
  }

  @Test
  void aUnitWithinAUnitIsRefusedInsteadOfWaitingForEver() {
    try (Database database = Database.open(file)) {
      assertThrows(
          IllegalStateException.class, () -> database.write(_ -> database.write(_ -> "never")));
      assertEquals("still writing", database.write(_ -> "still writing"));
    }
  }

  @Test
  void aClosedStoreRefusesWithASentence() {
    Database database = Database.open(file);
    StudyStore store = new SqlStudyStore(database);
    record(store);
    database.close();
    assertThrows(StoreUnavailable.class, () -> record(store));
    assertThrows(StoreUnavailable.class, () -> store.stamp(ANNA));
    try (Database again = Database.open(file)) {
      assertEquals(1, stored(new SqlStudyStore(again)).size());
    }
  }

  @Test
  void theLogFileIsGivenBackWhenNobodyWrites() throws Exception {
    Path wal = folder.resolve("anneal.db-wal");
    try (Database database = Database.open(file)) {
      StudyStore store = new SqlStudyStore(database);
      for (int i = 0; i < 50; i++) {
        record(store);
        stored(store);
      }
      assertTrue(wal.toFile().length() > 0);
      for (int i = 0; i < 100 && wal.toFile().length() > 0; i++) {
        Thread.sleep(100);
      }
      assertEquals(0, wal.toFile().length());
      assertEquals(50, stored(store).size());
    }
    assertFalse(wal.toFile().exists());
  }
}
