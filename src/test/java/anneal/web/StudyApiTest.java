package anneal.web;

import static anneal.web.Sittings.path;
import static anneal.web.Sittings.pick;
import static anneal.web.Sittings.token;
import static anneal.web.Sittings.tokenBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.question.Catalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StudyApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final Sittings sitting = new Sittings(server);
  private final ApiClient api = sitting.api;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aFirstVisitGetsAQuestionWithoutItsKey() {
    JsonNode turn = sitting.question();
    assertEquals("new", turn.at("/question/standing").asText());
    assertEquals("choice", turn.at("/question/kind").asText());
    assertEquals(4, turn.at("/question/options").size());
    assertEquals("1", turn.at("/question/options/0/id").asText());
    assertEquals("due", turn.at("/sitting/mode").asText());
    assertEquals(20, turn.at("/sitting/size").asInt());
    assertTrue(turn.get("askConfidence").asBoolean());
    for (String secret : List.of("remark on", "explanation", "mistake-", "correct", "And then")) {
      assertFalse(turn.toString().contains(secret), secret);
    }
  }

  @Test
  void aRightAnswerIsMarkedExplainedAndScheduled() {
    JsonNode turn = sitting.question();
    JsonNode answered = sitting.answer(turn, pick(turn, "0.48")).expect(201);
    assertEquals("right", answered.get("verdict").asText());
    assertEquals("0.48", answered.at("/own/html").asText());
    assertEquals("own", answered.at("/remarks/0/about").asText());
    assertEquals("<p>remark on a</p>", answered.at("/remarks/0/html").asText());
    assertEquals("good", answered.at("/schedule/rating").asText());
    assertEquals("right", answered.at("/schedule/reason").asText());
    assertTrue(answered.at("/schedule/stabilityBefore").isNull());
    assertTrue(answered.at("/schedule/dueInDays").asInt() >= 1);
    assertEquals(1, answered.at("/sitting/done").asInt());
    assertEquals(1, answered.get("undoable").asInt());
    assertEquals(turn.at("/question/bank"), answered.get("bank"));
  }

  @Test
  void aWrongAnswerIsExplainedBesideTheKeyAndReturns() {
    JsonNode turn = sitting.question();
    JsonNode answered = sitting.answer(turn, pick(turn, "0.96")).expect(201);
    assertEquals("wrong", answered.get("verdict").asText());
    assertEquals("0.48", answered.at("/key/html").asText());
    assertEquals("own", answered.at("/remarks/0/about").asText());
    assertEquals("mistake-c", answered.at("/remarks/0/misconception/id").asText());
    assertEquals("You mix up mistake-c", answered.at("/remarks/0/misconception/title").asText());
    assertEquals("key", answered.at("/remarks/1/about").asText());
    assertEquals(4, answered.get("options").size());
    assertTrue(answered.at("/schedule/returnsInSitting").asBoolean());
    for (JsonNode option : answered.get("options")) {
      String words = option.get("html").asText();
      assertEquals(words.equals("0.96"), option.get("picked").asBoolean());
      assertEquals(words.equals("0.48"), option.get("correct").asBoolean());
    }
  }

  @Test
  void aRepeatGetsTheFirstResultAndAnotherAnswerUnderItsIdIsRefused() {
    JsonNode turn = sitting.question();
    UUID id = UUID.randomUUID();
    JsonNode first = sitting.answer(turn, pick(turn, "0.48"), id).expect(201);
    server.pass(Duration.ofMinutes(1));
    assertEquals(first, sitting.answer(turn, pick(turn, "0.48"), id).expect(200));
    assertEquals("answer-id-reused", sitting.answer(turn, pick(turn, "0.52"), id).problem(422));
    assertEquals(first, api.get("/api/answers/" + id).expect(200));
  }

  @Test
  void anAnswerThatCannotBeReadIsAskedAgain() {
    JsonNode turn = sitting.question();
    for (String answer : List.of("{\"option\":\"9\"}", "{\"option\":\"a\"}", "{\"text\":\"x\"}")) {
      assertEquals("ungradable", sitting.answer(turn, answer).problem(422));
    }
    assertEquals(0, sitting.question().at("/sitting/done").asInt());
  }

  @Test
  void aReloadShowsTheSameTurnUntilItIsAnswered() {
    JsonNode turn = sitting.question();
    String again = "/api/sittings/" + sitting.id + "/turn?token=" + token(turn);
    JsonNode reloaded = api.get(again).expect(200);
    assertEquals(token(turn), token(reloaded));
    assertEquals(turn.at("/question/options"), reloaded.at("/question/options"));
    assertEquals("new", reloaded.at("/question/standing").asText());
    sitting.answer(turn, pick(turn, "0.48")).expect(201);
    assertNotEquals(token(turn), token(api.get(again).expect(200)));
    assertNotEquals("", token(api.get(again + "x").expect(200)));
  }

  @Test
  void aTokenIsGoodForItsQuestionAndTwoDays() {
    JsonNode turn = sitting.question();
    String body = tokenBody(turn);
    String other =
        path(turn).endsWith("q0")
            ? path(turn).replace("q0", "q1")
            : path(turn).replaceAll("q.$", "q0");
    assertEquals("bad-token", api.post(other + "/hints", body).problem(400));
    assertEquals("unknown-question", api.post("/api/questions/p9/x/hints", body).problem(404));
    assertEquals("bad-token", api.post(path(turn) + "/hints", "{\"token\":\"x.y\"}").problem(400));
    server.pass(Duration.ofDays(3));
    assertEquals("token-expired", api.post(path(turn) + "/hints", body).problem(410));
    assertEquals("token-expired", sitting.answer(turn, pick(turn, "0.48")).problem(410));
  }

  @Test
  void aTurnCountsOnce() {
    JsonNode turn = sitting.question();
    sitting.answer(turn, pick(turn, "0.96")).expect(201);
    assertEquals("turn-is-over", sitting.answer(turn, pick(turn, "0.48")).problem(410));
    JsonNode second = sitting.question();
    api.post("/api/sittings/" + sitting.id + "/skips", tokenBody(second)).expect(204);
    assertEquals("turn-is-over", sitting.answer(second, pick(second, "0.48")).problem(410));
    assertEquals(1, sitting.question().at("/sitting/done").asInt());
  }

  @Test
  void anAnswerWhoseResponseWasLostMayBeRepeatedLongAfter() {
    JsonNode turn = sitting.question();
    UUID id = UUID.randomUUID();
    sitting.answer(turn, pick(turn, "0.48"), id).expect(201);
    server.pass(Duration.ofDays(3));
    JsonNode again = sitting.answer(turn, pick(turn, "0.48"), id).expect(200);
    assertEquals(id.toString(), again.get("answerId").asText());
    assertEquals("token-expired", sitting.answer(turn, pick(turn, "0.96"), id).problem(410));
  }

  @Test
  void aWordingThatIsNoLongerKeptCanNotBeAnswered() {
    JsonNode turn = sitting.question();
    server.shelf().publish(Catalog.EMPTY);
    server.shelf().burn();
    assertEquals("token-expired", sitting.answer(turn, "{\"turned\":true}").problem(410));
  }

  @Test
  void hintsComeOneByOneAndCost() {
    JsonNode turn = sitting.question();
    assertEquals(2, turn.at("/question/hints/count").asInt());
    JsonNode hint = api.post(path(turn) + "/hints", tokenBody(turn)).expect(200);
    assertEquals("<p>first hint</p>", hint.get("html").asText());
    assertEquals(0, hint.get("index").asInt());
    assertEquals(1, hint.get("remaining").asInt());
    api.post(path(turn) + "/hints", tokenBody(turn)).expect(200);
    assertEquals("no-more-hints", api.post(path(turn) + "/hints", tokenBody(turn)).problem(409));
    String again = "/api/sittings/" + sitting.id + "/turn?token=" + token(turn);
    assertEquals(2, api.get(again).expect(200).at("/question/hints/given").size());
    JsonNode answered = sitting.answer(turn, pick(turn, "0.48")).expect(201);
    assertEquals(2, answered.get("hints").asInt());
    assertEquals(0.72, answered.get("score").asDouble(), 1e-9);
    assertEquals(1, answered.get("rawScore").asDouble());
  }

  @Test
  void aSkippedQuestionComesLaterAndASkipCanBeUndone() {
    JsonNode turn = sitting.question();
    api.post("/api/sittings/" + sitting.id + "/skips", tokenBody(turn)).expect(204);
    String skips = "/api/sittings/" + sitting.id + "/skips";
    assertEquals("turn-is-over", api.post(skips, tokenBody(turn)).problem(410));
    assertNotEquals(path(turn), path(sitting.question()));
    JsonNode undone = api.post("/api/undos", "{}").expect(200);
    assertEquals("skip", undone.get("undone").asText());
    assertEquals(sitting.id.toString(), undone.get("sitting").asText());
    assertEquals(path(turn), path(sitting.question()));
    assertEquals("nothing-to-undo", api.post("/api/undos", "{}").problem(409));
  }

  @Test
  void aSkipNeedsTheTokenOfItsSitting() {
    JsonNode turn = sitting.question();
    String elsewhere = "/api/sittings/" + UUID.randomUUID() + "/skips";
    assertEquals("bad-token", api.post(elsewhere, tokenBody(turn)).problem(400));
  }

  @Test
  void burialAndSuspensionPutAQuestionAside() {
    JsonNode turn = sitting.question();
    api.put(path(turn) + "/burial", tokenBody(turn)).expect(204);
    JsonNode second = sitting.question();
    assertNotEquals(path(turn), path(second));
    api.put(path(second) + "/suspension", tokenBody(second)).expect(204);
    assertNotEquals(path(second), path(sitting.question()));
    api.delete(path(second) + "/suspension").expect(204);
    assertEquals("restore", api.post("/api/undos", "{}").expect(200).get("undone").asText());
    assertEquals("suspend", api.post("/api/undos", "{}").expect(200).get("undone").asText());
    assertEquals("bury", api.post("/api/undos", "{}").expect(200).get("undone").asText());
    assertEquals("unknown-question", api.delete("/api/questions/p9/x/suspension").problem(404));
  }

  @Test
  void anUndoneAnswerIsAskedAgainInTheSameWords() {
    JsonNode turn = sitting.question();
    sitting.answer(turn, pick(turn, "0.96")).expect(201);
    assertEquals("answer", api.post("/api/undos", "{}").expect(200).get("undone").asText());
    JsonNode again = sitting.question();
    assertEquals(turn.at("/question/stemHtml"), again.at("/question/stemHtml"));
    assertEquals(0, again.at("/sitting/done").asInt());
  }

  @Test
  void aReportIsKeptWithTheTokenOrTheAnswer() {
    JsonNode turn = sitting.question();
    String text = "\"text\":\"The key is wrong.\"";
    api.post(path(turn) + "/flags", "{\"token\":\"" + token(turn) + "\"," + text + "}").expect(201);
    UUID id = UUID.randomUUID();
    sitting.answer(turn, pick(turn, "0.48"), id).expect(201);
    api.post(path(turn) + "/flags", "{\"answerId\":\"" + id + "\"," + text + "}").expect(201);
    UUID other = UUID.randomUUID();
    assertEquals(
        "unknown-answer",
        api.post(path(turn) + "/flags", "{\"answerId\":\"" + other + "\"," + text + "}")
            .problem(404));
    assertEquals("bad-body", api.post(path(turn) + "/flags", "{" + text + "}").problem(400));
    String empty = "{\"token\":\"" + token(turn) + "\",\"text\":\" \"}";
    assertEquals("bad-body", api.post(path(turn) + "/flags", empty).problem(400));
  }

  @Test
  void whereNothingIsThereTheReasonIsSaid() {
    String order = "{\"mode\":\"due\",\"size\":9,\"packs\":[\"p9\"],\"topics\":[],\"levels\":[]}";
    api.put("/api/sittings/" + sitting.id, order).expect(200);
    JsonNode empty = sitting.next();
    assertEquals("empty", empty.get("state").asText());
    assertEquals("nothing-in-scope", empty.get("reason").asText());
    server.shelf().publish(Catalog.EMPTY);
    assertEquals("no-packs", new Sittings(server).next().get("reason").asText());
  }

  @Test
  void settingsAreKeptAndTheBrowsersZoneIsTakenOver() {
    JsonNode settings = api.get("/api/settings").expect(200);
    assertEquals("UTC", settings.get("zone").asText());
    String changed = settings.toString().replace("\"sittingSize\":20", "\"sittingSize\":7");
    assertEquals(7, api.put("/api/settings", changed).expect(200).get("sittingSize").asInt());
    assertEquals(7, sitting.question().at("/sitting/size").asInt());
    api.moveTo("Europe/Berlin");
    assertEquals("Europe/Berlin", api.get("/api/settings").expect(200).get("zone").asText());
    api.moveTo("Nowhere/At all");
    JsonNode kept = api.get("/api/settings").expect(200);
    assertEquals("Europe/Berlin", kept.get("zone").asText());
    assertEquals(7, kept.get("sittingSize").asInt());
  }
}
