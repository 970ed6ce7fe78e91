package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The challenge of a week, and the board.
class ChallengeApiTest {

  private static final String RIGHT = "0.48";
  private static final String WRONG = "0.52";

  private final TestServer server = TestServer.hosted(Papers.catalog(2, 2, 8));
  private final ApiClient anna = new ApiClient(server.url());
  private final List<Sittings> others = new ArrayList<>();
  private String group = "";

  @BeforeEach
  void open() {
    Circles.signUp(anna, "Anna");
    group = Circles.make(anna, "Spring");
    String code = Circles.code(anna, group, "member", 9);
    for (int i = 0; i < 5; i++) {
      Sittings other = new Sittings(server);
      Circles.join(other.api, code, "owl " + i).expect(201);
      others.add(other);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private String path(String rest) {
    return "/api/groups/" + group + rest;
  }

  private JsonNode challenges(ApiClient api) {
    return api.get(path("/challenge")).expect(200);
  }

  private String begin(ApiClient api) {
    return api.post(path("/challenge/sittings"), "{}").expect(201).get("sitting").asText();
  }

  /// Answers so many questions of the challenge; gives them with the stems as they were shown.
  private Set<String> answer(Sittings who, int count, String words) {
    String sitting = begin(who.api);
    Set<String> shown = new TreeSet<>();
    while (shown.size() < count) {
      JsonNode turn = who.api.get("/api/sittings/" + sitting + "/turn").expect(200);
      assertFalse(turn.toString().contains("explanation"), "the key stays here");
      shown.add(turn.at("/question/id").asText() + " " + turn.at("/question/stemHtml").asText());
      who.answer(turn, Sittings.pick(turn, words)).expect(201);
    }
    return shown;
  }

  @Test
  void everybodyGetsTheSameTenQuestionsWithValuesOfTheirOwn() {
    Set<Set<String>> asked = new HashSet<>();
    Set<Set<String>> shown = new HashSet<>();
    for (Sittings each : others.subList(0, 3)) {
      Set<String> mine = answer(each, 10, RIGHT);
      Set<String> ids = new TreeSet<>();
      mine.forEach(it -> ids.add(it.split(" ", 2)[0]));
      assertEquals(10, ids.size());
      asked.add(ids);
      shown.add(mine);
    }
    assertEquals(1, asked.size());
    assertEquals(3, shown.size());
  }

  @Test
  void thereIsOneAttemptAndWhileItIsOpenOnesOwnResultAlone() {
    Sittings ben = others.getFirst();
    assertTrue(challenges(ben.api).at("/current/mine").isNull());
    String sitting = begin(ben.api);
    answer(ben, 10, RIGHT);
    JsonNode own = challenges(ben.api).get("current");
    assertTrue(own.at("/mine/finished").asBoolean());
    assertEquals(10, own.at("/mine/score").asDouble());
    assertTrue(own.get("results").isNull());
    assertTrue(challenges(anna).at("/current/mine").isNull());
    assertEquals(sitting, begin(ben.api));
    assertEquals(
        "finished", ben.api.get("/api/sittings/" + sitting + "/turn").json().get("state").asText());
  }

  @Test
  void afterwardsTheGroupSeesHowItWentWhereEnoughTookIt() {
    challenges(anna);
    for (Sittings each : others) {
      answer(each, each == others.getFirst() ? 10 : 2, RIGHT);
    }
    server.pass(Duration.ofDays(7));
    JsonNode last = challenges(anna).get("last");
    assertEquals(5, last.at("/results/took").asInt());
    assertEquals("[0,0,4,0,0,0,0,0,0,0,1]", last.at("/results/distribution").toString());
    assertTrue(last.at("/results/missed/stemHtml").asText().contains("stem of"));
    assertFalse(last.toString().contains("owl"), "no names");
    String removed = anna.get(path("")).expect(200).at("/members/1/id").asText();
    String me = anna.get(path("")).json().at("/me/id").asText();
    String other = anna.get(path("")).json().at("/members/0/id").asText();
    String gone = removed.equals(me) ? other : removed;
    anna.delete(path("/members/" + gone)).expect(204);
    assertTrue(challenges(anna).at("/last/results").isNull(), "four are too few");
    long own =
        others.stream()
            .filter(it -> it.api.get(path("/challenge")).status() == 200)
            .filter(it -> challenges(it.api).at("/last/mine/answered").asInt() >= 2)
            .count();
    assertEquals(4, own, "everybody keeps their own");
  }

  @Test
  void twoAnnounceToExplainAndAreThanked() {
    ApiClient ben = others.get(0).api;
    ApiClient carl = others.get(1).api;
    String explain = "{\"explains\":true}";
    ben.put(path("/challenge/explainer"), explain).expect(200);
    JsonNode two = carl.put(path("/challenge/explainer"), explain).expect(200);
    assertEquals(2, two.at("/current/explainers").size());
    assertEquals("too-many", anna.put(path("/challenge/explainer"), explain).problem(409));
    carl.put(path("/challenge/explainer"), "{\"explains\":false}").expect(200);
    String owl = ben.get(path("")).expect(200).at("/me/id").asText();
    String thanks = "{\"explainer\":\"%s\"}".formatted(owl);
    assertEquals("not-found", anna.put(path("/challenge/thanks"), thanks).problem(404));
    server.pass(Duration.ofDays(7));
    JsonNode thanked = anna.put(path("/challenge/thanks"), thanks).expect(200);
    assertEquals(owl, thanked.at("/last/thanked").asText());
    assertEquals("not-found", ben.put(path("/challenge/thanks"), thanks).problem(404), "oneself");
    boards(true);
    assertTrue(anna.get(path("/board")).expect(200).get("explained").isNull(), "hidden");
    ben.put(path("/membership"), "{\"pseudonym\":\"owl 0\",\"board\":true}").expect(200);
    assertEquals("owl 0", anna.get(path("/board")).expect(200).get("explained").asText());
  }

  private void boards(boolean on) {
    String change = Circles.CHANGE.formatted("Spring", "monday", false);
    anna.put(path(""), change.replace("\"boards\":false", "\"boards\":" + on)).expect(200);
  }

  @Test
  void boardsAreOffUntilTheGroupAndTheMemberWantThem() {
    ApiClient ben = others.getFirst().api;
    assertFalse(ben.get(path("/board")).expect(200).get("on").asBoolean());
    for (JsonNode each : anna.get(path("")).expect(200).get("members")) {
      assertFalse(each.get("board").asBoolean());
    }
    boards(true);
    JsonNode board = ben.get(path("/board")).expect(200);
    assertTrue(board.get("on").asBoolean());
    assertEquals("2026-11-23T00:00:00Z", board.get("resets").asText());
    assertEquals(0, board.get("planned").asInt());
    assertEquals(0, board.get("doneToday").size());
  }

  @Test
  void aGroupWithoutChallengesHasNone() {
    String change = Circles.CHANGE.formatted("Spring", "monday", false);
    anna.put(path(""), change.replace("\"challenge\":true", "\"challenge\":false")).expect(200);
    assertTrue(challenges(anna).get("current").isNull());
    assertEquals("not-found", anna.post(path("/challenge/sittings"), "{}").problem(404));
    ApiClient stranger = new ApiClient(server.url());
    assertEquals("not-found", stranger.get(path("/challenge")).problem(404));
    assertEquals("not-found", stranger.get(path("/board")).problem(404));
  }

  @Test
  void whatIsAnsweredAfterItClosedDoesNotCount() {
    Sittings ben = others.getFirst();
    String sitting = begin(ben.api);
    JsonNode turn = ben.api.get("/api/sittings/" + sitting + "/turn").expect(200);
    ben.answer(turn, Sittings.pick(turn, WRONG)).expect(201);
    server.pass(Duration.ofDays(7));
    JsonNode late = ben.api.get("/api/sittings/" + sitting + "/turn").expect(200);
    ben.answer(late, Sittings.pick(late, RIGHT)).expect(201);
    assertEquals(1, challenges(ben.api).at("/last/mine/answered").asInt());
  }
}
