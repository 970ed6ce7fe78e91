package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.groups.GroupRole;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several people talk about a question in a group, and teach it back.
class TalkApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 1));
  private final Circle circle = new Circle(server, "ida", "anna", "ben", "cem");
  private String posts = "";
  private String question = "";

  @BeforeEach
  void answer() {
    question = circle.answered("anna");
    circle.answered("ben");
    circle.answered("ida");
    circle.signUp("dora");
    circle.answered("dora");
    posts = circle.path() + "/questions/" + question + "/posts";
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static String text(String text) {
    return Wire.mapper().createObjectNode().put("text", text).put("spoiler", false).toString();
  }

  private static String words(String text) {
    return Wire.mapper().createObjectNode().put("text", text).toString();
  }

  private String say(String who, String text) {
    return circle.api(who).post(posts, text(text)).expect(201).get("id").asText();
  }

  private String post(String id) {
    return circle.path() + "/posts/" + id;
  }

  private List<String> read(String who) {
    List<String> texts = new ArrayList<>();
    circle
        .api(who)
        .get(posts)
        .expect(200)
        .get("posts")
        .forEach(it -> texts.add(it.get("html").asText()));
    return texts;
  }

  @Test
  void whatIsSaidWaitsUntilTheQuestionWasAnswered() {
    String id = say("anna", "It is half.");

    assertEquals("answer-first", circle.api("cem").get(posts).problem(403));
    assertEquals("answer-first", circle.api("cem").post(posts, text("And?")).problem(403));
    assertEquals(
        "answer-first",
        circle.api("cem").put(post(id) + "/helpful", "{\"helpful\":true}").problem(403));
    circle.answered("cem");
    assertEquals(List.of("<p>It is half.</p>"), read("cem"));
  }

  @Test
  void anAnswerThatWasUndoneOpensNothing() {
    say("anna", "It is half.");
    circle.answered("cem");
    circle.api("cem").get(posts).expect(200);

    circle.api("cem").post("/api/undos", "{}").expect(200);

    assertEquals("answer-first", circle.api("cem").get(posts).problem(403));
  }

  @Test
  void aGroupIsNotThereForOthers() {
    String id = say("anna", "Ours.");

    assertEquals("not-found", circle.api("dora").get(posts).problem(404));
    assertEquals("not-found", circle.api("dora").post(posts, text("Hello")).problem(404));
    assertEquals("not-found", circle.api("dora").delete(post(id)).problem(404));
    assertEquals("not-found", circle.api("dora").get(circle.path() + "/explanations").problem(404));
  }

  @Test
  void helpfulPostsRiseAndNobodyVotesForTheirOwn() {
    say("anna", "First");
    String second = say("anna", "Second");

    JsonNode voted =
        circle.api("ben").put(post(second) + "/helpful", "{\"helpful\":true}").expect(200);

    assertEquals(1, voted.get("helpful").asInt());
    assertTrue(voted.get("voted").asBoolean());
    assertEquals(List.of("<p>Second</p>", "<p>First</p>"), read("ida"));
    assertEquals(
        "not-allowed",
        circle.api("anna").put(post(second) + "/helpful", "{\"helpful\":true}").problem(403));
  }

  @Test
  void onlyTheAuthorEditsAndDeletes() {
    String id = say("anna", "Frist");

    assertEquals("not-allowed", circle.api("ben").put(post(id), text("Mine")).problem(403));
    assertEquals("not-allowed", circle.api("ida").delete(post(id)).problem(403));
    JsonNode edited = circle.api("anna").put(post(id), text("First")).expect(200);
    assertEquals("First", edited.get("text").asText());
    assertFalse(edited.get("edited").isNull());
    assertTrue(circle.api("ben").get(posts).expect(200).at("/posts/0/text").isNull());
    circle.api("anna").delete(post(id)).expect(204);
    assertEquals("not-found", circle.api("anna").delete(post(id)).problem(404));
  }

  @Test
  void whoLooksAfterTheGroupEndorsesAndHidesWithAReason() {
    String wrong = say("anna", "It is a quarter.");
    String right = say("ben", "It is half.");
    String endorse = "{\"endorsed\":true,\"hidden\":null}";
    String hide = "{\"endorsed\":false,\"hidden\":\"Off topic\"}";

    assertEquals(
        "not-allowed", circle.api("anna").put(post(right) + "/moderation", endorse).problem(403));
    circle.promote("ben", GroupRole.INSTRUCTOR);
    circle.api("ben").put(post(wrong) + "/moderation", hide).expect(200);
    circle.api("ida").put(post(right) + "/moderation", endorse).expect(200);

    circle.answered("cem");
    JsonNode seen = circle.api("cem").get(posts).expect(200).get("posts");
    assertTrue(seen.at("/0/endorsed").asBoolean());
    assertEquals("Off topic", seen.at("/1/hidden").asText());
    assertEquals("", seen.at("/1/html").asText());
    assertEquals(List.of("<p>It is half.</p>", "<p>It is a quarter.</p>"), read("anna"));
  }

  @Test
  void hostilePostsAreHarmless() {
    String hostile =
        "Look: <script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1))"
            + " ![b](http://evil.example/x.png) [c](https://example.org) $\\href{javascript:1}{x}$";
    say("anna", hostile);
    say("anna", "> ".repeat(1_900));
    say("anna", "\u202eedoc \ud83d\ude00");

    String html = String.join("\n", read("ben"));

    for (String bad : List.of("<script", "<img", "href=\"javascript", "src=\"http")) {
      assertFalse(html.contains(bad), bad + " in " + html);
    }
    assertTrue(html.contains("rel=\"noopener nofollow ugc\""), html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"\",\"spoiler\":false}",
        "{\"text\":\" \\n\",\"spoiler\":false}",
        "{\"text\":\"x\"}",
        "{\"text\":\"x\",\"spoiler\":false,\"member\":\"ida\"}",
        "{\"text\":7,\"spoiler\":false}",
        "[]"
      })
  void aPostThatIsNoneIsRefused(String body) {
    assertEquals("bad-body", circle.api("anna").post(posts, body).problem(400));
  }

  @Test
  void longPostsAndPagesThatAreNoneAreRefused() {
    assertEquals("bad-body", circle.api("anna").post(posts, text("x".repeat(4_001))).problem(400));
    assertEquals("bad-parameter", circle.api("anna").get(posts + "?from=-1").problem(400));
    assertEquals("bad-parameter", circle.api("anna").get(posts + "?from=10001").problem(400));
    assertEquals("bad-parameter", circle.api("anna").delete(post("x")).problem(400));
  }

  @Test
  void nobodyFloodsTheGroupEvenAtOnce() throws InterruptedException, ExecutionException {
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> replies =
          crowd.invokeAll(
              IntStream.range(0, 26)
                  .<java.util.concurrent.Callable<Integer>>mapToObj(
                      nth -> () -> circle.api("anna").post(posts, text("Post " + nth)).status())
                  .toList());
      int taken = 0;
      for (Future<Integer> reply : replies) {
        taken += reply.get() == 201 ? 1 : 0;
      }
      assertEquals(20, taken);
    }
    assertEquals("too-often", circle.api("anna").post(posts, text("More")).problem(429));
    say("ben", "I may.");
    JsonNode page = circle.api("ben").get(posts + "?limit=20").expect(200);
    assertEquals(20, page.get("next").asInt());
    assertEquals(1, circle.api("ben").get(posts + "?from=20").expect(200).get("posts").size());
  }

  private String explanations() {
    return circle.path() + "/explanations";
  }

  private String order(String day, String text) {
    return Wire.mapper()
        .createObjectNode()
        .put("question", question)
        .put("audience", "newHire")
        .put("day", day)
        .put("text", text)
        .toString();
  }

  @Test
  void whatWasAnnouncedIsExplainedAskedAndAnswered() {
    ApiClient anna = circle.api("anna");
    JsonNode announced = anna.post(explanations(), order("2026-11-27", null)).expect(201);
    assertEquals("announced", announced.get("stage").asText());
    String one = explanations() + "/" + announced.get("id").asText();

    assertEquals("not-allowed", circle.api("ben").put(one + "/text", words("I")).problem(403));
    anna.put(one + "/text", words("It says how **mixed** a box is.")).expect(200);
    assertEquals("not-allowed", anna.put(one + "/question", words("Why?")).problem(403));
    assertEquals(
        "answer-first", circle.api("cem").put(one + "/question", words("Why?")).problem(403));
    circle.api("ben").put(one + "/question", words("Mixed by what?")).expect(200);
    assertEquals(
        "explanation-moved-on",
        circle.api("ida").put(one + "/question", words("And?")).problem(409));
    JsonNode done = anna.put(one + "/reply", words("By colours.")).expect(200);

    assertEquals("answered", done.get("stage").asText());
    assertEquals("ben", done.at("/followUp/author").asText());
    assertTrue(done.get("html").asText().contains("<strong>mixed</strong>"));
    JsonNode covered = circle.api("cem").get(explanations()).expect(200).at("/explanations/0");
    assertTrue(covered.get("covered").asBoolean());
    assertEquals("", covered.get("html").asText() + covered.get("replyHtml").asText());
    assertEquals("not-allowed", circle.api("cem").delete(one).problem(403));
    circle.api("ida").delete(one).expect(204);
  }

  @Test
  void ownDataHoldsWhatOneSaidAndNothingThatOthersWrote() {
    say("anna", "It is half.");
    say("ben", "It is a third.");
    ApiClient anna = circle.api("anna");
    JsonNode one =
        anna.post(explanations(), order(null, "It says how mixed a box is.")).expect(201);
    String path = explanations() + "/" + one.get("id").asText();
    circle.api("ben").put(path + "/question", words("Mixed by what?")).expect(200);
    JsonNode own = anna.get("/api/data").expect(200).at("/groups/0");
    assertEquals("anna", own.get("pseudonym").asText());
    assertEquals(1, own.get("posts").size());
    assertEquals("It is half.", own.at("/posts/0/text").asText());
    assertEquals("It says how mixed a box is.", own.at("/explanations/0/text").asText());
    assertTrue(own.at("/explanations/0/asked").isNull());
    JsonNode bens = circle.api("ben").get("/api/data").expect(200).at("/groups/0");
    assertEquals("Mixed by what?", bens.at("/explanations/0/asked").asText());
    assertTrue(bens.at("/explanations/0/text").isNull());
    anna.post("/api/data", anna.get("/api/data").expect(200).toString()).expect(200);
  }

  @Test
  void anExplanationHasAHundredAndTwentyWords() {
    ApiClient anna = circle.api("anna");
    anna.post(explanations(), order(null, "word ".repeat(120))).expect(201);
    for (String bad :
        List.of(
            order(null, "word ".repeat(121)),
            order(null, null),
            order("2020-01-01", null),
            order("2030-01-01", null),
            order("soon", null),
            order(null, " "))) {
      assertEquals("bad-body", anna.post(explanations(), bad).problem(400));
    }
    assertEquals(
        "answer-first", circle.api("cem").post(explanations(), order(null, "So.")).problem(403));
    assertEquals("bad-parameter", anna.get(explanations() + "?before=x").problem(400));
  }
}
