package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a learner chose to be asked, over HTTP: every page keeps to it.
class ScopeApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  /// Answers the next question of a sitting.
  private static JsonNode right(Sittings sitting) {
    JsonNode turn = sitting.question();
    sitting.answer(turn, pick(turn, "0.48")).expect(201);
    return turn;
  }

  private void choose(String packs, String topics) {
    String chosen =
        api.get("/api/settings")
            .expect(200)
            .toString()
            .replaceFirst("\"packs\":\\[.*?]", "\"packs\":" + packs)
            .replaceFirst("\"topics\":\\[.*?]", "\"topics\":" + topics);
    api.put("/api/settings", chosen).expect(200);
  }

  @Test
  void theEndOfASittingAndPractisingAheadKeepToTheChosenBanks() {
    Sittings first = new Sittings(server);
    for (int i = 0; i < 4; i++) {
      right(first);
    }
    server.pass(Duration.ofDays(60));
    choose("[\"p0\"]", "[]");
    assertEquals(2, api.get("/api/home").expect(200).at("/today/due").asInt());
    Sittings sitting = new Sittings(server);
    right(sitting);
    JsonNode report = api.get("/api/sittings/" + sitting.id).expect(200);
    assertEquals(1, report.get("dueToday").asInt());
    Sittings ahead = new Sittings(server);
    String order = "{\"mode\":\"ahead\",\"size\":9,\"packs\":[],\"topics\":[],\"levels\":[]}";
    JsonNode ordered = api.put("/api/sittings/" + ahead.id, order).expect(200);
    assertEquals("[\"p0\"]", ordered.get("packs").toString());
    for (int i = 0; i < 2; i++) {
      assertEquals("p0", right(ahead).at("/question/bank/id").asText());
    }
    assertEquals("finished", ahead.next().get("state").asText());
  }

  private JsonNode nothing(String mode, String questions) {
    Sittings sitting = new Sittings(server);
    String order =
        "{\"mode\":\"%s\",\"size\":9,\"packs\":[],\"topics\":[],\"levels\":[],\"questions\":%s}";
    api.put("/api/sittings/" + sitting.id, order.formatted(mode, questions)).expect(200);
    JsonNode turn = sitting.next();
    assertEquals("empty", turn.get("state").asText());
    return turn;
  }

  @Test
  void whoPractisesAheadBeforeTheFirstAnswerIsToldThatNothingWasMet() {
    assertEquals("nothing-met", nothing("ahead", "[]").get("reason").asText());
  }

  @Test
  void aPlacementWithoutAFreshQuestionSaysSo() {
    String met = right(new Sittings(server)).at("/question/id").asText();
    String turn = nothing("placement", "[\"" + met + "\"]").get("reason").asText();
    assertEquals("nothing-fresh", turn);
  }

  @Test
  void aQuizOfWhatIsBuriedSaysThatItIsPutAside() {
    JsonNode turn = new Sittings(server).question();
    api.put(Sittings.path(turn) + "/burial", Sittings.tokenBody(turn)).expect(204);
    String buried = turn.at("/question/id").asText();
    assertEquals("all-aside", nothing("quiz", "[\"" + buried + "\"]").get("reason").asText());
  }

  @Test
  void whatIsPutAsideIsNotCountedAsNew() {
    choose("[\"p1\"]", "[\"p1/t1\"]");
    assertEquals(3, api.get("/api/home").expect(200).at("/today/newLeft").asInt());
    for (int i = 0; i < 3; i++) {
      api.put("/api/questions/p1/t1-q" + i + "/suspension", "{}").expect(204);
    }
    assertEquals(0, api.get("/api/home").expect(200).at("/today/newLeft").asInt());
    JsonNode turn = nothing("due", "[]");
    assertEquals("all-aside", turn.get("reason").asText());
    assertEquals(0, turn.get("newLeft").asInt());
  }

  @Test
  void whereTheDaysNewQuestionsAreUsedUpTheLimitIsNamed() {
    String settings = api.get("/api/settings").expect(200).toString();
    api.put("/api/settings", settings.replace("\"newPerDay\":20", "\"newPerDay\":0")).expect(200);
    JsonNode turn = nothing("due", "[]");
    assertEquals("daily-limit", turn.get("reason").asText());
    assertEquals(12, turn.get("newLeft").asInt());
  }
}
