package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private static String page(JsonNode turn) {
    return Sittings.path(turn);
  }

  @Test
  void beforeItWasAnsweredAQuestionKeepsItsKey() {
    JsonNode shown = api.get("/api/questions/p0/t0-q0").expect(200);
    assertEquals("<p>stem of p0/t0-q0 with n = 0</p>", shown.get("stemHtml").asText());
    assertTrue(shown.get("keyHtml").isNull());
    assertTrue(shown.get("explanationHtml").isNull());
    assertTrue(shown.get("curve").isNull());
    assertEquals(0, shown.get("history").size());
    assertTrue(shown.at("/standing/stability").isNull());
    assertEquals(3, shown.get("variants").asInt());
    assertEquals("choice", shown.get("kind").asText());
    assertFalse(shown.toString().contains("0.48"));
  }

  @Test
  void whatHappenedToACardIsToldNewestFirst() {
    Sittings sitting = new Sittings(server);
    JsonNode turn = sitting.question();
    sitting.answer(turn, pick(turn, "0.48")).expect(201);
    int due = daysUntilDue(turn);
    server.pass(Duration.ofDays(due));
    Sittings later = new Sittings(server);
    JsonNode again = later.question();
    assertEquals(page(turn), page(again));
    later.answer(again, pick(again, "0.52")).expect(201);
    JsonNode shown = api.get(page(turn)).expect(200);
    assertEquals("0.48", shown.get("keyHtml").asText());
    assertEquals(2, shown.get("history").size());
    JsonNode newest = shown.at("/history/0");
    assertEquals("wrong", newest.get("verdict").asText());
    assertEquals("again", newest.get("rating").asText());
    assertEquals("0.52", newest.get("ownHtml").asText());
    assertEquals(
        shown.at("/history/1/stabilityAfter").asDouble(), newest.get("stabilityBefore").asDouble());
    assertEquals(2, shown.at("/curve/reviews").size());
    assertEquals(due, shown.at("/curve/reviews/1/day").asInt());
    assertTrue(shown.at("/curve/reviews/1/recall").asDouble() < 1);
    assertEquals(1, shown.at("/curve/now").asDouble());
    assertEquals("2026-11-21", shown.at("/curve/start").asText());
    assertEquals(1, shown.at("/standing/lapses").asInt());
    api.post("/api/undos", "{}").expect(200);
    JsonNode undone = api.get(page(turn)).expect(200);
    assertTrue(undone.at("/history/0/undone").asBoolean());
    assertEquals(1, undone.at("/curve/reviews").size());
    assertEquals(0, undone.at("/standing/lapses").asInt());
  }

  private int daysUntilDue(JsonNode turn) {
    return api.get(page(turn)).expect(200).at("/history/0/intervalDays").asInt();
  }

  @Test
  void aQuestionIsPutAwayAndBroughtBackFromItsPage() {
    api.put("/api/questions/p0/t0-q0/suspension", "{}").expect(204);
    assertTrue(
        api.get("/api/questions/p0/t0-q0").expect(200).at("/standing/suspended").asBoolean());
    JsonNode away = api.get("/api/questions?suspended=true").expect(200);
    assertEquals(1, away.get("count").asInt());
    assertEquals("p0/t0-q0", away.at("/questions/0/id").asText());
    api.delete("/api/questions/p0/t0-q0/suspension").expect(204);
    assertEquals(0, api.get("/api/questions?suspended=true").expect(200).get("count").asInt());
    String nobody = "/api/questions/p0/nobody/suspension";
    assertEquals("unknown-question", api.put(nobody, "{}").problem(404));
    assertEquals(
        "bad-token",
        api.put("/api/questions/p0/t0-q0/suspension", "{\"token\":\"x\"}").problem(400));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 12",
    "search=t0-q1, 2",
    "search=STEM%20%20p1, 6",
    "search=q1%20t1%20p0, 1",
    "search=nowhere, 0",
    "pack=p1, 6",
    "pack=p1&topic=t1, 3",
    "level=junior, 12",
    "level=senior, 0"
  })
  void questionsAreFoundByTheirWordsAndPlace(String query, int count) {
    JsonNode found = api.get("/api/questions?limit=5&" + query).expect(200);
    assertEquals(count, found.get("count").asInt());
    assertEquals(Math.min(5, count), found.get("questions").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"level=expert", "suspended=yes", "limit=0"})
  void whatCannotBeLookedForIsRefused(String query) {
    assertEquals("bad-parameter", api.get("/api/questions?" + query).problem(400));
  }

  @Test
  void aSearchHasAnEnd() {
    String path = "/api/questions?search=" + "a".repeat(201);
    assertEquals("bad-parameter", api.get(path).problem(400));
  }

  @Test
  void aQuestionThatIsNowhereIsUnknown() {
    assertEquals("unknown-question", api.get("/api/questions/p0/nobody").problem(404));
    assertEquals("bad-parameter", api.get("/api/questions/P0/Nobody").problem(400));
  }
}
