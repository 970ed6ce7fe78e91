package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What instructors see of a group of seven, and what they never see.
class InsightApiTest {

  private static final String[] MEMBERS = {"m1", "m2", "m3", "m4", "m5", "m6", "m7"};

  private static TestServer server;
  private static Circle circle;
  private static String path = "";

  @BeforeAll
  static void study() {
    server = TestServer.hosted(Papers.catalog(1, 1, 2));
    circle = new Circle(server, "ida", MEMBERS);
    path = circle.path() + "/insight";
    for (String member : MEMBERS) {
      circle.answered(member);
      circle.answered(member);
    }
    server.pass(Duration.ofDays(1));
    circle.signUp("boss");
    server.house().promote("boss", Role.ADMINISTRATOR);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static JsonNode insight() {
    return circle.api("ida").get(path).expect(200);
  }

  private static void quiet(String member, boolean on) {
    circle.api(member).put(path + "/own", "{\"quiet\":%s}".formatted(on)).expect(200);
  }

  @Test
  void topicsAndQuestionsAreThereForFiveOrMore() {
    JsonNode seen = insight();

    assertEquals(7, seen.get("counted").asInt());
    assertEquals(14, seen.at("/topics/0/cells/0/answers").asInt());
    assertTrue(seen.at("/topics/0/cells/1/mean").isNull());
    assertEquals(2, seen.at("/items/questions").size());
    assertEquals("few", seen.at("/items/questions/0/gate").asText());
    assertTrue(seen.at("/items/questions/0/facility").isNull());
  }

  @Test
  void noLearnerIsNamedBesideAnAnswer() {
    String seen = insight().toString();

    for (String member : MEMBERS) {
      assertFalse(seen.contains(member), seen);
    }
  }

  @Test
  void whoLeavesTheFiguresIsInNoneAndBelowFiveThereAreNone() {
    for (String member : new String[] {"m1", "m2", "m3"}) {
      quiet(member, true);
    }
    JsonNode four = insight();
    quiet("m1", false);
    JsonNode five = insight();
    quiet("m2", false);
    quiet("m3", false);

    assertTrue(four.get("counted").isNull());
    assertEquals(0, four.get("topics").size());
    assertEquals(0, four.at("/items/questions").size());
    assertEquals(5, five.get("counted").asInt());
  }

  @Test
  void aMemberSeesWhatInstructorsSeeOfThem() {
    JsonNode own = circle.api("m7").get(path + "/own").expect(200);

    assertEquals(2, own.get("answers").asInt());
    assertFalse(own.get("quiet").asBoolean());
    quiet("m7", true);
    assertEquals(0, circle.api("m7").get(path + "/own").expect(200).get("answers").asInt());
    quiet("m7", false);
  }

  @Test
  void membersSeeNoFiguresAndOthersNoGroup() {
    assertEquals("not-allowed", circle.api("m1").get(path).problem(403));
    assertEquals("not-found", circle.api("boss").get(path).problem(404));
    assertEquals("not-found", circle.api("boss").get(path + "/own").problem(404));
    assertEquals("not-allowed", circle.api("ida").get("/api/items").problem(403));
    assertEquals("bad-body", circle.api("m1").put(path + "/own", "{\"quiet\":1}").problem(400));
  }

  @Test
  void administratorsSeeTheQuestionsOfTheInstance() {
    JsonNode items = circle.api("boss").get("/api/items").expect(200);

    assertEquals(2, items.get("answered").asInt());
    assertEquals(7, items.at("/questions/0/answers").asInt());
  }

  @Test
  void theTableIsForSpreadsheets() throws Exception {
    circle.api("boss").get("/api/items/table").expect(200);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + "/api/items/table"))
            .header("Cookie", circle.api("boss").cookie())
            .build();
    var reply = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertTrue(reply.headers().firstValue("Content-Disposition").orElse("").contains("attachment"));
    assertEquals(3, reply.body().lines().count());
    assertTrue(reply.body().startsWith("question,bank,answers,facility"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1 | '=1+1",
        "+1 | '+1",
        "-1 | '-1",
        "@cmd | '@cmd",
        "a,b | \"a,b\"",
        "=\"x\" | \"'=\"\"x\"\"\"",
        "plain | plain"
      })
  void noCellIsAFormula(String text, String cell) {
    assertEquals(cell, ItemRoutes.cell(text));
  }

  @Test
  void whoIsAwayForFiveDaysIsNamedWithTheReasonAndKnowsIt() {
    try (TestServer other = TestServer.hosted(Papers.catalog(1, 1, 2))) {
      Circle few = new Circle(other, "ida", "owl", "fox");
      few.answered("owl");
      other.pass(Duration.ofDays(6));
      few.answered("fox");

      JsonNode seen = few.api("ida").get(few.path() + "/insight").expect(200);
      JsonNode own = few.api("owl").get(few.path() + "/insight/own").expect(200);

      assertTrue(seen.get("counted").isNull());
      assertEquals(1, seen.get("stuck").size());
      assertEquals("owl", seen.at("/stuck/0/pseudonym").asText());
      assertEquals(6, seen.at("/stuck/0/idleDays").asInt());
      assertEquals(seen.at("/stuck/0"), own.get("stuck"));
      assertTrue(few.api("fox").get(few.path() + "/insight/own").expect(200).get("stuck").isNull());
    }
  }
}
