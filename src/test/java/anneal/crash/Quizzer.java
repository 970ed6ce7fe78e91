package anneal.crash;

import anneal.crash.Crowd.Gone;
import anneal.crash.Crowd.Servers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/// One learner's hands: quiz after quiz, every kind of question. What was not acknowledged when the
/// server died is sent again to the next one under the same id, as a page would do.
final class Quizzer {

  private static final int QUIZ = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Servers servers;
  private final Ledger ledger;
  private String address = "";

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
          address = servers.after(address);
        }
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      servers.complain("a quiz broke off: " + e);
    }
  }

  private void quiz(UUID sitting) throws IOException, InterruptedException {
    String order =
        "{\"mode\":\"quiz\",\"size\":" + QUIZ + ",\"packs\":[],\"topics\":[],\"levels\":[]}";
    wanted(call("PUT", "/api/sittings/" + sitting, order), Set.of(200));
    while (!servers.over()) {
      Reply turn = call("GET", "/api/sittings/" + sitting + "/turn", "");
      wanted(turn, Set.of(200));
      if (!turn.json.path("state").asText().equals("question")) {
        return;
      }
      if (!answer(turn.json)) {
        String token = JSON.createObjectNode().put("token", turn.text("/token")).toString();
        wanted(call("POST", "/api/sittings/" + sitting + "/skips", token), Set.of(204));
      }
    }
  }

  /// @return whether it could be graded
  private boolean answer(JsonNode turn) throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    ObjectNode body =
        JSON.createObjectNode()
            .put("answerId", id.toString())
            .put("token", turn.path("token").asText())
            .put("milliseconds", 9_000);
    body.set("answer", hands(turn.path("question")));
    String path = "/api/questions/" + turn.at("/question/id").asText() + "/answers";
    Reply reply = deliver(id, "POST", path, body.toString());
    if (reply.json.path("state").asText().equals("revealed")) {
      // the id under which the server writes the review of the marks
      UUID marks = UUID.nameUUIDFromBytes(("marks " + id).getBytes(StandardCharsets.UTF_8));
      deliver(marks, "PUT", "/api/answers/" + id + "/marks", marks(reply.json).toString());
    }
    return reply.status != 422;
  }

  /// Sends until a server says yes or no.
  private Reply deliver(UUID id, String method, String path, String body)
      throws IOException, InterruptedException {
    ledger.sent(id);
    while (true) {
      try {
        Reply reply = call(method, path, body);
        wanted(reply, Set.of(200, 201, 422));
        if (reply.status != 422) {
          ledger.acknowledged(id);
        }
        return reply;
      } catch (Gone gone) {
        address = servers.after(address);
        if (address.isEmpty()) {
          throw gone;
        }
      }
    }
  }

  private static JsonNode hands(JsonNode question) {
    ObjectNode answer = JSON.createObjectNode();
    switch (question.path("kind").asText()) {
      case "choice" -> answer.put("option", "1");
      case "multi" -> answer.putArray("options").add("1").add("2");
      case "cloze" ->
          question
              .at("/cloze/blanks")
              .forEach(it -> answer.withObject("/blanks").put(it.path("id").asText(), "1"));
      case "match" ->
          question
              .path("left")
              .forEach(it -> answer.withObject("/pairs").put(it.path("id").asText(), "1"));
      case "order" -> {
        ArrayNode order = answer.putArray("order");
        question.path("items").forEach(it -> order.add(it.path("id").asText()));
      }
      case "open" -> answer.withObject("/texts").put("", "It depends; measure first.");
      case "recall" -> answer.put("turned", true);
      default -> answer.put("text", "1");
    }
    return answer;
  }

  private static JsonNode marks(JsonNode revealed) {
    ObjectNode marks = JSON.createObjectNode();
    if (revealed.path("kind").asText().equals("recall")) {
      return marks.put("rating", 3);
    }
    ObjectNode criteria = marks.putObject("criteria");
    revealed.path("rubric").forEach(it -> criteria.put(it.path("id").asText(), 0.5));
    return marks;
  }

  private Reply call(String method, String path, String body)
      throws IOException, InterruptedException {
    if (address.isEmpty()) {
      address = servers.after("");
    }
    if (address.isEmpty()) {
      throw new Gone(new IOException("the work is over"));
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
      byte[] bytes = response.body();
      return new Reply(
          response.statusCode(), bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes));
    } catch (IOException e) {
      throw new Gone(e);
    }
  }

  private static void wanted(Reply reply, Set<Integer> statuses) {
    if (!statuses.contains(reply.status)) {
      throw new IllegalStateException(reply.status + " " + reply.json);
    }
  }

  private record Reply(int status, JsonNode json) {
    String text(String pointer) {
      return json.at(pointer).asText();
    }
  }
}
