package anneal.store;

import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Stamp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A database that was damaged while nobody looked is refused at the start or found by the doctor,
/// and never repaired in silence.
class DamageTest {

  private static final int PAGE = 4_096;

  @TempDir static Path shelf;
  @TempDir Path folder;

  /// What happens to files.
  private enum Damage {
    HEADER_OVERWRITTEN,
    CUT_TO_HALF,
    CUT_WITHIN_A_PAGE,
    PAGE_OF_ZEROS,
    PAGE_OF_NOISE,
    TWO_PAGES_SWAPPED,
    PAGE_OF_THE_PAST,
    BIT_FLIPPED_IN_THE_LOG,
    BIT_FLIPPED_IN_A_CARD,
    TEXT_INSTEAD,
    DATABASE_OF_SOMETHING_ELSE,
    NEWER_TABLES,
    ROWS_DELETED_BY_HAND
  }

  @BeforeAll
  static void fill() {
    try (Database database = Database.open(shelf.resolve("anneal.db"))) {
      SqlStudyStore store = new SqlStudyStore(database);
      for (int i = 0; i < 400; i++) {
        LearnerId learner = new LearnerId("learner-" + i % 7);
        QuestionId question = new QuestionId("trees", "q" + i % 11);
        Stamp stamp = on(TODAY + i / 77, i, learner, question);
        store.record(stamp.id(), learner, question, good(stamp));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void itIsRefusedOrFound(Damage damage) throws Exception {
    Path file = folder.resolve("anneal.db");
    Files.copy(shelf.resolve("anneal.db"), file);
    Files.copy(file, folder.resolve("anneal.db.before-v2"));
    harm(damage, file);
    byte[] before = Files.readAllBytes(file);
    String said;
    try {
      Diagnosis found = new Doctor(file).examine(Events::replay);
      assertFalse(found.healthy(), damage + " went unnoticed");
      said = found.symptoms().toString();
    } catch (DatabaseProblem refused) {
      said = String.valueOf(refused.getMessage());
    }
    assertTrue(said.length() > 20, said);
    assertArrayEquals(before, Files.readAllBytes(file), damage + " was repaired in silence");
    atTheStart(damage, file);
  }

  /// What is refused at the start names what to do, and stays as it is.
  private static void atTheStart(Damage damage, Path file) throws IOException {
    byte[] before = Files.readAllBytes(file);
    try {
      Database.open(file).close();
    } catch (DatabaseProblem refused) {
      assertArrayEquals(before, Files.readAllBytes(file), damage.toString());
      boolean damaged = refused.kind() == DatabaseProblem.Kind.DAMAGED;
      assertTrue(!damaged || refused.getMessage().contains("before-v2"), refused.getMessage());
    }
  }

  private static void harm(Damage damage, Path file) throws IOException, SQLException {
    byte[] bytes = Files.readAllBytes(file);
    int middle = bytes.length / PAGE / 2 * PAGE;
    switch (damage) {
      case HEADER_OVERWRITTEN -> Arrays.fill(bytes, 0, 100, (byte) 'x');
      case CUT_TO_HALF -> bytes = Arrays.copyOf(bytes, middle);
      case CUT_WITHIN_A_PAGE -> bytes = Arrays.copyOf(bytes, middle + 700);
      case PAGE_OF_ZEROS -> Arrays.fill(bytes, middle, middle + PAGE, (byte) 0);
      case PAGE_OF_NOISE -> {
        byte[] noise = new byte[PAGE];
        new Random(3).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, middle, PAGE);
      }
      case TWO_PAGES_SWAPPED -> {
        String word = Events.asked().revision().hash();
        int here = text(bytes).indexOf(word) / PAGE * PAGE;
        int there = text(bytes).lastIndexOf(word) / PAGE * PAGE;
        byte[] one = Arrays.copyOfRange(bytes, here, here + PAGE);
        System.arraycopy(bytes, there, bytes, here, PAGE);
        System.arraycopy(one, 0, bytes, there, PAGE);
      }
      case PAGE_OF_THE_PAST -> {
        sql(file, "drop trigger event_is_only_appended", "update card set due_day = due_day + 9");
        byte[] later = Files.readAllBytes(file);
        int place = Arrays.mismatch(bytes, PAGE, bytes.length, later, PAGE, bytes.length) + PAGE;
        int page = place / PAGE * PAGE;
        System.arraycopy(later, page, bytes, page, PAGE);
      }
      case BIT_FLIPPED_IN_THE_LOG -> bytes[find(bytes, Events.asked().revision().hash())] ^= 1;
      case BIT_FLIPPED_IN_A_CARD -> {
        sql(file, "update card set stability = stability * (1 + 1e-9) where slug = 'q3'");
        return;
      }
      case TEXT_INSTEAD -> bytes = "Dear diary, ".repeat(900).getBytes(StandardCharsets.UTF_8);
      case DATABASE_OF_SOMETHING_ELSE -> {
        Files.delete(file);
        sql(file, "create table song (title text)");
        return;
      }
      case NEWER_TABLES -> {
        sql(file, "update flyway_schema_history set version = '999' where version = '1'");
        return;
      }
      case ROWS_DELETED_BY_HAND -> {
        sql(file, "delete from event where arrival in (100, 101)");
        return;
      }
    }
    Files.write(file, bytes);
  }

  private static int find(byte[] bytes, String word) {
    return text(bytes).lastIndexOf(word) + 3;
  }

  private static String text(byte[] bytes) {
    return StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes)).toString();
  }

  private static void sql(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
