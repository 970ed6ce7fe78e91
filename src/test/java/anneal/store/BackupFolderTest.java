package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Events;
import anneal.upkeep.BackupShelf;
import anneal.upkeep.BackupShelfContract;
import anneal.upkeep.Drill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// [BackupsTest] takes them from PostgreSQL too.
class BackupFolderTest extends BackupShelfContract {

  private static final Instant NOW = Instant.parse("2026-11-21T06:30:00Z");

  @TempDir Path folder;
  private BackupFolder shelf;

  @BeforeEach
  void fill() {
    SqliteFile file = new SqliteFile(folder.resolve("anneal.db"));
    TransferTest.fill(file);
    shelf = new BackupFolder(new Backups(folder.resolve("backups"), Events::replay), file);
  }

  @Override
  protected BackupShelf shelf() {
    return shelf;
  }

  @Override
  protected void damage() {
    try (var connection = new Connections(folder.resolve("anneal.db")).writing();
        var statement = connection.createStatement()) {
      statement.execute("update card set due_day = due_day + 1");
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsAFaultWithItsRemedy() throws Exception {
    Path file = Files.writeString(folder.resolve("a-file"), "in the way");
    BackupFolder none =
        new BackupFolder(
            new Backups(file, Events::replay), new SqliteFile(folder.resolve("anneal.db")));
    String fault = none.fault().orElseThrow();
    assertTrue(fault.contains(file + ", cannot be written"), fault);
    assertTrue(fault.contains("right to write"), fault);
    assertEquals(List.of(), none.list());
  }

  @Test
  void filesOfSomebodyElseAreNotListedAndNeverRemoved() throws Exception {
    Path own = shelf.make(NOW, _ -> {}).at().equals(NOW) ? folder.resolve("backups") : folder;
    for (String name :
        List.of("anneal-notes.db", "anneal-20269921T063000Z.db", "x.db", "anneal-x.db.suspect")) {
      Files.writeString(own.resolve(name), "mine");
    }
    shelf.rotate(1);
    assertEquals(1, shelf.list().size());
    try (var files = Files.list(own)) {
      assertEquals(5, files.count());
    }
  }

  @Test
  void aBackupThatBurntIsADrillThatFailedAndTheBackupIsAsItWas() throws Exception {
    String name = shelf.make(NOW, _ -> {}).name();
    Path file = folder.resolve("backups").resolve(name);
    Files.writeString(file, "burnt ".repeat(2_000));
    Drill drill = shelf.drill(name, NOW, _ -> {});
    assertFalse(drill.passed());
    assertEquals(Optional.of(drill), shelf.lastDrill());
    assertTrue(Files.readString(file).startsWith("burnt"));
    Files.writeString(folder.resolve("backups/last-drill.properties"), "at=never\n");
    assertEquals(Optional.empty(), shelf.lastDrill());
  }
}
