package anneal.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.Desk;
import anneal.bench.Desk.Reply;
import anneal.bench.JavaProcess;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.store.Database;
import anneal.store.DatabaseAddress;
import anneal.store.Diagnosis;
import anneal.store.Doctor;
import anneal.store.Postgres;
import anneal.store.SqlStudyStore;
import anneal.study.Replay;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two servers in processes of their own on one PostgreSQL that syncs, behind a proxy that sends
/// each request to the other one. One is killed in the middle of a quiz; what was acknowledged is
/// there once, and the quiz goes on.
class TwoNodesTest {

  private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xmx200m");

  private static final int KILLED_AT = 25;
  private static final int SIZE = 60;

  /// What goes on after the harm is over, at least.
  private static final int GOES_ON_AT = 50;

  @TempDir Path folder;

  private final Set<UUID> acknowledged = new HashSet<>();
  private final Set<String> questions = new HashSet<>();
  private int retries;

  private JavaProcess node(String name, DatabaseAddress address) throws IOException {
    return JavaProcess.server(
        Files.createDirectory(folder.resolve(name)), address.toString(), FLAGS);
  }

  /// What happens in the middle of the quiz.
  private interface Harm {
    void come(JavaProcess one, JavaProcess two) throws Exception;
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aQuizOverTwoNodesLosesNothingWhenOneIsKilled() throws Exception {
    quiz((one, _) -> one.kill());
  }

  @Test
  @Tag("faults")
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aQuizOverTwoNodesLosesNothingWhenTheDatabaseIsCutOffAndStartsAgain() throws Exception {
    quiz((_, _) -> Postgres.restart(folder.resolve("postgres")));
  }

  private void quiz(Harm harm) throws Exception {
    try (EmbeddedPostgres postgres = Postgres.durable(folder.resolve("postgres"))) {
      DatabaseAddress address =
          DatabaseAddress.of(
              "jdbc:postgresql://postgres@localhost:" + postgres.getPort() + "/postgres", null);
      try (JavaProcess one = node("one", address);
          JavaProcess two = node("two", address);
          Proxy proxy = new Proxy(one.address(), two.address())) {
        Desk desk = new Desk(proxy.address());
        UUID sitting = UUID.randomUUID();
        JsonNode turn = desk.quiz(sitting);
        Optional<CompletableFuture<?>> harmed = Optional.empty();
        while (turn.path("state").asText().equals("question")) {
          if (acknowledged.size() == KILLED_AT && harmed.isEmpty()) {
            harmed = Optional.of(CompletableFuture.runAsync(() -> come(harm, one, two)));
          }
          if (acknowledged.size() == GOES_ON_AT) {
            harmed.orElseThrow().join();
          }
          answer(desk, turn, sitting);
          turn = insist(desk, "GET", "/api/sittings/" + sitting + "/turn", "").json();
        }
        assertEquals(SIZE, questions.size(), "a quiz asks so many, the missed ones again");
        System.out.printf(
            "two nodes: %d answers, %d requests sent again%n", acknowledged.size(), retries);
        assertTrue(proxy.served("one") > KILLED_AT, "the first served " + proxy.served("one"));
        assertTrue(proxy.served("two") > KILLED_AT, "the second served " + proxy.served("two"));
      }
      examine(address);
    }
  }

  private static void come(Harm harm, JavaProcess one, JavaProcess two) {
    try {
      harm.come(one, two);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(Desk desk, JsonNode turn, UUID sitting)
      throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    Reply reply = insist(desk, "POST", Desk.path(turn), Desk.answer(id, turn).toString());
    if (reply.status() == 422) {
      String token =
          Desk.JSON.createObjectNode().put("token", turn.path("token").asText()).toString();
      insist(desk, "POST", "/api/sittings/" + sitting + "/skips", token);
      return;
    }
    assertEquals(200, reply.status() / 100 * 100, reply.json().toString());
    acknowledged.add(id);
    questions.add(turn.at("/question/id").asText());
    if (reply.json().path("state").asText().equals("revealed")) {
      insist(desk, "PUT", "/api/answers/" + id + "/marks", Desk.marks(reply.json()).toString());
    }
  }

  /// As a page does: the same request again until a node takes it.
  private Reply insist(Desk desk, String method, String path, String body)
      throws InterruptedException {
    while (true) {
      try {
        Reply reply = desk.call(method, path, body);
        if (reply.status() < 500) {
          return reply;
        }
      } catch (IOException _) {
        // The node was killed when it had the request: nobody knows what became of it.
      }
      retries++;
      Thread.sleep(20);
    }
  }

  private void examine(DatabaseAddress address) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Diagnosis found = new Doctor(address).examine(log -> Replay.standing(log, model));
    assertTrue(found.healthy(), found.toString());
    try (Database database = Database.open(address)) {
      SqlStudyStore store = new SqlStudyStore(database);
      Set<UUID> stored = new HashSet<>();
      store
          .newest(LearnerId.LOCAL, 1_000)
          .forEach(it -> assertTrue(stored.add(it.event().stamp().id()), "stored twice"));
      assertTrue(stored.containsAll(acknowledged), "an acknowledged answer is lost");
    }
  }
}
