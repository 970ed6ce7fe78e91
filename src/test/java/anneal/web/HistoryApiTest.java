package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 3));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private Sittings sit(String... answers) {
    Sittings sitting = new Sittings(server);
    for (String words : answers) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, words)).expect(201);
      server.pass(Duration.ofMinutes(1));
    }
    return sitting;
  }

  @Test
  void beforeTheFirstAnswerEverythingIsNewAndNothingIsClaimed() {
    JsonNode home = api.get("/api/home").expect(200);
    assertFalse(home.get("everAnswered").asBoolean());
    assertEquals("2026-11-21", home.at("/today/date").asText());
    assertEquals(0, home.at("/today/due").asInt());
    assertEquals(12, home.at("/today/newLeft").asInt());
    assertEquals(12, home.at("/today/minutes").asInt());
    assertEquals(0, home.at("/streak/days").asInt());
    assertEquals(7, home.at("/streak/week").size());
    assertEquals("before", home.at("/streak/week/5/state").asText());
    assertEquals("open", home.at("/streak/week/6/state").asText());
    assertEquals(6, home.at("/banks/0/unseen").asInt());
    assertTrue(home.get("weakest").isNull());
    JsonNode days = api.get("/api/days").expect(200);
    assertEquals(30, days.get("forecast").size());
    assertEquals("2026-12-20", days.at("/forecast/29/date").asText());
    assertEquals("Nothing falls due in the next 30 days.", days.get("forecastSummary").asText());
    assertEquals(0, days.get("heatmap").size());
    assertTrue(days.get("stride").isNull());
    assertEquals("No question has been met yet.", days.get("stabilitySummary").asText());
    JsonNode list = api.get("/api/sittings").expect(200);
    assertEquals(0, list.get("sittings").size());
    assertTrue(list.get("next").isNull());
  }

  @Test
  void whatWasAnsweredShowsOnTheHomePage() {
    sit("0.48", "0.48", "0.96", "0.96", "0.48");
    JsonNode home = api.get("/api/home").expect(200);
    assertTrue(home.get("everAnswered").asBoolean());
    assertEquals(7, home.at("/today/newLeft").asInt());
    assertEquals("done", home.at("/streak/week/6/state").asText());
    assertEquals(1, home.at("/streak/days").asInt());
    int cards = 0;
    for (JsonNode bank : home.get("banks")) {
      cards += bank.get("questions").asInt() - bank.get("unseen").asInt();
    }
    assertEquals(5, cards);
  }

  @Test
  void whatWasAnsweredShowsInTheDaysBehindAndAhead() {
    sit("0.48", "0.48", "0.96", "0.96", "0.48");
    JsonNode days = api.get("/api/days").expect(200);
    assertEquals("2026-11-21", days.at("/heatmap/0/date").asText());
    assertEquals(5, days.at("/heatmap/0/answers").asInt());
    assertEquals(1, days.at("/heatmap/0/minutes").asInt());
    int due = 0;
    for (JsonNode day : days.get("forecast")) {
      due += day.get("due").asInt();
    }
    assertEquals(5, due);
    String ahead = days.get("forecastSummary").asText();
    assertTrue(ahead.startsWith("5 questions fall due in the next 30 days, none of them"), ahead);
    assertEquals(
        "You practised on 1 day of the last 53 weeks: Saturday 21 November with 5 answers.",
        days.get("heatmapSummary").asText());
    assertEquals(
        "Nothing has come back on a later day yet.", days.get("retentionSummary").asText());
    assertEquals(3, days.at("/stability/2/cards").asInt());
    assertTrue(days.get("stabilitySummary").asText().startsWith("Half of 5 questions last for"));
  }

  @Test
  void aStrideIsToldAfterThreeDaysOfPractice() {
    for (int i = 0; i < 3; i++) {
      sit("0.48");
      server.pass(Duration.ofDays(1));
    }
    JsonNode stride = api.get("/api/days").expect(200).get("stride");
    assertEquals(3, stride.get("days").asInt());
    assertEquals(1, stride.get("answers").asDouble());
  }

  @Test
  void retentionCountsWhatCameBackOnALaterDay() {
    sit("0.96");
    server.pass(Duration.ofDays(2));
    sit("0.48");
    JsonNode days = api.get("/api/days").expect(200);
    assertEquals(1, days.at("/retention/0/young/answered").asInt());
    assertEquals(1, days.at("/retention/2/young/recalled").asInt());
    assertEquals(
        "Of 1 answer in the last 30 days to what came back, 100% were recalled; "
            + "the schedule aims at 90%.",
        days.get("retentionSummary").asText());
  }

  @Test
  void whoKnewItWithHintsIsNeverToldThatTheyWereWrong() {
    Sittings sitting = new Sittings(server);
    JsonNode turn = sitting.question();
    String token = "\"token\":\"" + Sittings.token(turn) + "\"";
    api.post(Sittings.path(turn) + "/hints", "{" + token + "}").expect(200);
    api.post(Sittings.path(turn) + "/hints", "{" + token + "}").expect(200);
    String sure =
        """
        {"answerId":"%s",%s,"answer":%s,"confidence":"sure","milliseconds":7000}
        """
            .formatted(UUID.randomUUID(), token, pick(turn, "0.48"));
    JsonNode answered = api.post(Sittings.path(turn) + "/answers", sure).expect(201);
    assertEquals("again", answered.at("/schedule/rating").asText());
    assertEquals(
        "right, but with so much help that it counts as not known yet",
        answered.at("/schedule/reason").asText());
    JsonNode report = api.get("/api/sittings/" + sitting.id).expect(200);
    assertEquals(0, report.get("sureButWrong").size());
    assertEquals("right", report.at("/answers/0/verdict").asText());
    assertEquals(0.72, report.at("/answers/0/score").asDouble(), 1e-9);
    JsonNode page = api.get(Sittings.path(turn)).expect(200);
    assertEquals("right", page.at("/history/0/verdict").asText());
  }

  @Test
  void aSittingTellsFirstWhatIsDueTodayStill() {
    Sittings sitting = new Sittings(server);
    for (int i = 0; i < 2; i++) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, "0.52")).expect(201);
    }
    server.pass(Duration.ofDays(1));
    Sittings next = new Sittings(server);
    JsonNode turn = next.question();
    next.answer(turn, pick(turn, "0.48")).expect(201);
    JsonNode report = api.get("/api/sittings/" + next.id).expect(200);
    assertEquals(1, report.get("dueToday").asInt());
    assertTrue(report.at("/nextDue/date").asText().compareTo("2026-11-22") > 0);
  }

  @Test
  void aSittingTellsWhatBecameOfIt() {
    Sittings sitting = new Sittings(server);
    JsonNode first = sitting.question();
    UUID id = UUID.randomUUID();
    String sure =
        """
        {"answerId":"%s","token":"%s","answer":%s,"confidence":"sure","milliseconds":7000}
        """
            .formatted(id, Sittings.token(first), pick(first, "0.52"));
    api.post(Sittings.path(first) + "/answers", sure).expect(201);
    JsonNode second = sitting.question();
    sitting.answer(second, pick(second, "0.48")).expect(201);
    api.post("/api/undos", "{}").expect(200);
    JsonNode report = api.get("/api/sittings/" + sitting.id).expect(200);
    assertEquals(1, report.get("answered").asInt());
    assertEquals(0, report.get("recalled").asInt());
    assertEquals(7000, report.get("milliseconds").asInt());
    assertEquals("0.48", report.at("/sureButWrong/0/keyHtml").asText());
    assertEquals("2026-11-22", report.at("/nextDue/date").asText());
    assertEquals(1, report.at("/nextDue/count").asInt());
    assertEquals(0, report.get("dueToday").asInt());
    assertEquals(1, report.at("/suggested/missed").asInt());
    assertEquals(Sittings.path(first).split("/")[3], report.at("/suggested/bank/id").asText());
    assertEquals(2, report.get("answers").size());
    assertEquals(id.toString(), report.at("/answers/0/answerId").asText());
    assertEquals("0.52", report.at("/answers/0/ownHtml").asText());
    assertFalse(report.at("/answers/0/undone").asBoolean());
    assertTrue(report.at("/answers/1/undone").asBoolean());
    assertEquals(1, report.get("moved").size());
    assertEquals("[0,0,0,0,0,0]", report.at("/moved/0/before").toString());
    assertEquals(1, report.at("/moved/0/after/0").asInt());
    assertEquals(report.at("/answers/0/topic"), report.at("/moved/0/topic"));
  }

  @Test
  void theTopicThatMovedMostComesFirst() {
    Sittings sitting = sit("0.48", "0.96", "0.96", "0.48", "0.96");
    JsonNode report = api.get("/api/sittings/" + sitting.id).expect(200);
    List<Integer> steps = new ArrayList<>();
    Set<String> topics = new HashSet<>();
    for (JsonNode each : report.get("moved")) {
      topics.add(each.at("/bank/id").asText() + "/" + each.at("/topic/id").asText());
      steps.add(steps(each.get("after")) - steps(each.get("before")));
    }
    assertEquals(steps.stream().sorted(Comparator.reverseOrder()).toList(), steps);
    assertTrue(topics.size() > 1, topics.toString());
    assertEquals(topics.size(), steps.size());
  }

  /// Steps from unseen to here, over all questions.
  private static int steps(JsonNode buckets) {
    int steps = 0;
    for (int i = 0; i < buckets.size(); i++) {
      steps += (i + 1) * buckets.get(i).asInt();
    }
    return steps;
  }

  @Test
  void theTopicMissedMostIsSuggested() {
    Sittings sitting = sit("0.96", "0.96", "0.96", "0.96");
    JsonNode report = api.get("/api/sittings/" + sitting.id).expect(200);
    String suggestion = report.get("suggestion").asText();
    assertTrue(suggestion.matches("t\\d was missed (twice|\\d times): .*"), suggestion);
    String topic = report.at("/suggested/topic/title").asText();
    assertTrue(suggestion.startsWith(topic + " was missed"), topic);
  }

  @Test
  void whereNothingWasMissedAPauseIsSuggested() {
    JsonNode report = api.get("/api/sittings/" + sit("0.48").id).expect(200);
    String suggestion = report.get("suggestion").asText();
    assertTrue(suggestion.startsWith("Nothing was missed"), suggestion);
    assertTrue(report.get("suggested").isNull());
  }

  @Test
  void sittingsAreListedNewestFirstPageByPage() {
    Sittings oldest = sit("0.48");
    Sittings middle = sit("0.96");
    Sittings newest = sit("0.48", "0.96");
    JsonNode page = api.get("/api/sittings?limit=2").expect(200);
    assertEquals(newest.id.toString(), page.at("/sittings/0/id").asText());
    assertEquals(2, page.at("/sittings/0/answers").asInt());
    assertEquals(0.5, page.at("/sittings/0/score").asDouble());
    assertEquals(18_000, page.at("/sittings/0/milliseconds").asInt());
    assertEquals("due", page.at("/sittings/0/mode").asText());
    assertEquals(middle.id.toString(), page.at("/sittings/1/id").asText());
    JsonNode last =
        api.get("/api/sittings?limit=2&before=" + page.get("next").asText()).expect(200);
    assertEquals(oldest.id.toString(), last.at("/sittings/0/id").asText());
    assertTrue(last.get("next").isNull());
    JsonNode all = api.get("/api/sittings?limit=3").expect(200);
    assertEquals(3, all.get("sittings").size());
    assertTrue(all.get("next").isNull(), "nothing is behind a page that is just full");
  }

  @Test
  void banksAreListedWithTheirTopics() {
    sit("0.48");
    JsonNode banks = api.get("/api/banks").expect(200).get("banks");
    assertEquals(2, banks.size());
    assertEquals("p0", banks.at("/0/id").asText());
    assertEquals(6, banks.at("/0/questions").asInt());
    assertEquals(6, banks.at("/0/levels/junior").asInt());
    int unseen = 0;
    for (JsonNode bank : banks) {
      for (JsonNode topic : bank.get("topics")) {
        unseen += topic.get("unseen").asInt();
      }
    }
    assertEquals(11, unseen);
  }

  @Test
  void aSittingOrAnswerThatIsNotKeptIsUnknown() {
    UUID nothing = UUID.randomUUID();
    assertEquals("unknown-sitting", api.get("/api/sittings/" + nothing).problem(404));
    assertEquals("unknown-answer", api.get("/api/answers/" + nothing).problem(404));
  }
}
