package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Backups and the drill of restoring them, from and to either database.
class BackupsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");

  @TempDir Path folder;
  private Backups backups;

  @BeforeEach
  void name() {
    backups = new Backups(folder.resolve("backups"), Events::replay);
  }

  private DatabaseAddress address(String kind) {
    return kind.equals("postgres") ? Postgres.empty() : new SqliteFile(folder.resolve("anneal.db"));
  }

  private static long record(StudyStore store) {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    return store.record(stamp.id(), ANNA, GINI, good(stamp)).stamp();
  }

  private Path made(DatabaseAddress address, Instant now) {
    Backups.Made made = backups.make(address, now);
    assertTrue(made.diagnosis().healthy(), made.toString());
    return made.file();
  }

  private Restore restore(Path backup, DatabaseAddress target) {
    return new Restore(backup, target, Events::replay);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void theDrillOnANewMachine(String kind) {
    DatabaseAddress address = address(kind);
    TransferTest.fill(address);
    Path backup = made(address, NOW);
    assertEquals("anneal-20261121T063000Z.db", backup.getFileName().toString());
    List<DatabaseAddress> machines =
        List.of(new SqliteFile(folder.resolve("other.db")), Postgres.empty());
    for (DatabaseAddress machine : machines) {
      Restore.Restored restored = restore(backup, machine).run(false, NOW);
      assertEquals(700, restored.diagnosis().events());
      assertEquals("", restored.aside());
      assertTrue(new Doctor(machine).examine(Events::replay).healthy());
      try (Database old = Database.open(address);
          Database there = Database.open(machine)) {
        StudyStore store = new SqlStudyStore(there);
        assertEquals(new SqlStudyStore(old).standings(BEN), store.standings(BEN));
        assertTrue(record(store) > 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void aBackupIsMadeWhileAnswersComeIn(String kind) throws Exception {
    DatabaseAddress address = address(kind);
    AtomicBoolean done = new AtomicBoolean();
    try (Database database = Database.open(address);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      StudyStore store = new SqlStudyStore(database);
      long before = record(store);
      Future<Long> last =
          threads.submit(
              () -> {
                long stamp = 0;
                while (!done.get()) {
                  stamp = record(store);
                }
                return stamp;
              });
      Path backup = made(address, NOW);
      done.set(true);
      long events = new Doctor(backup).examine(Events::replay).events();
      assertTrue(events >= before && events <= last.get(), events + " of " + last.get());
      assertEquals(last.get(), store.stamp(ANNA));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void whatIsThereIsReplacedOnlyOnDemandAndSetAside(String kind) throws Exception {
    DatabaseAddress address = address(kind);
    TransferTest.fill(address);
    Path backup = made(address, NOW);
    byte[] bytes = Files.readAllBytes(backup);
    try (Database database = Database.open(address)) {
      record(new SqlStudyStore(database));
    }
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> restore(backup, address).run(false, NOW));
    assertEquals(DatabaseProblem.Kind.NOT_EMPTY, problem.kind());
    assertEquals(701, new Doctor(address).examine(Events::replay).events());
    Restore.Restored restored = restore(backup, address).run(true, NOW);
    assertEquals(700, new Doctor(address).examine(Events::replay).events());
    assertTrue(restored.aside().contains("replaced"), restored.aside());
    if (address instanceof SqliteFile) {
      Path aside = Path.of(restored.aside());
      assertEquals(701, new Doctor(aside).examine(Events::replay).events());
    }
    assertArrayEquals(bytes, Files.readAllBytes(backup));
    Database.open(address).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgres"})
  void aDatabaseOnWhichAServerWorksIsNotReplaced(String kind) {
    DatabaseAddress address = address(kind);
    TransferTest.fill(address);
    Path backup = made(address, NOW);
    try (Database database = Database.open(address)) {
      StudyStore store = new SqlStudyStore(database);
      record(store);
      DatabaseProblem problem =
          assertThrows(DatabaseProblem.class, () -> restore(backup, address).run(true, NOW));
      assertEquals(DatabaseProblem.Kind.IN_USE, problem.kind());
      record(store);
    }
    assertEquals(702, new Doctor(address).examine(Events::replay).events());
  }

  @Test
  void aDamagedDatabaseIsReplacedByItsBackup() throws Exception {
    DatabaseAddress address = address("sqlite");
    TransferTest.fill(address);
    Path backup = made(address, NOW);
    Files.writeString(folder.resolve("anneal.db"), "burnt ".repeat(2_000));
    restore(backup, address).run(true, NOW);
    assertTrue(new Doctor(address).examine(Events::replay).healthy());
  }

  /// Fills a database, makes a backup, adds an answer and copies what a killed server would leave.
  ///
  /// @return where the remains are: a file and its log
  private Path killed(DatabaseAddress address) throws Exception {
    TransferTest.fill(address);
    made(address, NOW);
    Path remains = Files.createDirectory(folder.resolve("killed")).resolve("anneal.db");
    try (Database database = Database.open(address)) {
      record(new SqlStudyStore(database));
      for (String end : List.of("", "-wal")) {
        Files.copy(Path.of(folder.resolve("anneal.db") + end), Path.of(remains + end));
      }
    }
    assertTrue(Path.of(remains + "-wal").toFile().length() > 0);
    return remains;
  }

  @Test
  void aLogThatLostItsDatabaseDoesNotGetIntoTheRestoredOne() throws Exception {
    Path file = killed(address("sqlite"));
    Path log = Path.of(file + "-wal");
    byte[] bytes = Files.readAllBytes(log);
    Files.delete(file);
    Restore restore = restore(backups.list().getFirst(), new SqliteFile(file));
    DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> restore.run(false, NOW));
    assertEquals(DatabaseProblem.Kind.NOT_EMPTY, problem.kind());
    assertTrue(problem.getMessage().contains(log.toString()), problem.getMessage());
    assertArrayEquals(bytes, Files.readAllBytes(log));
    Restore.Restored restored = restore.run(true, NOW);
    assertEquals(700, restored.diagnosis().events());
    assertArrayEquals(bytes, Files.readAllBytes(Path.of(restored.aside())));
    Database.open(file).close();
    assertEquals(700, new Doctor(file).examine(Events::replay).events());
  }

  @Test
  void aFileBesideTheLogOfAnotherIsRefusedAndNeitherIsTouched() throws Exception {
    Path file = killed(address("sqlite"));
    Path log = Path.of(file + "-wal");
    Files.copy(backups.list().getFirst(), file, StandardCopyOption.REPLACE_EXISTING);
    byte[] whole = Files.readAllBytes(file);
    byte[] strange = Files.readAllBytes(log);
    assertFalse(new Doctor(file).examine(Events::replay).healthy());
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> Database.open(file).close());
    assertEquals(DatabaseProblem.Kind.DAMAGED, problem.kind());
    assertTrue(problem.remedy().contains("anneal restore"), problem.remedy());
    assertArrayEquals(whole, Files.readAllBytes(file));
    assertArrayEquals(strange, Files.readAllBytes(log));
    Files.delete(log);
    assertEquals(700, new Doctor(file).examine(Events::replay).events());
  }

  @Test
  void aDamagedBackupIsRefusedAndNothingIsTouched() throws Exception {
    DatabaseAddress address = address("sqlite");
    TransferTest.fill(address);
    Path backup = made(address, NOW);
    try (RandomAccessFile access = new RandomAccessFile(backup.toFile(), "rw")) {
      access.seek(access.length() - 5_000);
      access.write(new byte[4_000]);
    }
    assertThrows(DatabaseProblem.class, () -> restore(backup, address).run(true, NOW));
    assertTrue(new Doctor(address).examine(Events::replay).healthy());
    assertFalse(Files.exists(folder.resolve("anneal.db.restoring")));
  }

  @Test
  void aBackupOfADamagedDatabaseIsSuspectAndCountsForNothing() throws Exception {
    DatabaseAddress address = address("sqlite");
    TransferTest.fill(address);
    try (var connection = new Connections(folder.resolve("anneal.db")).writing()) {
      connection.createStatement().execute("update card set due_day = due_day + 1");
    }
    Backups.Made made = backups.make(address, NOW);
    assertFalse(made.diagnosis().healthy());
    assertTrue(made.file().toString().endsWith(".suspect"));
    assertEquals(List.of(), backups.list());
    assertTrue(backups.newest().isEmpty());
  }

  @Test
  void theOldestGoAndTheNewestStay() {
    DatabaseAddress address = address("sqlite");
    TransferTest.fill(address);
    for (int i = 0; i < 5; i++) {
      made(address, NOW.plus(Duration.ofHours(i)));
    }
    backups.rotate(2);
    assertEquals(2, backups.list().size());
    assertEquals(NOW.plus(Duration.ofHours(4)), backups.newest().orElseThrow());
    backups.rotate(0);
    assertEquals(1, backups.list().size(), "the last one is never removed");
  }
}
