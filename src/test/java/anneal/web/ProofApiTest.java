package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofApiTest {

  private static TestServer server;
  private static ApiClient api;

  @BeforeAll
  static void start() {
    server = new TestServer(Papers.catalog(2, 1, 2));
    api = new ApiClient(server.url());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void packsAreListedWithWhatWasFound() {
    JsonNode list = api.get("/api/preview").expect(200);
    assertEquals(1, list.get("edition").asInt());
    assertEquals(1, api.get("/api/preview/edition").expect(200).get("edition").asInt());
    assertEquals(2, list.get("packs").size());
    assertEquals(1, list.at("/packs/0/counts/warnings").asInt());
    assertEquals("t0-q0", list.at("/packs/0/questions/0/slug").asText());
    assertEquals(1, list.at("/packs/0/questions/0/counts/warnings").asInt());
    assertEquals(0, list.at("/packs/0/questions/1/counts/warnings").asInt());
  }

  @Test
  void aQuestionIsShownWithItsKeysAndFindings() {
    JsonNode page = api.get("/api/preview/p0/t0-q0").expect(200);
    assertEquals("W003", page.at("/findings/0/code").asText());
    assertTrue(page.at("/findings/0/source").asText().contains("\"id\""));
    JsonNode variant = page.at("/question/variants/1");
    assertEquals("n", variant.at("/drawn/0/name").asText());
    assertEquals("0.48", variant.at("/key/html").asText());
    boolean key = false;
    for (JsonNode option : variant.at("/key/options")) {
      key |= option.get("correct").asBoolean() && option.get("html").asText().equals("0.48");
    }
    assertTrue(key, variant.toString());
    assertTrue(variant.at("/question/options").size() >= 2);
  }

  @Test
  void anAnswerIsTriedByTheGrader() {
    JsonNode options =
        api.get("/api/preview/p0/t0-q0").expect(200).at("/question/variants/0/question/options");
    for (JsonNode option : options) {
      String verdict =
          api.post(
                  "/api/preview/p0/t0-q0/trials",
                  "{\"variant\":0,\"answer\":{\"option\":\"%s\"}}"
                      .formatted(option.get("id").asText()))
              .expect(200)
              .get("verdict")
              .asText();
      boolean right = option.get("html").asText().equals("0.48");
      assertEquals(right ? "right" : "wrong", verdict, option.toString());
    }
    assertEquals(
        "ungradable",
        api.post("/api/preview/p0/t0-q0/trials", "{\"variant\":99,\"answer\":{\"text\":\"0.48\"}}")
            .expect(200)
            .get("verdict")
            .asText());
  }

  @ParameterizedTest
  @CsvSource({"p0/nothing, unknown-question", "nowhere/t0-q0, unknown-question"})
  void whatIsNotThereIsSaidSo(String place, String problem) {
    assertEquals(problem, api.get("/api/preview/" + place).problem(404));
    String answer = "{\"variant\":0,\"answer\":{\"option\":\"1\"}}";
    assertEquals(problem, api.post("/api/preview/" + place + "/trials", answer).problem(404));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"variant\":0}",
        "{\"variant\":0,\"answer\":{}}",
        "{\"variant\":\"x\",\"answer\":{\"text\":\"1\"}}",
        "[]"
      })
  void whatIsNoAnswerIsRefused(String body) {
    assertEquals("bad-body", api.post("/api/preview/p0/t0-q0/trials", body).problem(400));
  }
}
