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

import anneal.study.Stamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bringing tables up to date, with the copy made before.
class MigrationsTest {

  private static final Migrations NEXT = next("sqlite-next");
  private static final Migrations BROKEN = next("sqlite-broken");

  @TempDir Path folder;
  private Path file;
  private Path copy;

  private static Migrations next(String scripts) {
    return new Migrations(List.of("classpath:db/sqlite", "classpath:db/" + scripts), 99);
  }

  @BeforeEach
  void name() {
    file = folder.resolve("anneal.db");
    copy = folder.resolve("anneal.db.before-v99");
  }

  private void fill() {
    answer(0);
  }

  private void answer(int number) {
    try (Database database = Database.open(file)) {
      Stamp stamp = on(TODAY, number, ANNA, GINI);
      new SqlStudyStore(database).record(stamp.id(), ANNA, GINI, good(stamp));
    }
  }

  /// Goes back to the older program the careless way: the copy is copied, not moved.
  private void goBack() throws Exception {
    Files.copy(copy, file, StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(folder.resolve("anneal.db-wal"));
    Files.deleteIfExists(folder.resolve("anneal.db-shm"));
  }

  private static String ask(Path database, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  @Test
  void theNewestScriptIsTheOneNamedInTheCode() {
    int newest =
        Arrays.stream(Migrations.CURRENT.flyway(file).info().all())
            .mapToInt(it -> Integer.parseInt(it.getVersion().getVersion()))
            .max()
            .orElseThrow();
    assertEquals(newest, Migrations.CURRENT.newest());
  }

  @Test
  void anUpgradeKeepsWhatWasThereAndACopyFromBefore() {
    fill();
    new Opening(file).prepare(NEXT);
    assertEquals("green", ask(file, "select name from colour"));
    assertEquals("1", ask(file, "select count(*) from event"));
    assertEquals("1", ask(copy, "select count(*) from event"));
    assertEquals("0", ask(copy, "select count(*) from sqlite_schema where name = 'colour'"));
    assertEquals("ok", ask(copy, "pragma integrity_check"));
  }

  @Test
  void theLogKeepsItsEventsAndItsCountOfArrivals() {
    Flyway.configure()
        .configuration(Migrations.CURRENT.flyway(file).getConfiguration())
        .target("1")
        .load()
        .migrate();
    ask(file, "insert into learner (id, stamp) values ('anna', 1) returning id");
    for (int arrival : new int[] {3, 7}) {
      ask(
          file,
          "insert into event (arrival, id, learner, pack, slug, sitting, kind, at, day, crc) values"
              + " (%d, 'e%d', 'anna', 'p', 's', 'x', 'skipped', 5, 1, 9) returning id"
                  .formatted(arrival, arrival));
    }
    ask(file, "delete from event where arrival = 7 returning id");
    Database.open(file).close();
    assertEquals("3", ask(file, "select group_concat(arrival) from event"));
    String next =
        "insert into event (id, learner, pack, slug, sitting, kind, at, day, regrades, crc) values"
            + " ('e8', 'anna', 'p', 's', 'x', 'regraded', 5, 1, 'e3', 9) returning arrival";
    assertEquals("8", ask(file, next));
    assertTrue(ask(file, "update event set day = 2 returning id").contains("only ever appended"));
  }

  @Test
  void aNewDatabaseNeedsNoCopy() {
    new Opening(file).prepare(NEXT);
    assertEquals("green", ask(file, "select name from colour"));
    assertFalse(Files.exists(copy));
  }

  @Test
  void aDatabaseThatIsUpToDateIsNotCopied() {
    fill();
    new Opening(file).prepare(NEXT);
    assertTrue(copy.toFile().delete());
    new Opening(file).prepare(NEXT);
    assertFalse(Files.exists(copy));
  }

  @Test
  void aFailedUpgradeLeavesTheTablesAndTheCopyAndCanBeTriedAgain() throws Exception {
    fill();
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> new Opening(file).prepare(BROKEN));
    assertEquals(DatabaseProblem.Kind.UPGRADE_FAILED, problem.kind());
    assertTrue(problem.getMessage().contains(copy.toString()));
    assertEquals("1", ask(file, "select count(*) from event"));
    assertEquals("0", ask(file, "select count(*) from sqlite_schema where name = 'colour'"));
    byte[] kept = Files.readAllBytes(copy);
    new Opening(file).prepare(NEXT);
    assertEquals("green", ask(file, "select name from colour"));
    assertArrayEquals(kept, Files.readAllBytes(copy));
  }

  @Test
  void scriptsThatAreNotFoundAreAFailure() {
    Migrations lost = new Migrations(List.of("classpath:db/nowhere"), 1);
    Migrations tooFew = new Migrations(List.of("classpath:db/sqlite"), 99);
    for (Migrations each : List.of(lost, tooFew)) {
      DatabaseProblem problem =
          assertThrows(DatabaseProblem.class, () -> new Opening(file).prepare(each));
      assertEquals(DatabaseProblem.Kind.UPGRADE_FAILED, problem.kind());
    }
  }

  @Test
  void aCopyThatWasBrokenOffIsMadeAgain() throws Exception {
    fill();
    Files.writeString(folder.resolve("anneal.db.before-v99.part"), "half of it");
    new Opening(file).prepare(NEXT);
    assertEquals("1", ask(copy, "select count(*) from event"));
    assertFalse(Files.exists(folder.resolve("anneal.db.before-v99.part")));
  }

  @Test
  void aSecondUpgradeDoesNotPassTheCopyOfTheFirstForItsOwn() throws Exception {
    fill();
    new Opening(file).prepare(NEXT);
    byte[] first = Files.readAllBytes(copy);
    goBack();
    answer(1);
    answer(2);
    new Opening(file).prepare(NEXT);
    assertArrayEquals(first, Files.readAllBytes(copy));
    Path second = folder.resolve("anneal.db.before-v99-2");
    assertEquals("3", ask(second, "select count(*) from event"));
    assertEquals(second, Copies.newest(file).orElseThrow());
  }

  @Test
  void theTablesUnderAnOlderProgramThatWorksAreLeftAsTheyAre() {
    fill();
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> new Opening(file).unlessCurrent(NEXT));
    assertEquals(DatabaseProblem.Kind.IN_USE, problem.kind());
    assertEquals("0", ask(file, "select count(*) from sqlite_schema where name = 'colour'"));
  }

  @Test
  void anUpgradeThatFailsAgainAndAgainLeavesOneCopy() {
    fill();
    for (int i = 0; i < 3; i++) {
      assertThrows(DatabaseProblem.class, () -> new Opening(file).prepare(BROKEN));
    }
    assertEquals(List.of(copy), Copies.all(file));
  }

  @Test
  void theOlderProgramRefusesTheUpgradedDatabase() throws Exception {
    fill();
    new Opening(file).prepare(NEXT);
    Files.copy(file, folder.resolve("anneal.db.before-v100"));
    DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> Database.open(file));
    assertEquals(DatabaseProblem.Kind.NEWER_SCHEMA, problem.kind());
    assertTrue(problem.remedy().contains(copy + " "), "the newest that it can open");
  }
}
