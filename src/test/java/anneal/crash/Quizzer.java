package anneal.crash;

import anneal.bench.Desk;
import anneal.bench.Desk.Reply;
import anneal.crash.Crowd.Gone;
import anneal.crash.Crowd.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/// One learner's hands: quiz after quiz, every kind of question. What was not acknowledged when the
/// server died is sent again to the next one under the same id, as a page would do.
final class Quizzer {

  private static final int QUIZ = 60;

  private final Servers servers;
  private final Ledger ledger;
  private String address = "";
  private Desk desk = new Desk("");

  Quizzer(Servers servers, Ledger ledger) {
    this.servers = servers;
    this.ledger = ledger;
  }

  void run() {
    try {
      while (!servers.over()) {
        try {
          quiz(UUID.randomUUID());
        } catch (Gone _) {
          move(address);
        }
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      if (!servers.over()) {
        servers.complain("a quiz broke off: " + e);
      }
    }
  }

  private void quiz(UUID sitting) throws IOException, InterruptedException {
    String order =
        "{\"mode\":\"quiz\",\"size\":" + QUIZ + ",\"packs\":[],\"topics\":[],\"levels\":[]}";
    wanted(call("PUT", "/api/sittings/" + sitting, order), Set.of(200));
    while (!servers.over()) {
      Reply turn = call("GET", "/api/sittings/" + sitting + "/turn", "");
      wanted(turn, Set.of(200));
      if (!turn.json().path("state").asText().equals("question")) {
        return;
      }
      if (!answer(turn.json())) {
        String token =
            Desk.JSON
                .createObjectNode()
                .put("token", turn.json().path("token").asText())
                .toString();
        wanted(call("POST", "/api/sittings/" + sitting + "/skips", token), Set.of(204));
      }
    }
  }

  /// @return whether it could be graded
  private boolean answer(JsonNode turn) throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    Reply reply = deliver(id, "POST", Desk.path(turn), Desk.answer(id, turn).toString());
    if (reply.json().path("state").asText().equals("revealed")) {
      // the id under which the server writes the review of the marks
      UUID marks = UUID.nameUUIDFromBytes(("marks " + id).getBytes(StandardCharsets.UTF_8));
      deliver(marks, "PUT", "/api/answers/" + id + "/marks", Desk.marks(reply.json()).toString());
    }
    return reply.status() != 422;
  }

  /// Sends until a server says yes or no. Where another hand of the learner answered the question
  /// first, the turn is over (410).
  private Reply deliver(UUID id, String method, String path, String body)
      throws IOException, InterruptedException {
    ledger.sent(id);
    while (true) {
      try {
        Reply reply = call(method, path, body);
        wanted(reply, Set.of(200, 201, 410, 422));
        if (reply.status() < 300) {
          ledger.acknowledged(id);
        }
        return reply;
      } catch (Gone _) {
        move(address);
      }
    }
  }

  private Reply call(String method, String path, String body)
      throws IOException, InterruptedException {
    if (address.isEmpty()) {
      move("");
    }
    try {
      return desk.call(method, path, body);
    } catch (IOException e) {
      throw new Gone(e);
    }
  }

  /// Goes to the server that takes the place of a dead one.
  private void move(String dead) throws IOException, InterruptedException {
    address = servers.after(dead);
    if (address.isEmpty()) {
      throw new Gone(new IOException("the work is over"));
    }
    desk = new Desk(address);
  }

  private static void wanted(Reply reply, Set<Integer> statuses) {
    if (!statuses.contains(reply.status())) {
      throw new IllegalStateException(reply.status() + " " + reply.json());
    }
  }
}
