package anneal.store;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.store.Diagnosis.Kind;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The doctor finds what is wrong and nothing else.
class DoctorTest {

  @TempDir static Path shelf;
  @TempDir Path folder;
  private Path file;

  @BeforeAll
  static void fill() {
    try (Database database = Database.open(shelf.resolve("anneal.db"))) {
      StudyStore store = new SqlStudyStore(database);
      for (int day = TODAY; day < TODAY + 20; day++) {
        for (LearnerId learner : List.of(ANNA, BEN)) {
          for (QuestionId question : List.of(GINI, BAYES)) {
            Stamp stamp = on(day, 0, learner, question);
            store.record(stamp.id(), learner, question, good(stamp));
          }
        }
      }
      Stamp last = on(TODAY + 20, 0, ANNA, GINI);
      store.record(last.id(), ANNA, GINI, good(last));
      Stamp undo = on(TODAY + 20, 1, ANNA, GINI);
      store.amend(undo.id(), ANNA, GINI, Events.undo(undo, last.id()));
    }
  }

  @BeforeEach
  void copy() throws IOException {
    file = folder.resolve("anneal.db");
    Files.copy(shelf.resolve("anneal.db"), file);
  }

  private Diagnosis examine() {
    return new Doctor(file).examine(Events::replay);
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  @Test
  void aSoundDatabaseIsHealthy() {
    assertEquals(new Diagnosis(82, 4, List.of()), examine());
  }

  @Test
  void itMayLookWhileTheServerRuns() {
    try (Database database = Database.open(file)) {
      Stamp stamp = on(TODAY + 30, 0, ANNA, GINI);
      new SqlStudyStore(database).record(stamp.id(), ANNA, GINI, good(stamp));
      assertEquals(new Diagnosis(83, 4, List.of()), examine());
      database.probe();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update event set score = 0.5 where arrival = 7 | event 7",
        "update event set confidence = null where arrival = 7 | event 7",
        "update event set at = at + 1 where arrival = 7 | event 7",
        "update event set day = 99999999999 where arrival = 7 | event 7",
        "update event set id = 'x' where arrival = 7 | event 7"
      })
  void aChangedEventIsFound(String change, String where) throws SQLException {
    sql("drop trigger event_is_only_appended", change);
    Diagnosis diagnosis = examine();
    assertTrue(
        diagnosis.symptoms().stream()
            .anyMatch(it -> it.kind() == Kind.EVENT && it.where().equals(where)),
        diagnosis.toString());
  }

  @Test
  void theLogCannotBeChangedByMistake() {
    assertThrows(SQLException.class, () -> sql("update event set score = 0.5 where arrival = 7"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update card set stability = stability * 1.00001",
        "update card set due_day = due_day + 1",
        "update card set reviews = reviews + 1",
        "update card set suspended = 1",
        "update card set buried_until = 3",
        "update card set first_day = first_day + 1",
        "update card set stability = null",
        "delete from card",
        "update card set slug = 'unheard-of'"
      })
  void aCardThatDoesNotFollowFromTheLogIsFound(String change) throws SQLException {
    sql(change + " where learner = 'anna' and pack = 'trees'");
    Diagnosis diagnosis = examine();
    assertFalse(diagnosis.healthy());
    Set<Kind> kinds =
        diagnosis.symptoms().stream().map(Diagnosis.Symptom::kind).collect(Collectors.toSet());
    assertEquals(Set.of(Kind.CARD), kinds);
    assertTrue(
        diagnosis.symptoms().stream().anyMatch(it -> it.where().equals("anna trees/gini")),
        diagnosis.toString());
  }

  @Test
  void aLastBitOfRoundingIsNoSymptom() throws SQLException {
    sql("update card set stability = stability * (1 + 3e-16)");
    assertTrue(examine().healthy());
  }

  @Test
  void aMissingLearnerIsFound() throws SQLException {
    sql("pragma foreign_keys = off", "delete from learner where id = 'ben'");
    assertTrue(
        examine().symptoms().stream().allMatch(it -> it.kind() == Kind.REFERENCE)
            && !examine().healthy());
  }

  /// Flips a bit in every copy of a word; a few lie in the slack of a page, where nobody reads.
  @Test
  void aFlippedBitInAValueIsFound() throws Exception {
    String word = Events.asked().revision().hash();
    String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    Random random = new Random(5);
    int found = 0;
    for (int i = bytes.indexOf(word); i >= 0; i = bytes.indexOf(word, i + 1)) {
      int place = i + random.nextInt(word.length());
      flip(place);
      boolean read = ask("select count(*) from event where hash <> '" + word + "'") > 0;
      assertEquals(!read, examine().healthy(), "a bit at " + place);
      found += read ? 1 : 0;
      flip(place);
    }
    assertEquals(81, found);
    assertTrue(examine().healthy());
  }

  private int ask(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      return statement.executeQuery(sql).getInt(1);
    }
  }

  private void flip(int place) throws Exception {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek(place);
      int value = access.read();
      access.seek(place);
      access.write(value ^ 1);
    }
  }

  @Test
  void aTornPageIsFoundAndTheRestIsStillRead() throws Exception {
    long size = Files.size(file);
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.seek(size - 4096);
      access.write(new byte[4096]);
    }
    Diagnosis diagnosis = examine();
    assertTrue(
        diagnosis.symptoms().stream().anyMatch(it -> it.kind() == Kind.STRUCTURE),
        diagnosis.toString());
  }

  @Test
  void aMissingFileIsNamed() {
    Doctor doctor = new Doctor(folder.resolve("nothing.db"));
    DatabaseProblem problem =
        assertThrows(DatabaseProblem.class, () -> doctor.examine(Events::replay));
    assertTrue(problem.getMessage().contains("nothing.db"));
    assertFalse(Files.exists(folder.resolve("nothing.db")));
  }

  @Test
  void aFileOfAnotherProgramIsRefused() throws Exception {
    Files.writeString(file, "Dear diary, ".repeat(1_000));
    assertThrows(DatabaseProblem.class, this::examine);
  }
}
