package anneal.browser;

import anneal.Premises;
import anneal.web.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The same learner at work elsewhere, by the API alone.
final class Learner {

  private final ApiClient api;

  Learner(Premises premises) {
    api = new ApiClient(premises.address());
    api.moveTo("UTC");
  }

  ApiClient api() {
    return api;
  }

  /// Changes the settings.
  ///
  /// @param packs JSON list of the banks to be asked about, all where empty
  void settle(int sittingSize, int newPerDay, String packs) {
    api.put(
            "/api/settings",
            """
            {"sittingSize":%d,"newPerDay":%d,"desiredRetention":0.9,"rolloverHour":4,"zone":"UTC",
             "packs":%s,"topics":[],"levels":[],"confidence":true,"singleKeys":true}
            """
                .formatted(sittingSize, newPerDay, packs))
        .expect(200);
  }

  /// A sitting of up to so many answers; gives its id.
  UUID sit(int answers) {
    UUID id = UUID.randomUUID();
    for (int given = 0; given < answers; ) {
      JsonNode turn = api.get("/api/sittings/" + id + "/turn").expect(200);
      if (!turn.get("state").asText().equals("question")) {
        break;
      }
      given += hand(turn) ? 1 : 0;
    }
    return id;
  }

  /// Answers a question, or puts it aside where it takes more than a line.
  private boolean hand(JsonNode turn) {
    String path = "/api/questions/" + turn.at("/question/id").asText();
    String token = turn.get("token").asText();
    Optional<String> answer = answer(turn.get("question"));
    if (answer.isEmpty()) {
      api.put(path + "/burial", "{\"token\":\"%s\"}".formatted(token)).expect(204);
      return false;
    }
    api.post(
            path + "/answers",
            """
            {"answerId":"%s","token":"%s","answer":%s,"confidence":"sure","milliseconds":21000}
            """
                .formatted(UUID.randomUUID(), token, answer.get()))
        .expect(201);
    return true;
  }

  private static Optional<String> answer(JsonNode question) {
    String first = question.at("/options/0/id").asText();
    return Optional.ofNullable(
        Map.of(
                "choice",
                "{\"option\":\"%s\"}".formatted(first),
                "multi",
                "{\"options\":[\"%s\"],\"none\":false}".formatted(first),
                "numeric",
                "{\"text\":\"0.5\"}",
                "text",
                "{\"text\":\"recall\"}")
            .get(question.get("kind").asText()));
  }
}
