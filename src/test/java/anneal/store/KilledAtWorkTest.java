package anneal.store;

import static anneal.study.Events.ANNA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.crash.FaultyDisk;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Events;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The process is killed at each write and sync of an upgrade, an import and a backup in turn, and
/// at random ones of a checkpoint: afterwards all is as before or done, and the next start goes on.
@Tag("faults")
class KilledAtWorkTest {

  private static final int ROUNDS = Integer.getInteger("anneal.rounds", 60);
  private static final long SEED = Long.getLong("anneal.seed", System.nanoTime());
  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");

  @TempDir Path folder;

  private Path disk;
  private Path file;
  private FaultyDisk faulty;

  @BeforeEach
  void make() throws Exception {
    disk = Files.createDirectories(folder.resolve("disk"));
    file = disk.resolve("anneal.db");
    faulty = new FaultyDisk(folder.resolve("tools"), disk);
  }

  /// Does a job until it is killed.
  ///
  /// @return whether it was
  private boolean killed(long nth, String job) throws Exception {
    faulty.watch(FaultyDisk.ALL, "");
    faulty.fail(nth, FaultyDisk.KILL, false);
    List<String> arguments = new ArrayList<>(Witness.flags());
    arguments.addAll(List.of(Job.class.getName(), job, file.toString()));
    try (JavaProcess process = JavaProcess.start(folder, faulty.environment(), arguments)) {
      int code = process.end();
      faulty.heal();
      assertTrue(code == 0 || code == 137, () -> errors(code));
      return code == 137;
    }
  }

  private String errors(int code) {
    try {
      return code + ": " + Files.readString(folder.resolve("errors.txt"));
    } catch (java.io.IOException e) {
      return code + ": " + e;
    }
  }

  private void clear() throws Exception {
    try (var files = Files.walk(disk)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Files.delete(each);
      }
    }
  }

  private static long number(Path database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getLong(1);
    }
  }

  private void sound(Path database, long events, String moment) {
    Diagnosis found = new Doctor(database).examine(Events::replay);
    assertTrue(found.healthy(), () -> moment + ": " + found.symptoms().getFirst());
    assertEquals(events, found.events(), moment);
  }

  @Test
  void anUpgradeThatIsKilledGoesOnAtTheNextStart() throws Exception {
    Path old = old(folder.resolve("old.db"));
    Path copy = disk.resolve("anneal.db.before-v" + Migrations.CURRENT.newest());
    int kills = 0;
    for (boolean done = false; !done; ) {
      clear();
      Witness.copy(old, file);
      done = !killed(kills + 1, "upgrade");
      kills += done ? 0 : 1;
      String moment = "upgrade killed at operation " + kills;
      if (Files.exists(copy)) {
        assertEquals(Job.EVENTS, number(copy, "select count(*) from event"), moment);
      }
      Database.open(file).close();
      assertEquals(Job.EVENTS, number(copy, "select count(*) from event"), moment);
      assertEquals(1, number(copy, "select max(cast(version as int)) from flyway_schema_history"));
      sound(file, Job.EVENTS, moment);
    }
    assertTrue(kills > 20, "only " + kills + " operations were seen");
    System.out.printf(
        "upgrade from the first tables killed at each of %d writes: counts equal%n", kills);
  }

  /// A database with the first tables, as they were shipped, and the answers of one learner.
  private Path old(Path target) throws Exception {
    Path today = folder.resolve("today.db");
    try (Database database = Database.open(today)) {
      Job.bring(database);
    }
    Flyway.configure()
        .configuration(Migrations.CURRENT.flyway(target).getConfiguration())
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + target);
        Statement statement = connection.createStatement()) {
      statement.execute("attach '" + today + "' as today");
      for (String table : List.of("learner", "event", "card")) {
        String columns = columns(statement, table);
        statement.execute(
            "insert into %s (%s) select %s from today.%s"
                .formatted(table, columns, columns, table));
      }
    }
    return target;
  }

  private static String columns(Statement statement, String table) throws SQLException {
    String sql = "select group_concat(name) from pragma_table_info('" + table + "')";
    try (ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }

  @Test
  void anImportThatIsKilledIsThereAsAWholeOrNotAtAll() throws Exception {
    int kills = 0;
    int whole = 0;
    for (boolean done = false; !done; ) {
      clear();
      Database.open(file).close();
      done = !killed(kills + 1, "bring");
      kills += done ? 0 : 1;
      String moment = "import killed at operation " + kills;
      Database.open(file).close();
      long events = number(file, "select count(*) from event");
      assertTrue(events == 0 || events == Job.EVENTS, moment + " left " + events + " events");
      whole += events > 0 ? 1 : 0;
      try (Database database = Database.open(file)) {
        Job.bring(database);
      }
      sound(file, Job.EVENTS, moment);
    }
    assertTrue(kills > 5 && whole > 0 && whole <= kills, kills + " kills, " + whole + " whole");
    System.out.printf("import killed at each of %d writes: whole or nothing, then whole%n", kills);
  }

  @Test
  void aBackupThatIsKilledLeavesNothingThatPassesForOne() throws Exception {
    Path kept = folder.resolve("kept.db");
    try (Database database = Database.open(kept)) {
      Job.bring(database);
    }
    Backups backups = new Backups(disk, Events::replay);
    int kills = 0;
    for (boolean done = false; !done; ) {
      clear();
      Witness.copy(kept, file);
      done = !killed(kills + 1, "backup");
      kills += done ? 0 : 1;
      String moment = "backup killed at operation " + kills;
      for (Path each : backups.list()) {
        sound(each, Job.EVENTS, moment);
      }
      assertEquals(0, Files.exists(disk.resolve("anneal-20261121T063000Z.db.suspect")) ? 1 : 0);
      sound(backups.make(new SqliteFile(file), NOW.plusSeconds(60)).file(), Job.EVENTS, moment);
      sound(file, Job.EVENTS, moment);
    }
    assertTrue(kills > 5, "only " + kills + " operations were seen");
    System.out.printf("backup killed at each of %d writes: no half one, the next is good%n", kills);
  }

  @Test
  void aKillDuringACheckpointLosesNothing() throws Exception {
    Random random = new Random(SEED);
    Witness witness = new Witness();
    Database.open(file).close();
    for (int round = 1; round <= ROUNDS; round++) {
      faulty.watch(FaultyDisk.ALL, "/anneal.db");
      try (JavaProcess process = Witness.start(faulty, folder, file.toString())) {
        Thread listening = witness.listen(process);
        witness.await(500, process);
        faulty.fail(1 + random.nextInt(300), FaultyDisk.KILL, false);
        assertEquals(137, process.end());
        listening.join();
      }
      String moment = "checkpoint " + round + ", seed " + SEED;
      witness.examine(file, folder.resolve("copy"), moment);
    }
    System.out.printf(
        "%d kills within a checkpoint: %,d answers acknowledged, none lost or doubled%n",
        ROUNDS, witness.acknowledged.size());
  }

  @Test
  void everyEarlierFormOfTheTablesIsUpgraded() throws Exception {
    Path old = old(folder.resolve("old.db"));
    for (String form : List.of("20", "22", "23")) {
      clear();
      Witness.copy(old, file);
      Flyway.configure()
          .configuration(Migrations.CURRENT.flyway(file).getConfiguration())
          .target(form)
          .load()
          .migrate();
      Database.open(file).close();
      sound(file, Job.EVENTS, "from tables v" + form);
      assertEquals(
          1, number(file, "select count(*) from learner where id = '" + ANNA.value() + "'"));
    }
  }
}
