package anneal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.JavaProcess;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Diagnosis;
import anneal.store.Doctor;
import anneal.study.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The server is killed in the middle of its work, again and again, and no acknowledged answer is
/// lost or doubled. Three processes: this one, the server, and the learners who keep count.
///
/// The moments are random by a seed that a failure names. More rounds, with the same checks:
///
/// ```
/// mvn test -Dtest=CrashTest -Danneal.crash.rounds=200
/// ```
@Order(1)
class CrashTest {

  private static final int ROUNDS = Integer.getInteger("anneal.crash.rounds", 20);
  private static final long SEED = Long.getLong("anneal.crash.seed", System.nanoTime());

  /// Answers acknowledged between two kills, at least.
  private static final int ANSWERS = 500;

  /// Milliseconds within which the kill comes once there were enough answers.
  private static final int LUCK = 400;

  private static final int LEARNERS = 8;

  /// A server that lives for seconds does best with the quick compiler, and so do its learners.
  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xmx200m");

  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  @TempDir Path folder;

  @Test
  @Timeout(value = 24, unit = TimeUnit.HOURS)
  void noAcknowledgedAnswerIsLostOrDoubledWhenTheServerIsKilled() throws Exception {
    Path crowds = Files.createDirectory(folder.resolve("crowd"));
    Path file = folder.resolve("anneal.db");
    Random random = new Random(SEED);
    List<String> hands = new ArrayList<>(FLAGS);
    hands.addAll(List.of(Crowd.class.getName(), crowds.toString(), LEARNERS + ""));
    try (JavaProcess crowd = JavaProcess.start(crowds, hands)) {
      for (int round = 1; round <= ROUNDS; round++) {
        String moment = "round " + round + " of " + ROUNDS + ", seed " + SEED;
        long before = Ledger.count(Ledger.acknowledged(crowds));
        try (JavaProcess server = JavaProcess.server(folder, file, FLAGS)) {
          crowd.tell(server.address());
          await(crowd, server, Ledger.acknowledged(crowds), before + ANSWERS);
          Thread.sleep(random.nextInt(LUCK));
          server.kill();
        }
        examine(leftBehind(file), crowds, moment);
      }
      assertEquals(0, crowd.finish(), () -> errors(crowds));
    }
    System.out.printf(
        "%d kills, %,d answers acknowledged%n", ROUNDS, Ledger.count(Ledger.acknowledged(crowds)));
  }

  private void await(JavaProcess crowd, JavaProcess server, Path list, long count)
      throws IOException, InterruptedException {
    while (Ledger.count(list) < count) {
      assertTrue(crowd.alive(), () -> errors(list.getParent()));
      assertTrue(server.alive(), () -> errors(folder));
      assertFalse(errors(list.getParent()).contains("broke off"), () -> errors(list.getParent()));
      Thread.sleep(5);
    }
  }

  private static String errors(Path of) {
    try {
      return Files.readString(of.resolve("errors.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /// A copy of what the killed server left, so that the next one meets it untouched.
  private Path leftBehind(Path file) throws IOException {
    Path copy = folder.resolve("copy.db");
    for (String suffix : List.of("", "-wal")) {
      Path from = file.resolveSibling(file.getFileName() + suffix);
      Path to = copy.resolveSibling(copy.getFileName() + suffix);
      Files.deleteIfExists(to);
      if (Files.exists(from)) {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-shm"));
    return copy;
  }

  private static void examine(Path file, Path crowds, String moment)
      throws IOException, SQLException {
    List<String> log = log(file);
    Set<String> logged = new HashSet<>(log);
    assertEquals(log.size(), logged.size(), "an answer is in the log twice; " + moment);
    List<String> acknowledged = Ledger.read(Ledger.acknowledged(crowds));
    assertEquals(
        List.of(),
        acknowledged.stream().filter(it -> !logged.contains(it)).toList(),
        "acknowledged answers are lost; " + moment);
    Set<String> sent = Set.copyOf(Ledger.read(Ledger.sent(crowds)));
    assertEquals(
        List.of(),
        log.stream().filter(it -> !sent.contains(it)).toList(),
        "the log has answers that nobody gave; " + moment);
    Diagnosis diagnosis = new Doctor(file).examine(it -> Replay.standing(it, MODEL));
    assertEquals(List.of(), diagnosis.symptoms(), moment);
    assertTrue(diagnosis.events() >= acknowledged.size(), moment);
  }

  /// Ids of the answers and marks in the log.
  private static List<String> log(Path file) throws SQLException {
    String sql = "select id from event where kind in ('reviewed', 'committed')";
    List<String> ids = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
    }
    return ids;
  }
}
