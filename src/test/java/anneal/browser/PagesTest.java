package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import anneal.Premises;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Contrast;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page with nothing on it, and with six weeks of answers.
@InBrowser
class PagesTest {

  private static final int DAYS = 45;
  private static final int ANSWERS_A_DAY = 12;

  private static final FulfillOptions REFUSED =
      new FulfillOptions()
          .setStatus(503)
          .setContentType("application/problem+json")
          .setBody(
              "{\"type\":\"/problems/store-unavailable\","
                  + "\"title\":\"Nothing can be saved right now\"}");

  private static Premises fresh;
  private static Premises used;
  private static UUID last;
  private static int given;

  @BeforeAll
  static void open(@TempDir Path freshFolder, @TempDir Path usedFolder) {
    fresh = new Premises(freshFolder);
    used = Premises.backedUp(usedFolder);
    Learner learner = new Learner(used);
    for (int day = 0; day < DAYS; day++) {
      if (day % 7 < 5) {
        UUID sitting = learner.sit(ANSWERS_A_DAY);
        int answers = answers(learner, sitting);
        last = answers > 0 ? sitting : last;
        given = answers > 0 ? answers : given;
      }
      used.pass(Duration.ofDays(1));
    }
  }

  private static int answers(Learner learner, UUID sitting) {
    JsonNode list = learner.api().get("/api/sittings?limit=1").expect(200).get("sittings");
    JsonNode newest = list.get(0);
    return newest.get("id").asText().equals(sitting.toString()) ? newest.get("answers").asInt() : 0;
  }

  @AfterAll
  static void close() {
    fresh.close();
    used.close();
  }

  @ParameterizedTest
  @CsvSource({
    "practice, /, .question-card",
    "home, /home, .bank-bars",
    "history, /history, .empty-state",
    "settings, /settings, form",
    "banks, /banks, form",
    "found, /banks?search=precision, .question-list",
    "progress, /progress, .empty-state",
    "misconceptions, /progress/misconceptions, .empty-state",
    "role, /progress/role, .role-items",
    "server, /server, dl",
    "api, /api, h2",
    "authors, /authors#V003, .code-entry",
    "missing, /no/such/page, h1"
  })
  void aFreshPageHasNoFaults(String name, String path, String mark, Visitor visitor) {
    visitor.open(fresh.address() + path);
    visitor.see("main " + mark);
    if (name.equals("missing")) {
      visitor.complaints().removeIf(it -> it.contains("404"));
    }
    assertEquals("[]", Inspection.of(visitor, name + "-fresh").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "unread, /history/xyz, 400",
    "unknown, /history/01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e, 404",
    "unknown-question, /question/statistics/nope, 404"
  })
  void anAddressThatLeadsNowhereOffersOthers(
      String name, String path, String status, Visitor visitor) {
    visitor.open(fresh.address() + path);
    Locator place = visitor.see("main .empty-state");
    assertThat(place.locator("a")).hasText(new String[] {"Practise", "History", "Banks"});
    assertThat(place.locator("button")).hasCount(0);
    assertThat(place).not().containsText("UUID");
    assertEquals("[]", Inspection.of(visitor, name).toString());
    visitor.complaints().removeIf(it -> it.contains(status));
  }

  @Test
  void anOperationOfTheApiIsWrittenOutOnceItIsUnfolded(Visitor visitor) {
    visitor.open(fresh.address() + "/api");
    visitor.see("#post--api-questions-pack-slug-answers > summary").click();
    visitor.see("#post--api-questions-pack-slug-answers dl.fields");
    assertEquals("[]", Inspection.of(visitor, "api-unfolded").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "practice, /, .question-card",
    "home, /home, .document:has(.heat-map):has(canvas):has(table) .day-marks",
    "history, /history, .sittings li a",
    "settings, /settings, form",
    "banks, /banks, form",
    "progress, /progress, .strength-map",
    "misconceptions, /progress/misconceptions, .banks > li",
    "role, /progress/role, .interval",
    "server, /server, .backup-desk .plain-list li"
  })
  void aUsedPageHasNoFaults(String name, String path, String mark, Visitor visitor) {
    visitor.open(used.address() + path);
    visitor.see("main " + mark);
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  @Test
  void contrastAndLettersAreChosenInThisBrowserAndStay(Visitor visitor) {
    visitor.open(fresh.address() + "/settings");
    visitor.see("label:has-text('Stronger contrast')").click();
    visitor.see("label:has-text('Plain letters')").click();
    assertEquals("[]", Inspection.of(visitor, "settings-aided").toString());
    visitor.open(fresh.address() + "/");
    visitor.see(".question-card");
    String root = "JSON.stringify(document.documentElement.dataset)";
    assertEquals(
        "{\"contrast\":\"more\",\"letters\":\"apart\"}", visitor.evaluate(root).getAsString());
    assertEquals("[]", Inspection.of(visitor, "practice-aided").toString());
  }

  @Test
  void contrastFollowsTheSystemUntilItIsChosenOtherwise(Visitor visitor) {
    String contrast = "document.documentElement.dataset.contrast ?? 'usual'";
    visitor.open(fresh.address() + "/settings");
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
    visitor.see("html[data-contrast=more]");
    visitor.page().reload();
    visitor.see("label:has-text('Stronger contrast') input:checked").uncheck();
    visitor.page().reload();
    visitor.see("label:has-text('Stronger contrast')");
    assertEquals("usual", visitor.evaluate(contrast).getAsString());
    visitor.see("label:has-text('Stronger contrast')").click();
    assertEquals("more", visitor.evaluate(contrast).getAsString());
  }

  @Test
  void aQuestionTellsItsHistoryAndIsPutAway(Visitor visitor) {
    visitor.open(used.address() + "/history/" + last);
    visitor.see("ol.answers > li a").click();
    visitor.page().waitForURL("**/question/**");
    visitor.see(".plot canvas");
    visitor.see("ol.answers > li");
    assertEquals("[]", Inspection.of(visitor, "question").toString());
    visitor.page().getByText("Put away").click();
    assertThat(visitor.see(".toast")).containsText("Put away");
    visitor.see(".toast button:has-text('Undo')").click();
    assertThat(visitor.page().getByText("Practise it now")).isVisible();
    visitor.page().getByText("Practise it now").click();
    visitor.see(".question-card");
  }

  @Test
  void aQuestionInFrontIsPutAwayByAKeyAndTakenBack(@TempDir Path folder, Visitor visitor) {
    try (Premises own = new Premises(folder)) {
      visitor.open(own.address() + "/");
      putAwayAndTakeBack(visitor);
      visitor.open(own.address() + "/history");
      visitor.see(".sittings li a").click();
      assertThat(visitor.see("header:has(h1) p:last-child")).containsText("no answer that counts");
      visitor.page().navigate("about:blank");
    }
  }

  private static void putAwayAndTakeBack(Visitor visitor) {
    String stem = visitor.see(".question-card .stem").innerText();
    assertFalse(visitor.evaluate("typeof Chart === 'function'").getAsBoolean());
    visitor.press("p");
    assertThat(visitor.see(".toast")).containsText("it will not be asked again");
    assertThat(visitor.page().locator(".question-card .stem"))
        .not()
        .hasText(stem, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
    visitor.see(".toast button:has-text('Undo')").click();
    assertThat(visitor.page().locator(".question-card .stem"))
        .hasText(stem, new LocatorAssertions.HasTextOptions().setUseInnerText(true));
  }

  @Test
  void aBankSaysHowItWasCheckedAndItsTopicsLeadToQuestions(Visitor visitor) {
    visitor.open(used.address() + "/banks");
    visitor.see(".banks summary:has-text('trust')").click();
    assertThat(visitor.see(".banks details[open]")).containsText("two independent solvers");
    visitor.see(".banks summary:has-text('topics')").click();
    assertEquals("[]", Inspection.of(visitor, "bank").toString());
    visitor.see(".banks .topics th a").click();
    visitor.see(".question-list a").click();
    visitor.page().waitForURL("**/question/**");
    visitor.see(".question-page .stem");
  }

  @Test
  void aBackupIsMadeAndItsRestoreTriedByHand(Visitor visitor) {
    visitor.open(used.address() + "/server");
    assertThat(visitor.see(".backup-desk .warning")).containsText("hours old");
    visitor.see(".backup-desk .primary").click();
    assertThat(visitor.see(".toast")).containsText("The backup is made and examined");
    assertThat(visitor.page().locator(".backup-desk .warning")).hasCount(0);
    visitor.see(".backup-desk .plain-list button").click();
    assertThat(visitor.see(".toast")).containsText("The backup could be restored");
    visitor.see(".backup-desk summary").click();
    assertThat(visitor.see(".backup-desk pre")).containsText("java -jar anneal.jar restore");
    assertEquals("[]", Inspection.of(visitor, "server-backups").toString());
  }

  @Test
  void aRefusedSaveIsSaidUntilItIsTaken(Visitor visitor) {
    visitor.open(used.address() + "/banks");
    Page page = visitor.page();
    page.route("**/api/taken", it -> it.fulfill(REFUSED));
    visitor.evaluate(
        "void import('/lib/api.js').then((it) => it.post('/api/taken', {}, { patient: true })); 0");
    assertThat(visitor.see(".banner")).containsText("Nothing can be saved right now. What you");
    assertThat(visitor.see(".banner")).containsText("look at its disk");
    visitor.complaints().removeIf(it -> it.contains("503"));
    page.unroute("**/api/taken");
    page.route("**/api/taken", it -> it.fulfill(new FulfillOptions().setBody("{}")));
    visitor.see(".banner button").click();
    assertThat(page.locator(".banner")).hasCount(0);
    visitor.complaints().removeIf(it -> it.contains("503"));
  }

  @Test
  void aMixUpIsPractisedWithOneTap(Visitor visitor) {
    visitor.open(used.address() + "/progress/misconceptions");
    visitor.see(".banks button:has-text('Practise')").click();
    visitor.see(".question-card");
    assertEquals("/", visitor.evaluate("location.pathname").getAsString());
  }

  @Test
  void historyOpensASittingAndItsAnswers(Visitor visitor) {
    visitor.open(used.address() + "/history");
    visitor.see(".sittings li a").click();
    visitor.see("ol.answers");
    visitor.page().waitForURL("**/history/" + last);
    Locator answers = visitor.page().locator("ol.answers > li");
    assertThat(answers).hasCount(given);
    answers.first().locator("summary").first().click();
    visitor.see("ol.answers .verdict-panel");
    assertEquals("[]", Inspection.of(visitor, "sitting").toString());
  }
}
