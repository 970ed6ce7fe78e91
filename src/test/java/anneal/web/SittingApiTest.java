package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a sitting is to be, and when it is at its end.
class SittingApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final ApiClient api = new ApiClient(server.url());
  private final Sittings sitting = new Sittings(server);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aSittingIsWhatItWasOrderedToBe() {
    String order =
        "{\"mode\":\"quiz\",\"size\":2,\"packs\":[\"p1\"],\"topics\":[],\"levels\":[\"junior\"]}";
    JsonNode ordered = api.put("/api/sittings/" + sitting.id, order).expect(200);
    assertEquals("quiz", ordered.get("mode").asText());
    for (int i = 0; i < 2; i++) {
      JsonNode turn = sitting.question();
      assertEquals("p1", turn.at("/question/bank/id").asText());
      assertEquals("quiz", turn.at("/question/standing").asText());
      sitting.answer(turn, pick(turn, "0.48")).expect(201);
    }
    assertEquals("finished", sitting.next().get("state").asText());
  }

  @Test
  void aSittingGoesOnWhileAMissedQuestionComesAgain() {
    String order = "{\"mode\":\"quiz\",\"size\":1,\"packs\":[],\"topics\":[],\"levels\":[]}";
    api.put("/api/sittings/" + sitting.id, order).expect(200);
    JsonNode turn = sitting.question();
    UUID id = UUID.randomUUID();
    JsonNode missed = sitting.answer(turn, pick(turn, "0.52"), id).expect(201);
    assertEquals(1, missed.at("/sitting/done").asInt());
    assertTrue(missed.get("more").asBoolean());
    assertTrue(api.get("/api/answers/" + id).expect(200).get("more").asBoolean());
    turn = sitting.question();
    JsonNode known = sitting.answer(turn, pick(turn, "0.48")).expect(201);
    assertFalse(known.get("more").asBoolean());
    assertEquals("finished", sitting.next().get("state").asText());
  }

  @Test
  void aSittingMayNameItsQuestions() {
    String order =
        """
        {"mode":"quiz","size":9,"packs":[],"topics":[],"levels":[],"questions":["p1/t1-q2"]}
        """;
    JsonNode ordered = api.put("/api/sittings/" + sitting.id, order).expect(200);
    assertEquals("[\"p1/t1-q2\"]", ordered.get("questions").toString());
    assertEquals(1, ordered.get("size").asInt(), "as many as there are");
    JsonNode turn = sitting.question();
    assertEquals(1, turn.at("/sitting/size").asInt());
    assertEquals("p1/t1-q2", turn.at("/question/id").asText());
    sitting.answer(turn, pick(turn, "0.48")).expect(201);
    assertEquals("finished", sitting.next().get("state").asText());
  }
}
