package anneal.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bench.Desk;
import anneal.bench.Desk.Reply;
import anneal.bench.JavaProcess;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.store.Diagnosis;
import anneal.store.Doctor;
import anneal.study.Replay;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Answers that arrive twice at once, again after a time-out, late and in another order, from two
/// devices, or altered: each is in the log once, the same answer gets the same reply, and another
/// answer under the same id is refused.
@Tag("faults")
class DeliveriesTest {

  private static final int ANSWERS = 250;
  private static final int DELIVERIES = 10_000;
  private static final int HANDS = 8;
  private static final List<String> FLAGS = List.of("-Xmx300m");

  @TempDir Path folder;

  /// An answer that was handed in, and what came back first.
  private record Sent(String path, ObjectNode body, Reply first) {}

  @Test
  void tenThousandDeliveriesMakeOneReviewEach() throws Exception {
    Path file = folder.resolve("anneal.db");
    int refused = 0;
    List<Sent> all;
    try (JavaProcess server = JavaProcess.server(folder, file, FLAGS);
        ExecutorService hands = Executors.newFixedThreadPool(HANDS)) {
      Desk desk = new Desk(server.address());
      all = answered(desk, hands);
      Random random = new Random(11);
      List<Future<Boolean>> deliveries = new ArrayList<>();
      for (int i = 0; i < DELIVERIES; i++) {
        Sent sent = all.get(random.nextInt(all.size()));
        boolean altered = random.nextInt(4) == 0;
        deliveries.add(hands.submit(() -> deliver(desk, sent, altered)));
      }
      for (Future<Boolean> each : deliveries) {
        refused += each.get() ? 1 : 0;
      }
    }
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Diagnosis found = new Doctor(file).examine(log -> Replay.standing(log, model));
    assertTrue(found.healthy(), () -> found.symptoms().getFirst().toString());
    assertEquals(all.size(), found.events(), "an answer is there twice or not at all");
    System.out.printf(
        "%,d deliveries of %d answers: one event each, %,d altered ones refused%n",
        DELIVERIES, all.size(), refused);
  }

  /// Answers question after question, each sent twice at the same time.
  private static List<Sent> answered(Desk desk, ExecutorService hands) throws Exception {
    List<Sent> all = new ArrayList<>();
    UUID sitting = UUID.randomUUID();
    JsonNode turn = desk.quiz(sitting);
    while (all.size() < ANSWERS) {
      if (!turn.path("state").asText().equals("question")) {
        sitting = UUID.randomUUID();
        turn = desk.quiz(sitting);
      }
      ObjectNode body = Desk.answer(UUID.randomUUID(), turn);
      String path = Desk.path(turn);
      Future<Reply> tap = hands.submit(() -> desk.call("POST", path, body.toString()));
      Reply first = desk.call("POST", path, body.toString());
      assertEquals(said(first), said(tap.get()), "a double tap");
      if (first.status() < 300) {
        all.add(new Sent(path, body, first));
      } else {
        String token =
            Desk.JSON.createObjectNode().put("token", turn.path("token").asText()).toString();
        desk.call("POST", "/api/sittings/" + sitting + "/skips", token);
      }
      turn = desk.turn(sitting);
    }
    Collections.shuffle(all, new Random(5));
    return all;
  }

  /// @return whether it was altered
  private static boolean deliver(Desk desk, Sent sent, boolean altered) throws Exception {
    if (!altered) {
      Reply again = desk.call("POST", sent.path, sent.body.toString());
      assertEquals(said(sent.first), said(again), sent.path);
      return false;
    }
    ObjectNode other = sent.body.deepCopy();
    other.put("milliseconds", 8_000);
    other.putObject("answer").put("text", "something else");
    Reply reply = desk.call("POST", sent.path, other.toString());
    assertEquals(422, reply.status(), reply.json().toString());
    return true;
  }

  /// What a reply tells of the answer; where one stands now is another matter.
  private static String said(Reply reply) {
    JsonNode json = reply.json();
    return reply.status() / 100
        + " "
        + json.path("state")
        + json.path("verdict")
        + json.path("schedule").path("rating")
        + json.at("/schedule/dueDate")
        + json.path("own")
        + json.path("type");
  }
}
