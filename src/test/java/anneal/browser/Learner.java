package anneal.browser;

import anneal.Premises;
import anneal.web.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The same learner at work elsewhere, by the API alone.
final class Learner {

  private final ApiClient api;
  private final Set<String> right = new HashSet<>();

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

  /// A sitting of up to so many answers to questions of one choice; gives its id.
  ///
  /// Like a person it remembers what was right the last time, mostly.
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

  /// A placement to its end; gives its id.
  UUID place() {
    UUID id = UUID.randomUUID();
    api.put(
            "/api/sittings/" + id,
            "{\"mode\":\"placement\",\"size\":18,\"packs\":[],\"topics\":[],\"levels\":[]}")
        .expect(200);
    while (hasQuestion(id)) {
      // Each call answers or puts away what is in front.
    }
    return id;
  }

  private boolean hasQuestion(UUID sitting) {
    JsonNode turn = api.get("/api/sittings/" + sitting + "/turn").expect(200);
    boolean question = turn.get("state").asText().equals("question");
    if (question) {
      hand(turn);
    }
    return question;
  }

  /// Answers a question, or never wants to see it again.
  private boolean hand(JsonNode turn) {
    String path = "/api/questions/" + turn.at("/question/id").asText();
    String token = turn.get("token").asText();
    Optional<String> answer = answer(turn.get("question"));
    if (answer.isEmpty()) {
      api.put(path + "/suspension", "{\"token\":\"%s\"}".formatted(token)).expect(204);
      return false;
    }
    JsonNode verdict =
        api.post(
                path + "/answers",
                """
                {"answerId":"%s","token":"%s","answer":%s,"confidence":"sure","milliseconds":21000}
                """
                    .formatted(UUID.randomUUID(), token, answer.get()))
            .expect(201);
    for (JsonNode option : verdict.get("options")) {
      if (option.get("correct").asBoolean()) {
        right.add(option.get("html").asText());
      }
    }
    return true;
  }

  private Optional<String> answer(JsonNode question) {
    if (!question.get("kind").asText().equals("choice")) {
      return Optional.empty();
    }
    String chosen = "1";
    for (JsonNode option : question.get("options")) {
      if (right.contains(option.get("html").asText())) {
        chosen = option.get("id").asText();
      }
    }
    return Optional.of("{\"option\":\"%s\"}".formatted(chosen));
  }
}
