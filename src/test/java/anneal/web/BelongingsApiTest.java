package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.question.Catalog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelongingsApiTest {

  private static final Catalog CATALOG = Papers.catalog(2, 2, 3);

  private final TestServer old = new TestServer(CATALOG);
  private final TestServer fresh = new TestServer(CATALOG);
  private final ApiClient from = new ApiClient(old.url());
  private final ApiClient to = new ApiClient(fresh.url());

  @AfterEach
  void stop() {
    old.close();
    fresh.close();
  }

  /// Four answers, one taken back, a skip, a suspension and a report.
  private ObjectNode practised() {
    Sittings sitting = new Sittings(old);
    for (String words : List.of("0.48", "0.96", "0.48", "0.48")) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, words)).expect(201);
      old.pass(Duration.ofMinutes(1));
    }
    from.post("/api/undos", "{}").expect(200);
    JsonNode turn = sitting.question();
    from.post("/api/sittings/" + sitting.id + "/skips", Sittings.tokenBody(turn)).expect(204);
    from.call("PUT", Sittings.path(turn) + "/suspension", Sittings.tokenBody(turn)).expect(204);
    String flag = "{\"token\":\"%s\",\"text\":\"=1+1 is the key\"}";
    from.post(Sittings.path(turn) + "/flags", flag.formatted(Sittings.token(turn))).expect(201);
    ObjectNode settings = (ObjectNode) from.get("/api/settings").expect(200);
    from.put("/api/settings", settings.put("sittingSize", 33).toString()).expect(200);
    return (ObjectNode) from.get("/api/data").expect(200);
  }

  private static ObjectNode withoutTime(JsonNode document) {
    return ((ObjectNode) document.deepCopy()).without("writtenAt");
  }

  @Test
  void whatIsTakenFromOneServerArrivesWholeAtAnother() {
    ObjectNode all = practised();
    assertEquals(7, all.get("events").size());
    JsonNode compared = to.post("/api/data/comparisons", all.toString()).expect(200);
    assertEquals(7, compared.at("/events/added").asInt());
    assertEquals(0, to.get("/api/data").expect(200).get("events").size());
    assertEquals(compared, to.post("/api/data", all.toString()).expect(200));
    assertEquals(withoutTime(all), withoutTime(to.get("/api/data").expect(200)));
    JsonNode again = to.post("/api/data", all.toString()).expect(200);
    assertEquals(0, again.at("/events/added").asInt());
    assertEquals(7, again.at("/events/known").asInt());
    assertEquals(33, to.get("/api/settings").expect(200).get("sittingSize").asInt());
  }

  @Test
  void settingsStayWhereTheDocumentLeavesThemOutOrDoesNotKnowThem() {
    ObjectNode all = practised();
    ((ObjectNode) all.get("settings")).remove("singleKeys");
    to.post("/api/data", all.toString()).expect(200);
    JsonNode settings = to.get("/api/settings").expect(200);
    assertTrue(settings.get("singleKeys").asBoolean());
    ObjectNode changed = ((ObjectNode) settings.deepCopy()).put("sittingSize", 12);
    to.put("/api/settings", changed.toString()).expect(200);
    all.remove("settings");
    to.post("/api/data", all.toString()).expect(200);
    assertEquals(changed, to.get("/api/settings").expect(200));
  }

  @Test
  void reviewsComeAsATableThatHoldsNothingTyped() throws Exception {
    practised();
    HttpResponse<String> table = table();
    assertEquals("text/csv;charset=utf-8", table.headers().firstValue("Content-Type").orElse(""));
    List<String> lines = table.body().lines().toList();
    assertEquals(5, lines.size());
    assertTrue(lines.getFirst().startsWith("id,at,study_day,question,"), lines.getFirst());
    assertEquals(1, lines.stream().filter(it -> it.endsWith(",true")).count());
    lines.forEach(it -> assertEquals(19, it.split(",", -1).length));
    assertTrue(!table.body().contains("=1+1"), "a typed text is in the table");
  }

  private HttpResponse<String> table() throws IOException, InterruptedException {
    URI uri = URI.create(old.url() + "/api/data/reviews.csv");
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void aNewerDocumentIsRefusedWithTheRemedy() {
    ObjectNode all = practised().put("version", 3);
    all.put("something", "new");
    JsonNode problem = to.post("/api/data", all.toString()).expect(400);
    assertTrue(problem.get("detail").asText().contains("update Anneal"), problem.toString());
  }

  @Test
  void tooManyEventsAtOnceAreAskedForInParts() {
    ObjectNode all = practised();
    ArrayNode events = (ArrayNode) all.get("events");
    JsonNode first = events.get(0);
    for (int i = 0; i < 5_000; i++) {
      events.add(first);
    }
    assertEquals("too-large", to.post("/api/data", all.toString()).problem(413));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/format | ~\"other\"~ | no file",
        "/events/0/question | ~\"../etc\"~ | pack/slug",
        "/events/0/at | ~\"2099-01-01T00:00:00Z\"~ | clock",
        "/events/0/at | ~\"1970-01-01T00:00:00Z\"~ | clock",
        "/events/0/day | 2000000000 | study day",
        "/events/0/kind | ~\"invented\"~ | kinds",
        "/events/0/kind | ~\"skipped\"~ | kinds",
        "/events/0/undoes | ~\"01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e\"~ | kinds",
        "/events/0/marks/rating | 5 | 1 to 4",
        "/events/0/marks/score | 1.5 | 0 to 1",
        "/events/0/marks/score | 1e999 | range",
        "/events/0/marks/dueDay | 2000000000 | before the review",
        "/events/0/marks/after/stability | 0 | 0.001",
        "/events/0/marks/after/difficulty | 11 | 1 to 10",
        "/events/0/response/milliseconds | -1 | 0 to",
        "/events/0/response/answer | ~{\"kind\":\"hacked\"}~ | wrong type",
        "/events/0/extra | 1 | not known",
        "/settings/zone | ~\"Nowhere/Land\"~ | time zone",
        "/sittings/0/size | 0 | 1 to 200",
        "/flags/0/text | ~\" \"~ | 1 to 2000",
        "/flags/0/text | ~\"\\u0000\"~ | U+0000",
      })
  void whatDoesNotFitIsRefusedAndNothingIsWritten(String place, String value, String said)
      throws Exception {
    ObjectNode all = practised();
    sittingInto(all);
    int slash = place.lastIndexOf('/');
    String text = all.toString();
    ObjectNode holder = (ObjectNode) (slash == 0 ? all : all.at(place.substring(0, slash)));
    String name = place.substring(slash + 1);
    holder.put(name, "PLACE");
    text = all.toString().replace("\"PLACE\"", value);
    JsonNode problem = to.post("/api/data", text).expect(400);
    assertTrue(problem.get("detail").asText().contains(said), problem.toString());
    assertEquals(0, to.get("/api/data").expect(200).get("events").size());
    assertEquals(20, to.get("/api/settings").expect(200).get("sittingSize").asInt());
  }

  private static void sittingInto(ObjectNode all) {
    ArrayNode sittings = (ArrayNode) all.get("sittings");
    if (sittings.isEmpty()) {
      sittings
          .addObject()
          .put("id", UUID.randomUUID().toString())
          .put("mode", "due")
          .put("size", 5)
          .put("startedAt", "2026-11-21T09:00:00Z")
          .<ObjectNode>set("packs", all.arrayNode())
          .<ObjectNode>set("topics", all.arrayNode())
          .set("levels", all.arrayNode());
    }
  }
}
