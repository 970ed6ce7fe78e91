package anneal;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.GINI;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Fsrs;
import anneal.memory.Rating;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.store.Database;
import anneal.store.SqlStudyStore;
import anneal.study.Events;
import anneal.study.Logged;
import anneal.study.Replay;
import anneal.study.Stamp;
import anneal.study.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// `anneal doctor` says what is wrong, and `anneal replay` puts the cards right.
class DoctorCommandTest {

  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  @TempDir Path folder;
  private Path file;
  private String out = "";

  @BeforeEach
  void threeReviewsOfTwoCards() {
    file = folder.resolve("anneal.db");
    try (Database database = Database.open(file)) {
      SqlStudyStore store = new SqlStudyStore(database);
      review(store, Events.on(Events.TODAY, 0, ANNA, GINI));
      review(store, Events.on(Events.TODAY, 1, ANNA, BAYES));
      review(store, Events.on(Events.TODAY + 3, 0, ANNA, GINI));
    }
  }

  /// A review with the card that follows by the schedule of the server.
  private static void review(SqlStudyStore store, Stamp stamp) {
    LearnerId learner = stamp.learner();
    QuestionId question = stamp.question();
    List<Logged> before = store.cardLog(learner, question);
    store.record(
        stamp.id(),
        learner,
        question,
        standing -> {
          Step step = Events.review(stamp, standing, Rating.GOOD);
          List<Logged> log = new ArrayList<>(before);
          log.add(new Logged(Long.MAX_VALUE, step.event()));
          return new Step(step.event(), Replay.standing(log, MODEL));
        });
  }

  private int run(String command) {
    StringWriter written = new StringWriter();
    CommandLine line =
        new CommandLine(new Cli())
            .setOut(new PrintWriter(written))
            .setErr(new PrintWriter(written));
    int code = line.execute(command, "--database", file.toString());
    out = written.toString();
    return code;
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
  void aSoundDatabaseIsSoundAndNothingChanges() {
    assertEquals(0, run("doctor"), out);
    assertEquals("3 events, 2 cards: nothing wrong\n", out);
    assertEquals(0, run("replay"), out);
    assertEquals("cards computed again: 2, changed: 0\n", out);
  }

  @Test
  void wrongMissingAndStrayCardsArePutRight() throws SQLException {
    sql(
        "insert into card select learner, pack, 'stray', stability, difficulty, last_day, due_day,"
            + " first_day, reviews, lapses, suspended, buried_until, last_at from card limit 1",
        "delete from card where slug = '" + BAYES.slug() + "'",
        "update card set stability = stability + 1 where slug = '" + GINI.slug() + "'");
    assertEquals(1, run("doctor"), out);
    assertTrue(out.contains("the card has no event in the log; run `anneal replay`"), out);
    assertTrue(out.contains("the card is missing"), out);
    assertTrue(out.contains("the card does not follow from the log"), out);
    assertTrue(out.endsWith("3 events, 2 cards: 3 wrong\n"), out);

    assertEquals(0, run("replay"), out);
    assertEquals("cards computed again: 3, changed: 3\n", out);
    assertEquals(0, run("doctor"), out);
  }

  @Test
  void aCardWhoseLogIsDamagedStaysAsItIs() throws SQLException {
    sql(
        "drop trigger event_is_only_appended",
        "update event set rating = 1 where arrival = 1",
        "update card set stability = 7 where slug = '" + BAYES.slug() + "'");
    assertEquals(1, run("replay"), out);
    assertEquals(
        "cards computed again: 1, changed: 1\nleft as they were: 1; run `anneal doctor`\n", out);
    assertEquals(1, run("doctor"), out);
    assertTrue(
        out.contains("event 1: its checksum does not hold; put the newest good backup"), out);
  }

  @Test
  void aDatabaseThatIsNotThereIsNotMade() {
    file = folder.resolve("other.db");
    for (String command : List.of("doctor", "replay")) {
      assertEquals(2, run(command), out);
      assertTrue(out.contains("other.db. Name the database"), out);
      assertFalse(Files.exists(file));
    }
  }
}
