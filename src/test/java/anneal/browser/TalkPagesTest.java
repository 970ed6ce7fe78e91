package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.person.Role;
import anneal.web.Circle;
import anneal.web.TestServer;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a group says, explains and shows its instructor, as people see it.
@InBrowser
class TalkPagesTest {

  /// What two hundred learners would leave.
  private static final String MANY =
      """
      {"until":"2026-11-27T00:00:00Z","answered":57,"questions":[
        {"id":"trees/gini","bank":{"id":"trees","title":"Trees"},"kind":"choice","answers":212,
         "stemHtml":"<p>What is the Gini impurity of a fair split?</p>","gate":"options",
         "facility":{"value":0.35,"bound":"about","low":0.3,"high":0.4},
         "discrimination":{"value":-0.21,"low":-0.34,"high":-0.08,"answers":201},
         "kelley":{"value":-0.18,"low":-0.31,"high":-0.05,"answers":201},"since":3,
         "medianSeconds":21.4,"gap":1.3,
         "sureAndWrong":{"value":0.4,"bound":"about","low":null,"high":null},
         "options":[{"html":"0.5","key":true,"idle":false,"share":0.35},
           {"html":"0.25, which is what one gets who forgets the second class altogether",
            "key":false,"idle":false,"share":0.6},
           {"html":null,"key":false,"idle":true,"share":0.05}],
         "defects":["suspectedMiskey","idleOption"]},
        {"id":"trees/depth","bank":{"id":"trees","title":"Trees"},"kind":"numeric","answers":31,
         "stemHtml":"<p>How deep is it?</p>","gate":"discrimination",
         "facility":{"value":0.8,"bound":"atLeast","low":null,"high":null},
         "discrimination":{"value":0.31,"low":-0.05,"high":0.6,"answers":31},
         "kelley":null,"since":null,
         "medianSeconds":45,"gap":null,"sureAndWrong":null,"options":[],"defects":[]}],
       "sets":[{"bank":{"id":"trees","title":"Trees"},"questions":12,"learners":64,
         "kr20":{"value":0.71,"low":0.6,"high":0.8,"answers":64},"kr21":0.66}]}
      """;

  private static final String[] MEMBERS = {"anna", "ben", "cem", "dora", "emil", "fay"};

  private static TestServer server;
  private static Circle circle;
  private static String question = "";

  @BeforeAll
  static void study() {
    server = TestServer.hosted(Papers.catalog(1, 2, 2));
    circle = new Circle(server, "ida", MEMBERS);
    for (int nth = 0; nth < 3; nth++) {
      for (String member : MEMBERS) {
        question = circle.answered(member);
      }
    }
    server.pass(Duration.ofDays(6));
    circle.signUp("boss");
    server.house().promote("boss", Role.ADMINISTRATOR);
    for (String member : List.of("anna", "ben", "cem", "dora", "emil")) {
      circle.answered(member);
    }
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static Page as(Visitor visitor, String name, String path, String mark) {
    String[] pair = circle.api(name).cookie().split("=", 2);
    visitor.page().context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(server.url())));
    visitor.open(server.url() + path);
    visitor.see(mark);
    return visitor.page();
  }

  private static void looks(Visitor visitor, String name) {
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  private static String group(String rest) {
    return "/groups/" + circle.id + rest;
  }

  @Test
  void aQuestionIsTalkedAboutAndReported(Visitor anna) {
    String posts = circle.path() + "/questions/" + question + "/posts";
    String said =
        circle
            .api("ben")
            .post(posts, "{\"text\":\"Halve $1-p^2$, **then** look.\",\"spoiler\":false}")
            .expect(201)
            .get("id")
            .asText();
    circle.api("cem").put(circle.path() + "/posts/" + said + "/helpful", "{\"helpful\":true}");
    circle.api("boss").get("/api/items").expect(200);
    circle
        .api("dora")
        .post(posts, "{\"text\":\"" + "w".repeat(60) + " is the key\",\"spoiler\":true}")
        .expect(201);
    Page page = as(anna, "anna", "/question/" + question, ".posts");
    page.locator("#say-text").fill("It clicked when I drew two boxes.");
    page.getByText("Say it").click();
    assertThat(page.locator(".posts > li")).hasCount(3);
    page.locator(".posts button[aria-pressed]").first().click();
    assertThat(page.locator(".posts button[aria-pressed=true]")).hasCount(1);
    looks(anna, "talk");
  }

  @Test
  void aQuestionIsExplainedToTheGroup(Visitor anna) {
    Page page = as(anna, "anna", group("/explain?question=" + question), "form#explain");
    page.locator("#explain-day").fill("2026-12-01");
    page.locator("form#explain button").click();
    assertThat(anna.see(".explanations")).containsText("You will explain this on Tuesday");
    page.locator(".explanations textarea").fill("It says how mixed a box is.");
    page.getByText("Explain it").click();
    assertThat(page.locator(".explanations .own-words")).hasText("It says how mixed a box is.");
    looks(anna, "explain");
  }

  @Test
  void anInstructorSeesHowTheGroupDoes(Visitor ida) {
    Page page = as(ida, "ida", group("/insight"), ".topic-map");
    assertThat(page.locator(".items > li")).not().hasCount(0);
    assertThat(ida.see(".plain-list")).containsText("fay");
    page.locator(".plain-list summary").first().click();
    looks(ida, "insight");
  }

  @Test
  void aMemberSeesWhatTheInstructorSees(Visitor ben) {
    Page page = as(ben, "ben", group("/insight"), "main h2");
    assertThat(page.locator("main h2")).hasText("What your instructor sees");
    looks(ben, "insight-own");
  }

  @Test
  void anAdministratorLooksAtReportsAndQuestions(Visitor boss) {
    String flags = "/api/questions/" + question + "/flags";
    var answers =
        circle.api("cem").get("/api/questions/" + question).expect(200).at("/history/0/answerId");
    circle
        .api("cem")
        .post(
            flags, "{\"answerId\":\"%s\",\"text\":\"Both are right.\"}".formatted(answers.asText()))
        .expect(201);
    Page page = as(boss, "boss", "/reports", ".reports > li");
    page.locator(".reports textarea").fill("The base of the logarithm is missing.");
    looks(boss, "reports");
    page.getByText("Something is wrong").click();
    assertThat(page.locator(".summary").last()).hasText("No report is in this state.");
    page.route("**/api/items", it -> it.fulfill(new Route.FulfillOptions().setBody(MANY)));
    boss.open(server.url() + "/items");
    boss.see(".items");
    page.locator(".items summary").first().click();
    assertThat(page.locator(".defects li")).hasCount(2);
    looks(boss, "items");
  }
}
