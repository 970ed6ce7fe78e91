package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.Diagnosis.Kind;
import anneal.study.Events;
import anneal.study.Settings;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What PostgreSQL does besides the contracts: how it is opened, and what two nodes see.
class PostgresDatabaseTest {

  private final PostgresServer address = Postgres.empty();

  private static void record(StudyStore store) {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    store.record(stamp.id(), ANNA, GINI, good(stamp));
  }

  private String name() {
    return address.url().substring(address.url().lastIndexOf('/') + 1);
  }

  private static DatabaseProblem refused(PostgresServer address) {
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Database.open(address).close());
    assertTrue(problem.getMessage().endsWith(problem.remedy()));
    return problem;
  }

  @Test
  void whatWasWrittenIsThereAfterOpeningAgain() {
    byte[] secret;
    try (Database database = Database.open(address)) {
      database.probe();
      record(new SqlStudyStore(database));
      secret = new Secrets(database).secret("token");
    }
    try (Database database = Database.openExisting(address)) {
      assertEquals(1, new SqlStudyStore(database).stamp(ANNA));
      assertArrayEquals(secret, new Secrets(database).secret("token"));
    }
  }

  @Test
  void nodesThatStartTogetherMakeTheTablesOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(threads.submit(() -> Database.open(address).close()));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    PostgresServer nowhere = new PostgresServer("jdbc:postgresql://localhost:1/db", "ann", "pw");
    DatabaseProblem problem = refused(nowhere);
    assertEquals(DatabaseProblem.Kind.UNREACHABLE, problem.kind());
    assertFalse(problem.getMessage().contains("pw@"));
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithTheCommandThatMakesIt() {
    PostgresServer lost = new PostgresServer(address.url() + "x", "postgres", "");
    assertTrue(refused(lost).remedy().contains("create database"));
  }

  @Test
  void whoMayNotMakeTablesIsTold() {
    Postgres.sql("create role guest_" + name() + " login password 'pw'");
    PostgresServer guest = new PostgresServer(address.url(), "guest_" + name(), "pw");
    assertEquals(DatabaseProblem.Kind.UPGRADE_FAILED, refused(guest).kind());
  }

  @Test
  void aDatabaseOfAnotherEncodingIsRefused() {
    Postgres.sql(
        "create database latin_" + name() + " encoding 'LATIN1' locale 'C' template template0");
    PostgresServer latin =
        new PostgresServer(address.url().replace(name(), "latin_" + name()), "postgres", "");
    assertEquals(DatabaseProblem.Kind.UNSUITABLE, refused(latin).kind());
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    try (var connection = PostgresPools.single(address, "test")) {
      connection.createStatement().execute("create table recipe (name text)");
    }
    assertEquals(DatabaseProblem.Kind.OF_ANOTHER_PROGRAM, refused(address).kind());
  }

  @Test
  void aNewerDatabaseIsRefused() throws Exception {
    Database.open(address).close();
    try (var connection = PostgresPools.single(address, "test")) {
      connection
          .createStatement()
          .execute(
              """
              insert into flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time,
                 success)
              values (99, '99', 'future', 'SQL', 'V99__future.sql', 'test', 1, true)
              """);
    }
    assertEquals(DatabaseProblem.Kind.NEWER_SCHEMA, refused(address).kind());
  }

  @Test
  void aToolDoesNotMakeADatabase() {
    assertThrows(DatabaseProblem.class, () -> Database.openExisting(address));
    assertThrows(DatabaseProblem.class, () -> new Doctor(address).examine(Events::replay));
  }

  @Test
  void theLogCannotBeChangedByMistake() {
    try (Database database = Database.open(address)) {
      record(new SqlStudyStore(database));
      assertThrows(
          RuntimeException.class,
          () ->
              database.write(
                  lane -> {
                    lane.execute("update event set score = 0.5");
                    return true;
                  }));
    }
  }

  @Test
  void theDoctorFindsAChangedEventAndAChangedCard() throws Exception {
    try (Database database = Database.open(address)) {
      record(new SqlStudyStore(database));
    }
    assertEquals(new Diagnosis(1, 1, List.of()), new Doctor(address).examine(Events::replay));
    try (var connection = PostgresPools.single(address, "test")) {
      connection.createStatement().execute("alter table event disable trigger all");
      connection.createStatement().execute("update event set milliseconds = milliseconds + 1");
      connection.createStatement().execute("update card set due_day = due_day + 1");
    }
    List<Kind> kinds =
        new Doctor(address)
            .examine(Events::replay).symptoms().stream().map(Diagnosis.Symptom::kind).toList();
    assertEquals(List.of(Kind.EVENT, Kind.CARD), kinds);
    try (Database database = Database.open(address)) {
      var replayed = new CardReplay(database, Events::replay).run();
      assertEquals(1, replayed.left());
    }
  }

  @Test
  void oneNodeSeesAtOnceWhatAnotherWrote() {
    Settings chosen =
        new Settings(
            7,
            3,
            0.8,
            5,
            java.time.ZoneId.of("Asia/Tokyo"),
            Settings.Scope.ALL,
            false,
            false,
            null);
    try (Database one = Database.open(address);
        Database two = Database.open(address)) {
      StudyStore here = new SqlStudyStore(one);
      StudyStore there = new SqlStudyStore(two);
      for (int i = 1; i <= 5; i++) {
        assertEquals(there.settings(ANNA), here.settings(ANNA));
        record(here);
        record(there);
        assertEquals(here.newest(ANNA, 50), there.newest(ANNA, 50));
        assertEquals(2 * i, here.newest(ANNA, 50).size());
        assertEquals(here.standings(ANNA), there.standings(ANNA));
      }
      here.putSettings(ANNA, chosen);
      assertEquals(chosen, there.settings(ANNA));
    }
  }

  @Test
  void twoNodesLoseNoUpdateOfACard() throws Exception {
    try (Database one = Database.open(address);
        Database two = Database.open(address);
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<StudyStore> nodes = List.of(new SqlStudyStore(one), new SqlStudyStore(two));
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        StudyStore node = nodes.get(i % 2);
        all.add(threads.submit(() -> record(node)));
      }
      for (Future<?> each : all) {
        each.get();
      }
      assertEquals(100, nodes.getFirst().stamp(ANNA));
      assertEquals(
          Events.replay(nodes.getFirst().cardLog(ANNA, GINI)),
          nodes.getLast().standings(ANNA).get(GINI));
    }
  }

  /// Each unit reads how many there are and writes that number: none may read what another did.
  @Test
  void unitsWithoutANameAreAloneToo() throws Exception {
    try (Database database = Database.open(address);
        ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        all.add(threads.submit(() -> database.write(PostgresDatabaseTest::next)));
      }
      List<Integer> numbers = new ArrayList<>();
      for (Future<Integer> each : all) {
        numbers.add(each.get());
      }
      assertEquals(20, numbers.stream().distinct().count(), numbers.toString());
    }
  }

  private static int next(Lane lane) {
    InstanceSql sql = lane.sql(InstanceSql.class);
    int next = sql.find("number").map(it -> (int) it[0]).orElse(0) + 1;
    sql.put("number", new byte[] {(byte) next});
    return next;
  }

  @Test
  void aUnitWithinAUnitIsRefusedInsteadOfWaitingForEver() {
    try (Database database = Database.open(address)) {
      assertThrows(
          IllegalStateException.class,
          () -> database.write("a", _ -> database.write("a", _ -> "never")));
      assertEquals("still writing", database.write(_ -> "still writing"));
    }
  }

  @Test
  void connectionsThatTheServerDroppedAreReplaced() {
    try (Database database = Database.open(address)) {
      StudyStore store = new SqlStudyStore(database);
      record(store);
      Postgres.sql(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + name()
              + "'");
      assertEquals(1, store.stamp(ANNA));
      Postgres.sql(
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
              + name()
              + "'");
      for (int i = 2; i <= 6; i++) {
        record(store);
        assertEquals(i, store.stamp(ANNA));
      }
      assertEquals(6, store.cardLog(ANNA, GINI).size());
    }
  }

  @Test
  void aClosedStoreRefusesWithASentence() {
    Database database = Database.open(address);
    StudyStore store = new SqlStudyStore(database);
    database.close();
    assertThrows(StoreUnavailable.class, () -> record(store));
    assertThrows(StoreUnavailable.class, () -> store.stamp(ANNA));
  }
}
