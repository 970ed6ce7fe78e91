package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgressApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  /// Answers one question in a sitting of its own, being sure.
  private void answer(String question, String words) {
    Sittings sitting = new Sittings(server);
    String order =
        """
        {"mode":"quiz","size":1,"packs":[],"topics":[],"levels":[],"questions":["%s"]}
        """
            .formatted(question);
    api.put("/api/sittings/" + sitting.id, order).expect(200);
    JsonNode turn = sitting.question();
    String body =
        """
        {"answerId":"%s","token":"%s","answer":%s,"confidence":"sure","milliseconds":9000}
        """
            .formatted(UUID.randomUUID(), Sittings.token(turn), pick(turn, words));
    api.post(Sittings.path(turn) + "/answers", body).expect(201);
    server.pass(Duration.ofDays(1));
  }

  @Test
  void beforeTheFirstAnswerNothingIsClaimed() {
    JsonNode strengths = api.get("/api/strengths").expect(200);
    assertEquals("No answers yet: every topic is still open.", strengths.get("summary").asText());
    assertEquals(4, strengths.get("topics").size());
    assertTrue(strengths.at("/topics/0/senior").isNull());
    assertEquals(3, strengths.at("/topics/0/junior/questions").asInt());
    assertEquals(0, strengths.get("kinds").size());
    JsonNode calibration = api.get("/api/calibration").expect(200);
    assertTrue(calibration.get("brier").isNull());
    assertEquals(3, calibration.get("steps").size());
    JsonNode role = api.get("/api/role").expect(200);
    assertEquals("Tester", role.get("title").asText());
    assertEquals(0, role.at("/items/0/coverage/answers").asInt());
    JsonNode confusions = api.get("/api/misconceptions").expect(200);
    assertEquals(0, confusions.get("misconceptions").size());
  }

  @Test
  void eightAnswersAreEnoughToSayHowATopicStands() {
    for (int i = 0; i < 8; i++) {
      answer("p0/t0-q0", i < 6 ? "0.48" : "0.52");
    }
    JsonNode strengths = api.get("/api/strengths").expect(200);
    assertEquals(
        "1 of 4 topics have enough answers: t0, 75% recalled.", strengths.get("summary").asText());
    assertEquals(
        "{\"questions\":3,\"seen\":1,\"answers\":8,\"recalled\":6}",
        strengths.at("/topics/0/all").toString());
    assertEquals("choice", strengths.at("/kinds/0/kind").asText());
    assertEquals(9000, strengths.at("/kinds/0/median").asInt());
    JsonNode calibration = api.get("/api/calibration").expect(200);
    assertEquals(
        "When you were sure you were right 6 of 8 times (75%): surer than you have reason to be.",
        calibration.get("summary").asText());
    assertEquals(0.21, calibration.get("brier").asDouble(), 1e-9);
    assertEquals(0.1875, calibration.get("attainable").asDouble(), 1e-9);
    JsonNode item = api.get("/api/role").expect(200).at("/items/0");
    assertEquals(8, item.at("/coverage/answers").asInt());
    assertEquals(1, item.get("topics").size());
    assertEquals("The guide", item.at("/guides/0").asText());
    JsonNode led = api.get("/api/role").expect(200).at("/items/1/coverage");
    assertEquals(0, led.get("questions").asInt());
  }

  @Test
  void aMisconceptionIsToldWithWhatPractisesIt() {
    answer("p0/t0-q0", "0.96");
    answer("p0/t0-q1", "0.48");
    answer("p0/t0-q2", "0.96");
    JsonNode found = api.get("/api/misconceptions").expect(200);
    assertEquals("1 misconception came up in your newest answers.", found.get("summary").asText());
    assertEquals(1, found.get("misconceptions").size());
    JsonNode mix = found.at("/misconceptions/0");
    assertEquals("You mix up c and a", mix.get("title").asText());
    assertEquals(
        "<p>It is <strong>a</strong>, since c is more.</p>", mix.get("correctionHtml").asText());
    assertEquals(3, mix.get("met").asInt());
    assertEquals(2, mix.get("fell").asInt());
    assertFalse(mix.get("setRight").asBoolean());
    assertEquals("2026-11-23", mix.get("lastDate").asText());
    assertEquals("p0/t0-q2", mix.at("/shownBy/0/id").asText());
    assertEquals(12, mix.get("practise").size());
    answer("p1/t0-q1", "0.48");
    answer("p1/t0-q2", "0.52");
    JsonNode later = api.get("/api/misconceptions").expect(200);
    assertTrue(later.at("/misconceptions/0/setRight").asBoolean());
    assertEquals(
        "1 misconception came up in your newest answers; 1 of them has stayed away since.",
        later.get("summary").asText());
  }

  @Test
  void banksSayWhatChecksFound() {
    answer("p0/t0-q0", "0.48");
    JsonNode banks = api.get("/api/banks").expect(200).get("banks");
    assertEquals(
        "{\"questions\":6,\"seen\":1,\"answers\":1,\"recalled\":1}",
        banks.at("/0/coverage").toString());
    assertEquals(1, banks.at("/0/topics/0/recalled").asInt());
    JsonNode first = api.get("/api/banks/p0/quality").expect(200);
    assertEquals(6, first.get("keyed").asInt());
    assertTrue(first.get("guessing").isNull());
    assertEquals(
        "{\"questions\":2,\"changed\":1,\"solutions\":4,\"agreeing\":3,\"solvers\":2,"
            + "\"date\":\"2026-11-20\"}",
        first.get("audit").toString());
    assertTrue(api.get("/api/banks/p1/quality").expect(200).get("audit").isNull());
    assertEquals("not-found", api.get("/api/banks/p9/quality").problem(404));
  }

  @Test
  void theOperatorSeesProgramDatabaseAndPacks() {
    answer("p0/t0-q0", "0.48");
    JsonNode shown = api.get("/api/server").expect(200);
    assertEquals("1.2.3", shown.get("version").asText());
    assertEquals(86_400, shown.get("uptimeSeconds").asInt());
    assertEquals("/srv/anneal.db", shown.at("/database/path").asText());
    assertEquals(1, shown.at("/database/rows/events").asInt());
    assertEquals("/srv/anneal.db.before-v1", shown.at("/database/lastCopy/path").asText());
    assertEquals(2, shown.get("packs").size());
    assertEquals(0, shown.at("/packs/0/findings").size());
    JsonNode finding = shown.at("/packs/1/findings/0");
    assertEquals("p1/t0.json", finding.get("file").asText());
    assertEquals(12, finding.get("line").asInt());
    assertEquals("error", finding.get("severity").asText());
    assertEquals(1, shown.at("/packs/1/errors").asInt());
  }
}
