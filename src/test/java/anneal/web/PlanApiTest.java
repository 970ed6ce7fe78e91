package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlanApiTest {

  private static final String ID = "01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e";

  private final TestServer server = new TestServer(Papers.catalog(3, 2, 6));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private static String plan(int minutes, String date, String more) {
    return """
        {"minutes":%d,"interviews":[
          {"id":"%s","date":"%s","label":"Second; round","profile":"senior","level":null,
           "weights":{},"topics":{},"dropped":[],"closed":false}%s]}
        """
        .formatted(minutes, ID, date, more);
  }

  private static String plan(int minutes) {
    return plan(minutes, "2026-12-01", "");
  }

  private void takeOff(String weekday, String holiday) {
    String settings = api.get("/api/settings").expect(200).toString();
    api.put(
            "/api/settings",
            settings
                .replace("\"rest\":[]", "\"rest\":[\"%s\"]".formatted(weekday))
                .replace("\"holidays\":[]", "\"holidays\":[\"%s\"]".formatted(holiday)))
        .expect(200);
  }

  private void answer(int count) {
    Sittings sitting = new Sittings(server);
    for (int i = 0; i < count; i++) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, "0.48")).expect(201);
    }
  }

  @Test
  void beforeTheFirstPlanThereAreProfilesToChooseFrom() {
    JsonNode page = api.get("/api/plan").expect(200);
    assertTrue(page.get("plan").isNull() && page.get("outlook").isNull());
    assertEquals(7, page.get("profiles").size());
    assertFalse(api.get("/api/plan/line").expect(200).get("planned").asBoolean());
  }

  @Test
  void aPlanSaysDaysMinutesAndTodayAndNothingItDoesNotKnow() {
    takeOff("sunday", "2026-11-24");
    JsonNode page = api.put("/api/plan", plan(10)).expect(200);
    JsonNode outlook = page.get("outlook");
    assertEquals(10, outlook.get("days").asInt());
    assertEquals(7, outlook.get("studyDays").asInt(), "two Sundays and a holiday are for rest");
    assertTrue(outlook.get("questions").asInt() > 0);
    assertTrue(outlook.at("/interviews/0/recall").isNull());
    assertTrue(outlook.get("summary").asText().contains("not enough evidence yet"));
    assertEquals(33.3, page.at("/plan/interviews/0/weights/p0").asDouble());
    assertEquals("2026-11-21", page.at("/plan/interviews/0/begun").asText());
    JsonNode line = api.get("/api/plan/line").expect(200);
    assertEquals(outlook.get("questions"), line.get("questions"));
    assertEquals("Second; round", line.get("label").asText());
    String summary = api.post("/api/plan/previews", plan(150)).expect(200).get("summary").asText();
    assertTrue(summary.contains("2 hours 30 minutes a day"), summary);
  }

  @Test
  void afterEightAnswersABandIsPredictedAndKeptEachDay() {
    answer(9);
    JsonNode outlook = api.put("/api/plan", plan(10)).expect(200).get("outlook");
    double recall = outlook.at("/interviews/0/recall").asDouble();
    assertTrue(recall > outlook.at("/interviews/0/low").asDouble() - 1e-9);
    assertTrue(recall > outlook.at("/interviews/0/idle").asDouble());
    server.pass(Duration.ofDays(2));
    answer(1);
    JsonNode page = api.get("/api/plan").expect(200);
    assertEquals(2, page.get("predictions").size());
    assertEquals("2026-11-23", page.at("/predictions/1/date").asText());
  }

  @Test
  void theDeskServesWhatThePlanHasForTodayAndThenStops() {
    answer(5);
    int today = api.put("/api/plan", plan(4)).expect(200).at("/outlook/questions").asInt();
    Sittings sitting = new Sittings(server);
    Set<String> met = new HashSet<>();
    JsonNode turn = sitting.next();
    while (turn.get("state").asText().equals("question") && met.size() < 20) {
      assertTrue(met.add(turn.at("/question/id").asText()));
      sitting.answer(turn, pick(turn, "0.48")).expect(201);
      turn = sitting.next();
    }
    assertEquals(today, met.size());
    JsonNode next = new Sittings(server).next();
    assertEquals("empty", next.get("state").asText());
    assertEquals("plan-done", next.get("reason").asText());
  }

  @Test
  void aPreviewKeepsNothing() {
    answer(9);
    api.put("/api/plan", plan(5)).expect(200);
    JsonNode more = api.post("/api/plan/previews", plan(30)).expect(200);
    assertEquals(30, more.get("minutes").asInt());
    JsonNode page = api.get("/api/plan").expect(200);
    assertEquals(5, page.at("/plan/minutes").asInt());
    assertTrue(
        more.at("/interviews/0/recall").asDouble()
            >= page.at("/outlook/interviews/0/recall").asDouble());
  }

  @Test
  void changesAreTakenBackTheFirstPlanToo() {
    api.put("/api/plan", plan(10)).expect(200);
    api.put("/api/plan", plan(20)).expect(200);
    assertEquals(10, api.post("/api/plan/undos", "{}").expect(200).at("/plan/minutes").asInt());
    assertTrue(api.post("/api/plan/undos", "{}").expect(200).get("plan").isNull());
    assertEquals("nothing-to-undo", api.post("/api/plan/undos", "{}").problem(409));
  }

  @Test
  void anInterviewThatIsOverIsLookedBackOnInPrivate() {
    api.put("/api/plan", plan(10)).expect(200);
    String note =
        "{\"topics\":[\"p0\"],\"note\":\"drift\",\"felt\":\"harder\",\"outcome\":\"unknown\"}";
    server.pass(Duration.ofDays(11));
    JsonNode page = api.get("/api/plan").expect(200);
    assertEquals(ID, page.get("open").asText());
    assertTrue(page.get("outlook").isNull());
    assertEquals(1, page.get("past").size());
    api.put("/api/plan/interviews/" + ID + "/debrief", note).expect(200);
    assertEquals("drift", api.get("/api/plan").expect(200).at("/debriefs/0/note").asText());
    assertEquals(
        "not-found",
        api.put("/api/plan/interviews/" + ID.replace('0', '1') + "/debrief", note).problem(404));
    String closed = plan(10).replace("\"closed\":false", "\"closed\":true");
    assertTrue(api.put("/api/plan", closed).expect(200).get("open").isNull());
    assertNotEquals("plan-done", new Sittings(server).next().path("reason").asText());
  }

  @Test
  void theCalendarIsBehindALinkThatCanBeClosed() throws Exception {
    takeOff("sunday", "2026-11-24");
    api.put("/api/plan", plan(10)).expect(200);
    String path = api.post("/api/plan/calendar", "{}").expect(201).get("path").asText();
    String text = fetch(path).body();
    assertTrue(text.contains("SUMMARY:Interview: Second\\; round\r\n"), text);
    assertTrue(text.contains("DTSTART;VALUE=DATE:20261201"), text);
    assertTrue(text.contains("UID:study-2026-11-21@anneal"), text);
    assertFalse(text.contains("UID:study-2026-11-22@anneal"), "a Sunday is for rest");
    assertFalse(api.get("/api/plan").expect(200).get("feedSince").isNull());
    String other = api.post("/api/plan/calendar", "{}").expect(201).get("path").asText();
    assertEquals(404, fetch(path).statusCode());
    assertEquals(200, fetch(other).statusCode());
    api.delete("/api/plan/calendar").expect(204);
    assertEquals(404, fetch(other).statusCode());
  }

  private HttpResponse<String> fetch(String path) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(server.url() + path)).build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void ownDataTakesThePlanAlong() {
    answer(9);
    api.put("/api/plan", plan(10)).expect(200);
    JsonNode data = api.get("/api/data").expect(200);
    assertEquals(1, data.at("/planning/predictions").size());
    try (TestServer other = new TestServer(Papers.catalog(3, 2, 6))) {
      ApiClient there = new ApiClient(other.url());
      there.post("/api/data", data.toString()).expect(200);
      JsonNode page = there.get("/api/plan").expect(200);
      assertEquals(api.get("/api/plan").expect(200).get("plan"), page.get("plan"));
      assertEquals(1, page.get("predictions").size());
    }
  }

  @Test
  void daysThatAnEarlierPlanSaidComeToTheSettings() {
    api.put("/api/plan", plan(10)).expect(200);
    ObjectNode data = (ObjectNode) api.get("/api/data").expect(200);
    data.put("version", 1).remove("settings");
    ObjectNode plan = (ObjectNode) data.at("/planning/plan");
    plan.putArray("rest").add("sunday");
    plan.putArray("easy");
    plan.putArray("holidays").add("2026-11-24");
    try (TestServer other = new TestServer(Papers.catalog(3, 2, 6))) {
      ApiClient there = new ApiClient(other.url());
      there.post("/api/data", data.toString()).expect(200);
      JsonNode page = there.get("/api/plan").expect(200);
      assertEquals(7, page.at("/outlook/studyDays").asInt());
      assertEquals("sunday", page.at("/week/rest/0").asText());
      assertEquals("2026-11-24", page.at("/week/holidays/0").asText());
    }
  }

  private static final List<String> UNFIT =
      List.of(
          "\"minutes\":0",
          "\"minutes\":601",
          "\"date\":\"2026-11-21\"",
          "\"date\":\"2029-11-21\"",
          "\"date\":\"+999999999-01-01\"",
          "\"date\":\"soon\"",
          "\"profile\":\"intern\"",
          "\"level\":\"guru\"",
          "\"weights\":{\"p0\":-1}",
          "\"weights\":{\"p0\":0}",
          "\"weights\":{\"p0\":null}",
          "\"weights\":{\"../p0\":5}",
          "\"topics\":{\"p0/t0\":11}",
          "\"dropped\":[\"p0\"]",
          "\"label\":\"%s\"",
          "\"interviews\":{}");

  @Test
  void whatDoesNotFitIsRefusedAndNothingIsKept() {
    for (String part : UNFIT) {
      String name = part.substring(0, part.indexOf(':'));
      String body =
          name.equals("\"interviews\"")
              ? "{\"minutes\":5,\"interviews\":{}}"
              : plan(10)
                  .replaceFirst(
                      name + ":(\\[[^\\[{]*?\\]|\\{\\}|\"[^\"]*\"|\\d+|null)",
                      Matcher.quoteReplacement(part.formatted("x".repeat(81))));
      assertEquals("bad-body", api.put("/api/plan", body).problem(400), body);
      assertEquals("bad-body", api.post("/api/plan/previews", body).problem(400), body);
    }
    assertTrue(api.get("/api/plan").expect(200).get("plan").isNull());
  }
}
