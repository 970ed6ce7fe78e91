package anneal.bench;

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
import java.util.UUID;

/// One learner at the pages of a server: opens quizzes, gets questions, knows how to fill in every
/// kind.
public final class Desk {

  public static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String address;

  /// @param address such as `http://localhost:7070`
  public Desk(String address) {
    this.address = address;
  }

  /// A response.
  ///
  /// @param json null-node where the body is empty
  public record Reply(int status, JsonNode json) {}

  /// Opens a quiz over all banks and gives its first question.
  public JsonNode quiz(UUID sitting) throws IOException, InterruptedException {
    String order = "{\"mode\":\"quiz\",\"size\":60,\"packs\":[],\"topics\":[],\"levels\":[]}";
    call("PUT", "/api/sittings/" + sitting, order);
    return turn(sitting);
  }

  public JsonNode turn(UUID sitting) throws IOException, InterruptedException {
    return call("GET", "/api/sittings/" + sitting + "/turn", "").json;
  }

  /// Sends a request.
  ///
  /// @param body JSON, empty for none
  public Reply call(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
    byte[] bytes = response.body();
    return new Reply(
        response.statusCode(), bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes));
  }

  /// Where the answer to a turn goes.
  public static String path(JsonNode turn) {
    return "/api/questions/" + turn.at("/question/id").asText() + "/answers";
  }

  /// An answer to a turn, of some kind that can be graded.
  public static ObjectNode answer(UUID id, JsonNode turn) {
    ObjectNode body =
        JSON.createObjectNode()
            .put("answerId", id.toString())
            .put("token", turn.path("token").asText())
            .put("milliseconds", 9_000);
    body.set("answer", hands(turn.path("question")));
    return body;
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

  /// The learner's own marks for an answer that was revealed.
  public static ObjectNode marks(JsonNode revealed) {
    ObjectNode marks = JSON.createObjectNode();
    if (revealed.path("kind").asText().equals("recall")) {
      return marks.put("rating", 3);
    }
    ObjectNode criteria = marks.putObject("criteria");
    revealed.path("rubric").forEach(it -> criteria.put(it.path("id").asText(), 0.5));
    return marks;
  }
}
