package anneal.store;

import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Stamp;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/// A process that answers until it is killed. It writes the id of an answer and `.` once the store
/// has taken it, the id and `!` when the store refused it. Arguments: the file of the database, and
/// `normal` to sync less than Anneal does.
final class Answering {

  static final int LEARNERS = 48;

  private Answering() {}

  public static void main(String[] args) {
    Path file = Path.of(args[0]);
    StudyStore store = new SqlStudyStore(args.length > 1 ? hasty(file) : Database.open(file));
    for (int i = 0; i < LEARNERS; i++) {
      LearnerId learner = learner(i);
      Thread.ofPlatform().start(() -> answer(store, learner, System.out));
    }
  }

  static LearnerId learner(int number) {
    return new LearnerId("learner-" + number);
  }

  /// A database that syncs only before a checkpoint.
  private static Database hasty(Path file) {
    Connections connections = new Connections(file);
    return new SqliteDatabase(
        file,
        Connections.jdbi(() -> hastily(connections.writing())),
        Connections.jdbi(connections::reading));
  }

  private static Connection hastily(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma synchronous = normal");
    }
    return connection;
  }

  private static void answer(StudyStore store, LearnerId learner, PrintStream out) {
    Random random = new Random();
    for (int i = 0; i < 10_000_000; i++) {
      QuestionId question = new QuestionId("trees", "q" + random.nextInt(40));
      Instant now = Instant.now();
      UUID id = new UUID(now.toEpochMilli() << 16 | 0x7000, random.nextLong());
      Stamp stamp = new Stamp(id, learner, question, Events.SITTING, now, TODAY);
      try {
        store.record(id, learner, question, good(stamp));
        out.println(id + ".");
      } catch (StoreUnavailable _) {
        out.println(id + "!");
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
