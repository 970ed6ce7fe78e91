package anneal.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Logged;
import anneal.study.StudyStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged survives the killing of the process, whenever it comes.
///
/// `mvn test -Dtest=KillTest -Danneal.kills=200` kills two hundred times.
class KillTest {

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceAfterAKill() throws Exception {
    Path file = folder.resolve("anneal.db");
    Random random = new Random(7);
    Set<UUID> acknowledged = new HashSet<>();
    for (int round = 0; round < Integer.getInteger("anneal.kills", 2); round++) {
      int before = acknowledged.size();
      killAfter(500 + random.nextInt(1_500), file, acknowledged);
      assertTrue(acknowledged.size() >= before + 500, "a round acknowledged too little");
      try (Database database = Database.open(file)) {
        Set<UUID> stored = stored(new SqlStudyStore(database));
        assertTrue(stored.containsAll(acknowledged), "lost in round " + round);
      }
      Diagnosis diagnosis = new Doctor(file).examine(Events::replay);
      assertTrue(diagnosis.healthy(), () -> diagnosis.symptoms().getFirst().toString());
    }
  }

  private static Set<UUID> stored(StudyStore store) {
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < Answering.LEARNERS; i++) {
      LearnerId learner = Answering.learner(i);
      for (QuestionId question : store.standings(learner).keySet()) {
        for (Logged each : store.cardLog(learner, question)) {
          assertTrue(ids.add(each.event().stamp().id()), "stored twice");
        }
      }
    }
    return ids;
  }

  /// Starts a process that answers, notes what it acknowledges, and kills it. The kill goes through
  /// the handle: the process itself would also close the stream in which last words stand.
  private static void killAfter(int answers, Path file, Set<UUID> acknowledged)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Answering.class.getName());
    command.add(file.toString());
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader lines = process.inputReader()) {
      int count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.length() == 37 && line.endsWith(".")) {
          acknowledged.add(UUID.fromString(line.substring(0, 36)));
          if (++count == answers) {
            process.toHandle().destroyForcibly();
          }
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
