package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a group agreed on and gave its members to do.
class GroupWorkApiTest {

  private static final String ORDER =
      """
      {"title":"Half of it","pack":"p0","topic":"t0","size":%d,"due":"%s"}
      """;

  private final TestServer server = TestServer.hosted(Papers.catalog(2, 2, 4));
  private final ApiClient anna = new ApiClient(server.url());
  private final Sittings ben = new Sittings(server);
  private String group = "";

  @BeforeEach
  void open() {
    Circles.signUp(anna, "Anna");
    group = Circles.make(anna, "Spring");
    Circles.join(ben.api, Circles.code(anna, group, "member", 1), "owl").expect(201);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String path(String rest) {
    return "/api/groups/" + group + rest;
  }

  private JsonNode settings(ApiClient api) {
    return api.get("/api/settings").expect(200);
  }

  @Test
  void whatTheGroupLockedIsSetForItsMembersAndStays() {
    anna.put(path("/terms"), Circles.TERMS).expect(200);
    assertEquals(7, settings(ben.api).get("newPerDay").asInt());
    JsonNode lock = ben.api.get("/api/agreement").expect(200).at("/locks/0");
    assertEquals("newPerDay", lock.get("setting").asText());
    assertEquals("Spring", lock.at("/group/title").asText());
    ObjectNode wish = (ObjectNode) settings(ben.api);
    wish.put("newPerDay", 50);
    wish.put("sittingSize", 5);
    JsonNode saved = ben.api.put("/api/settings", wish.toString()).expect(200);
    assertEquals(7, saved.get("newPerDay").asInt());
    assertEquals(5, saved.get("sittingSize").asInt());
    ben.api.delete(path("/membership")).expect(204);
    assertEquals(0, ben.api.get("/api/agreement").expect(200).get("locks").size());
    assertEquals(50, ben.api.put("/api/settings", wish.toString()).json().get("newPerDay").asInt());
  }

  @Test
  void whoJoinsOrSignsInLaterIsSetToo() {
    anna.put(path("/terms"), Circles.TERMS).expect(200);
    ApiClient carl = new ApiClient(server.url());
    Circles.join(carl, Circles.code(anna, group, "member", 1), "fox").expect(201);
    assertEquals(7, settings(carl).get("newPerDay").asInt());
    ApiClient dora = new ApiClient(server.url());
    Circles.signUp(dora, "Dora");
    String entry = "{\"name\":\"Dora\",\"password\":\"%s\"}".formatted(TestHouse.PASSWORD);
    carl.post("/api/sessions", entry).expect(201);
    assertEquals(7, settings(dora).get("newPerDay").asInt());
  }

  @Test
  void aPresetIsTakenWhenOneWantsIt() {
    anna.put(path("/terms"), Circles.TERMS.replace("\"locked\":[\"newPerDay\"]", "\"locked\":[]"))
        .expect(200);
    assertEquals(20, settings(ben.api).get("newPerDay").asInt());
    JsonNode taken = ben.api.post(path("/presets"), "{}").expect(200);
    assertEquals(7, taken.get("newPerDay").asInt());
    assertEquals("p0", taken.at("/packs/0").asText());
    assertEquals(taken, settings(ben.api));
  }

  private JsonNode assign(int size) {
    return anna.post(path("/assignments"), ORDER.formatted(size, "2026-11-25"))
        .expect(200)
        .at("/assignments/0");
  }

  @Test
  void assignedQuestionsAreAnsweredAtTheDeskAndTicked() {
    server.pass(Duration.ofDays(1));
    JsonNode given = assign(2);
    JsonNode seen = ben.api.get("/api/assignments").expect(200).at("/assignments/0");
    assertEquals(2, seen.get("wanted").asInt());
    assertEquals("2026-11-25", seen.get("due").asText());
    assertTrue(seen.get("ticks").isNull());
    String begin = path("/assignments/" + given.get("id").asText() + "/sittings");
    String sitting = ben.api.post(begin, "{}").expect(201).get("sitting").asText();
    for (int i = 0; i < 2; i++) {
      JsonNode turn = ben.api.get("/api/sittings/" + sitting + "/turn").expect(200);
      assertTrue(turn.at("/question/id").asText().startsWith("p0/t0"), turn.toString());
      ben.answer(turn, "{\"option\":\"1\"}").expect(201);
    }
    JsonNode after = ben.api.get("/api/assignments").expect(200).at("/assignments/0");
    assertTrue(after.get("done").asBoolean(), after.toString());
    JsonNode ticks = anna.get(path("/assignments")).expect(200).at("/assignments/0/ticks");
    assertEquals(2, ticks.size());
    assertEquals("Anna", ticks.at("/0/pseudonym").asText());
    assertEquals(0, ticks.at("/0/answered").asInt());
    assertTrue(ticks.at("/1/done").asBoolean());
    server.pass(Duration.ofDays(5));
    assertEquals(0, ben.api.get("/api/assignments").expect(200).get("assignments").size());
    assertEquals(1, anna.get("/api/assignments").expect(200).get("assignments").size());
  }

  @Test
  void theGroupsOfAnAssignmentAreLookedAt() {
    JsonNode given = assign(99);
    assertEquals(4, given.get("wanted").asInt(), "as many as there are");
    assertEquals(
        "not-allowed",
        ben.api.post(path("/assignments"), ORDER.formatted(1, "2026-11-25")).problem(403));
    String other = Circles.make(anna, "Other");
    String foreign = "/api/groups/" + other + "/assignments/" + given.get("id").asText();
    assertEquals("not-found", anna.delete(foreign).problem(404));
    assertEquals("not-found", anna.post(foreign + "/sittings", "{}").problem(404));
    String own = path("/assignments/" + given.get("id").asText());
    assertEquals("not-allowed", ben.api.delete(own).problem(403));
    anna.delete(own).expect(204);
    assertEquals(0, ben.api.get(path("/assignments")).expect(200).get("assignments").size());
    anna.put(path(""), Circles.CHANGE.formatted("Old", "friday", true)).expect(200);
    assertEquals(
        "group-is-archived",
        anna.post(path("/assignments"), ORDER.formatted(1, "2026-11-25")).problem(409));
  }

  @Test
  void anAssignmentThatDoesNotFitIsRefused() {
    String late = ORDER.formatted(0, "2026-11-20").replace("Half of it", " ");
    assertEquals(3, anna.post(path("/assignments"), late).expect(400).get("errors").size());
    String nowhere = ORDER.formatted(1, "2026-11-25").replace("\"t0\"", "\"t9\"");
    assertEquals(
        "/pack",
        anna.post(path("/assignments"), nowhere).expect(400).at("/errors/0/pointer").asText());
  }

  @Test
  void anOwnerTakesTheWholeGroupAlong() {
    assign(2);
    String hostile = ORDER.formatted(1, "2026-11-24").replace("Half of it", "=1+2");
    anna.post(path("/assignments"), hostile).expect(200);
    anna.get(path("/challenge")).expect(200);
    JsonNode whole = anna.get(path("/export")).expect(200);
    assertEquals("Spring", whole.get("name").asText());
    assertEquals(2, whole.get("members").size());
    assertEquals(2, whole.at("/assignments/0/ticks").size());
    assertEquals(10, whole.at("/challenges/0/questions").size());
    assertTrue(whole.at("/challenges/0/distribution").isNull());
    assertTrue(!whole.toString().contains("learner"));
    anna.get(path("/export.csv")).expect(200);
    assertEquals("not-allowed", ben.api.get(path("/export")).problem(403));
    assertEquals("not-allowed", ben.api.get(path("/export.csv")).problem(403));
    JsonNode before = anna.get(path("/export")).expect(200);
    String owl = before.at("/members/0/pseudonym").asText().equals("owl") ? "0" : "1";
    anna.delete(path("/members/" + before.at("/members/" + owl + "/id").asText())).expect(204);
    JsonNode after = anna.get(path("/export")).expect(200);
    assertEquals(1, after.get("members").size());
    assertEquals(1, after.at("/assignments/0/ticks").size());
  }
}
