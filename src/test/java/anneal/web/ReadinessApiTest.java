package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadinessApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 6));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private void answer(int count) {
    Sittings sitting = new Sittings(server);
    for (int i = 0; i < count; i++) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, "0.48")).expect(201);
    }
  }

  @Test
  void beforeEightAnswersNoBandIsShown() {
    answer(3);
    JsonNode found = api.get("/api/readiness").expect(200);
    assertEquals(3, found.get("answers").asInt());
    assertEquals(8, found.get("needed").asInt());
    assertTrue(found.get("low").isNull() && found.get("share").isNull());
    assertEquals("senior", found.at("/profile/id").asText());
    assertEquals("2026-12-21", found.get("date").asText());
    assertEquals(0, found.get("moves").size());
    assertTrue(found.get("summary").asText().startsWith("3 answers on questions"));
  }

  @Test
  void eightAnswersGiveABandForBanksThatNoProfileKnows() {
    answer(9);
    JsonNode found = api.get("/api/readiness?profile=llm&date=2026-11-21").expect(200);
    assertEquals(9, found.get("answers").asInt());
    assertTrue(found.get("share").isNull());
    double width = found.get("high").asDouble() - found.get("low").asDouble();
    assertTrue(width > 0.15 && width < 0.6, "width " + width);
    assertEquals(2, found.get("banks").size());
    assertEquals("not-enough", found.at("/banks/0/ready/evidence").asText());
    assertEquals(3, found.get("moves").size());
    assertTrue(found.get("summary").asText().contains("between"));
  }

  @Test
  void theNextPlannedInterviewIsWhatOneGetsReadyFor() {
    api.put(
            "/api/plan",
            """
            {"minutes":20,"interviews":[
              {"id":"01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e","date":"2026-12-12","label":"",
               "profile":"llm","level":null,"weights":{"p0":100},"topics":{},"dropped":[],
               "closed":false}]}
            """)
        .expect(200);
    answer(9);
    JsonNode found = api.get("/api/readiness").expect(200);
    assertEquals("2026-12-12", found.get("date").asText());
    assertEquals("llm", found.at("/profile/id").asText());
    assertEquals(100, found.at("/banks/0/weight").asDouble());
    assertEquals(0, found.at("/banks/1/weight").asDouble());
    assertEquals("2026-12-12", found.at("/planned/date").asText());
    assertEquals(100, found.at("/planned/weights/p0").asDouble());
    JsonNode own = api.get("/api/readiness?weights=p0:30,p1:70").expect(200);
    assertEquals("own", own.at("/profile/id").asText());
    assertEquals(70, own.at("/banks/1/weight").asDouble());
    assertEquals(
        "senior", api.get("/api/readiness?profile=senior").expect(200).at("/profile/id").asText());
  }

  @Test
  void aLaterDayIsExpectedLower() {
    answer(12);
    JsonNode soon = api.get("/api/readiness?date=2026-11-21").expect(200);
    JsonNode late = api.get("/api/readiness?date=2027-11-21").expect(200);
    assertTrue(late.get("high").asDouble() < soon.get("high").asDouble());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weights=p0",
        "weights=p0:101",
        "weights=p0:0,p1:0",
        "weights=-p0:5",
        "weights=p0:5,",
        "profile=intern",
        "profile=",
        "date=2026-11-20",
        "date=2029-01-01",
        "date=soon",
        "date=2026-02-30",
        "date=99999999999-01-01"
      })
  void whatCannotBeAskedForIsRefused(String query) {
    assertEquals("bad-parameter", api.get("/api/readiness?" + query).problem(400));
  }
}
