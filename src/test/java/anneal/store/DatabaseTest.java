package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a database says when it is opened, above all when it cannot be.
class DatabaseTest {

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("anneal.db");
  }

  private DatabaseProblem refused() {
    return assertThrows(DatabaseProblem.class, () -> Database.open(file).close());
  }

  private void refused(DatabaseProblem.Kind kind) {
    DatabaseProblem problem = refused();
    assertEquals(kind, problem.kind());
    assertFalse(problem.remedy().isBlank());
    assertTrue(problem.getMessage().endsWith(problem.remedy()));
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private void fill() {
    try (Database database = Database.open(file)) {
      StudyStore store = new SqlStudyStore(database);
      for (int i = 0; i < 200; i++) {
        Stamp stamp = on(TODAY, i, ANNA, GINI);
        store.record(stamp.id(), ANNA, GINI, good(stamp));
      }
    }
  }

  @Test
  void aFileIsMadeWhereThereIsNone() {
    try (Database database = Database.open(file)) {
      database.probe();
      assertEquals(file.toString(), database.address().toString());
    }
    assertTrue(Files.exists(file));
  }

  @Test
  void anEmptyFileIsTaken() throws IOException {
    Files.createFile(file);
    assertDoesNotThrow(() -> Database.open(file).close());
  }

  @Test
  void whatWasWrittenIsThereAfterOpeningAgain() {
    fill();
    try (Database database = Database.open(file)) {
      assertEquals(200, new SqlStudyStore(database).stamp(ANNA));
    }
  }

  @Test
  void itIsAsDurableAsPromised() {
    try (Database database = Database.open(file)) {
      String[] promised = {"journal_mode", "wal", "synchronous", "2", "foreign_keys", "1"};
      for (int i = 0; i < promised.length; i += 2) {
        String pragma = "pragma " + promised[i];
        assertEquals(promised[i + 1], database.write(it -> it.pragma(pragma).getFirst()), pragma);
      }
      assertEquals("0", database.write(it -> it.pragma("pragma trusted_schema").getFirst()));
      assertEquals("0", database.read(it -> it.pragma("pragma trusted_schema").getFirst()));
      assertEquals("1", database.read(it -> it.pragma("pragma query_only").getFirst()));
    }
  }

  @Test
  void aMissingFolderIsNamed() {
    file = folder.resolve("nowhere").resolve("anneal.db");
    refused(DatabaseProblem.Kind.NO_FOLDER);
    assertTrue(refused().getMessage().contains("nowhere"));
    assertFalse(Files.exists(file.getParent()));
  }

  @Test
  void aFolderInPlaceOfTheFileIsRefused() throws IOException {
    Files.createDirectory(file);
    refused(DatabaseProblem.Kind.NOT_A_DATABASE);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 100, 5_000, 70_000})
  void aFileOfSomethingElseIsRefusedAndNotTouched(int size) throws IOException {
    byte[] text = "Dear diary, ".repeat(size / 12 + 1).substring(0, size).getBytes();
    Files.write(file, text);
    refused(DatabaseProblem.Kind.NOT_A_DATABASE);
    assertArrayEquals(text, Files.readAllBytes(file));
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefusedAndNotTouched() throws Exception {
    sql("create table recipe (name text)");
    byte[] before = Files.readAllBytes(file);
    refused(DatabaseProblem.Kind.OF_ANOTHER_PROGRAM);
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  @Test
  void aNewerDatabaseIsRefusedAndTheCopyFromBeforeIsNamed() throws Exception {
    fill();
    sql(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, installed_by, execution_time, success)
        values (99, '99', 'future', 'SQL', 'V99__future.sql', 'test', 1, 1)
        """);
    refused(DatabaseProblem.Kind.NEWER_SCHEMA);
    Files.createFile(folder.resolve("anneal.db.before-v99"));
    assertTrue(refused().getMessage().contains("anneal.db.before-v99"));
  }

  @Test
  void aTruncatedFileIsRefused() throws IOException {
    fill();
    Files.createFile(folder.resolve("anneal.db.before-v" + Migrations.CURRENT.newest()));
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(access.length() / 2);
    }
    refused(DatabaseProblem.Kind.DAMAGED);
    assertTrue(refused().getMessage().contains("anneal.db.before-v" + Migrations.CURRENT.newest()));
  }

  @Test
  void aDamagedPageIsFoundAtStartAfterAnUncleanEnd() throws IOException {
    fill();
    damagePageOf("event");
    assertDoesNotThrow(() -> Database.open(file).close(), "a clean end is trusted");
    Files.write(folder.resolve("anneal.db-wal"), new byte[] {1});
    refused(DatabaseProblem.Kind.DAMAGED);
  }

  /// Overwrites the page on which the tree of a table begins.
  private void damagePageOf(String table) throws IOException {
    int page;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select rootpage from sqlite_schema where name='" + table + "'")) {
      page = rows.getInt(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek((page - 1) * 4096L);
      access.write(ByteBuffer.allocate(4096).putInt(0x0d00_0009).array());
    }
  }

  @Test
  void anotherWriterIsNamed() throws Exception {
    fill();
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("begin immediate");
      refused(DatabaseProblem.Kind.HELD_BY_ANOTHER);
    }
    assertDoesNotThrow(() -> Database.open(file).close());
  }

  @Test
  void aSecondOneIsRefusedHoweverItNamesTheFile() throws Exception {
    fill();
    Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
    try (Database first = Database.open(file)) {
      refused(DatabaseProblem.Kind.IN_USE);
      file = link;
      refused(DatabaseProblem.Kind.IN_USE);
      first.probe();
    }
    assertDoesNotThrow(() -> Database.open(file).close());
  }

  @Test
  void theProcessThatWorksOnTheFileIsNamedUntilItIsKilled() throws Exception {
    List<String> answering = List.of(Answering.class.getName(), file.toString());
    try (JavaProcess other = JavaProcess.start(folder, answering)) {
      assertNotNull(other.line());
      for (int i = 0; i < 2; i++) {
        refused(DatabaseProblem.Kind.IN_USE);
        assertTrue(refused().getMessage().contains("(process " + other.id() + ")"));
      }
      other.kill();
    }
    assertTrue(Files.exists(folder.resolve("anneal.db.lock")));
    assertDoesNotThrow(() -> Database.open(file).close());
  }

  @Test
  void whatOnlyReadsGoesOnBesideIt() {
    fill();
    try (Database first = Database.open(file);
        Database second = Database.openToRead(new SqliteFile(file))) {
      first.probe();
      assertEquals(200, new SqlStudyStore(second).stamp(ANNA));
      SqliteFile copy = new SqliteFile(folder.resolve("copy.db"));
      new Transfer(new SqliteFile(file), copy, _ -> {}).run();
      assertEquals(200, new Doctor(copy).examine(Events::replay).events());
      assertThrows(StudyStore.StoreUnavailable.class, second::probe);
      first.probe();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "3.53.3, true",
    "3.46.1, true",
    "2.99.9, true",
    "3.53.4, false",
    "3.54.1, false",
    "3.100.0, false",
    "4.0.0, false"
  })
  void anOldLibraryIsRefused(String version, boolean refused) {
    if (refused) {
      DatabaseProblem problem = assertThrows(DatabaseProblem.class, () -> Opening.library(version));
      assertEquals(DatabaseProblem.Kind.LIBRARY_TOO_OLD, problem.kind());
    } else {
      assertDoesNotThrow(() -> Opening.library(version));
    }
  }

  @Test
  void secretsAreMadeOnceAndStay() {
    byte[] made;
    try (Database database = Database.open(file)) {
      made = new Secrets(database).secret("token");
      assertEquals(32, made.length);
      assertArrayEquals(made, new Secrets(database).secret("token"));
      assertFalse(java.util.Arrays.equals(made, new Secrets(database).secret("other")));
    }
    try (Database database = Database.open(file)) {
      assertArrayEquals(made, new Secrets(database).secret("token"));
    }
  }
}
