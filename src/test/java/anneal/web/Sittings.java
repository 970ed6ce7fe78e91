package anneal.web;

import anneal.web.ApiClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/// A learner's moves over HTTP.
final class Sittings {

  final ApiClient api;
  final UUID id = UUID.randomUUID();

  Sittings(TestServer server) {
    api = new ApiClient(server.url());
  }

  /// The next turn, whatever it is.
  JsonNode next() {
    return api.get("/api/sittings/" + id + "/turn").expect(200);
  }

  /// The next question.
  JsonNode question() {
    JsonNode turn = next();
    if (!turn.get("state").asText().equals("question")) {
      throw new AssertionError("no question: " + turn);
    }
    return turn;
  }

  /// Hands an answer in.
  ///
  /// @param answer JSON such as `{"option":"1"}`
  Reply answer(JsonNode turn, String answer) {
    return answer(turn, answer, UUID.randomUUID());
  }

  Reply answer(JsonNode turn, String answer, UUID answerId) {
    String body =
        """
        {"answerId":"%s","token":"%s","answer":%s,"confidence":"think","milliseconds":9000}
        """
            .formatted(answerId, token(turn), answer);
    return api.post(path(turn) + "/answers", body);
  }

  /// The place of the option with these words.
  static String option(JsonNode turn, String words) {
    for (JsonNode option : turn.at("/question/options")) {
      if (option.get("html").asText().equals(words)) {
        return option.get("id").asText();
      }
    }
    throw new AssertionError("no option " + words + ": " + turn);
  }

  static String pick(JsonNode turn, String words) {
    return "{\"option\":\"" + option(turn, words) + "\"}";
  }

  static String path(JsonNode turn) {
    return "/api/questions/" + turn.at("/question/id").asText();
  }

  static String token(JsonNode turn) {
    return turn.get("token").asText();
  }

  static String tokenBody(JsonNode turn) {
    return "{\"token\":\"" + token(turn) + "\"}";
  }
}
