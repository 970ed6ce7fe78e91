package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EasingApiTest {

  private static final String SUNDAYS =
      "{\"rest\":[\"sunday\"],\"easy\":[],\"holidays\":[],\"even\":false}";
  private static final String PLAIN = SUNDAYS.replace("\"sunday\"", "");

  private final TestServer server = new TestServer(Papers.catalog(2, 3, 6));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private void practise(int days) {
    for (int day = 0; day < days; day++) {
      Sittings sitting = new Sittings(server);
      for (JsonNode turn = sitting.next();
          turn.get("state").asText().equals("question");
          turn = sitting.next()) {
        sitting.answer(turn, pick(turn, "0.48")).expect(201);
      }
      server.pass(Duration.ofDays(1));
    }
  }

  private static int onSundays(JsonNode days, String when) {
    int sum = 0;
    for (JsonNode day : days) {
      boolean sunday = LocalDate.parse(day.get("date").asText()).getDayOfWeek().getValue() == 7;
      sum += sunday ? day.get(when).asInt() : 0;
    }
    return sum;
  }

  @Test
  void aPreviewShowsWhatMovesAndChangesNothing() {
    practise(12);
    JsonNode preview = api.post("/api/easing/previews", SUNDAYS).expect(200);
    assertEquals(30, preview.get("days").size());
    assertTrue(onSundays(preview.get("days"), "before") > 0, preview.toString());
    assertEquals(0, onSundays(preview.get("days"), "after"), preview.toString());
    assertTrue(preview.get("moved").asInt() > 0);
    assertEquals(0, api.get("/api/settings").expect(200).at("/easyDays/rest").size());
  }

  @Test
  void easyDaysAreKeptAndTakenBack() {
    practise(12);
    JsonNode before = api.get("/api/days").expect(200).get("forecast");
    String settings = api.get("/api/settings").expect(200).toString();
    api.put("/api/settings", settings.replace(PLAIN, SUNDAYS)).expect(200);
    assertEquals("sunday", api.get("/api/settings").expect(200).at("/easyDays/rest/0").asText());
    JsonNode eased = api.get("/api/days").expect(200).get("forecast");
    assertTrue(onSundays(before, "due") > 0 && onSundays(eased, "due") == 0, eased.toString());
    api.put("/api/settings", settings).expect(200);
    assertEquals(before, api.get("/api/days").expect(200).get("forecast"));
  }

  @Test
  void whatIsSaidOfTheNextDayAfterAnAnswerIsSoOnEveryPage() {
    String settings = api.get("/api/settings").expect(200).toString();
    String wishes =
        SUNDAYS.replace("\"easy\":[]", "\"easy\":[\"monday\"]").replace("false", "true");
    api.put("/api/settings", settings.replace(PLAIN, wishes)).expect(200);
    Map<String, String> said = new HashMap<>();
    for (int day = 0; day < 8; day++) {
      Sittings sitting = new Sittings(server);
      for (JsonNode turn = sitting.next();
          turn.get("state").asText().equals("question");
          turn = sitting.next()) {
        JsonNode verdict = sitting.answer(turn, pick(turn, "0.48")).expect(201);
        said.put(turn.at("/question/id").asText(), verdict.at("/schedule/dueDate").asText());
      }
      server.pass(Duration.ofDays(1));
    }
    said.forEach(
        (id, day) ->
            assertEquals(
                day,
                api.get("/api/questions/" + id).expect(200).at("/standing/dueDate").asText(),
                id));
    assertEquals(0, onSundays(api.get("/api/days").expect(200).get("forecast"), "due"));
  }

  @Test
  void settingsThatSayNothingOfEasyDaysLeaveThem() {
    String settings = api.get("/api/settings").expect(200).toString();
    api.put("/api/settings", settings.replace(PLAIN, SUNDAYS)).expect(200);
    api.put("/api/settings", settings.replace(PLAIN, "null")).expect(200);
    assertEquals("sunday", api.get("/api/settings").expect(200).at("/easyDays/rest/0").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rest\":[],\"easy\":[],\"holidays\":[\"soon\"],\"even\":false}",
        "{\"rest\":[],\"easy\":[],\"holidays\":[\"+999999999-01-01\"],\"even\":false}",
        "{\"rest\":[\"monday\",\"tuesday\",\"wednesday\",\"thursday\",\"friday\",\"saturday\","
            + "\"sunday\"],\"easy\":[],\"holidays\":[],\"even\":false}"
      })
  void whatCannotBeWishedForIsRefused(String wishes) {
    assertEquals("bad-body", api.post("/api/easing/previews", wishes).problem(400));
  }
}
