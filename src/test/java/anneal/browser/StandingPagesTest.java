package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Placement and readiness, for somebody new and after some days of answers.
@InBrowser
class StandingPagesTest {

  private static final int DAYS = 12;

  private static Premises fresh;
  private static Premises used;
  private static UUID placement;

  @BeforeAll
  static void open(@TempDir Path freshFolder, @TempDir Path usedFolder) {
    fresh = new Premises(freshFolder);
    used = new Premises(usedFolder);
    Learner learner = new Learner(used);
    placement = learner.place();
    for (int day = 0; day < DAYS; day++) {
      learner.sit(15);
      used.pass(Duration.ofDays(1));
    }
  }

  @AfterAll
  static void close() {
    fresh.close();
    used.close();
  }

  @Test
  void aPlacementIsBegunReloadedSkippedAndStopped(Visitor visitor) {
    visitor.open(fresh.address() + "/progress/readiness");
    visitor.see(".readiness-figure.words");
    visitor.see("a[href='/placement']").click();
    visitor.see("main h1:has-text('Where do you stand?')");
    assertEquals("[]", Inspection.of(visitor, "placement").toString());
    visitor.see("button:has-text('Begin')").click();
    assertThat(visitor.see(".whereabouts")).hasText("Placement · 1 of 12 to 18");
    Hand hand = new Hand(visitor, (_, _) -> {});
    hand.answer();
    visitor.press("Enter");
    assertThat(visitor.see(".whereabouts")).hasText("Placement · 2 of 12 to 18");
    visitor.page().reload();
    String stem = visitor.see(".question-card .stem").innerText();
    visitor.press("s");
    assertThat(visitor.page().locator(".question-card .stem")).not().hasText(stem);
    assertThat(visitor.see(".toast")).containsText("the placement goes on without it");
    visitor.see(".stop-here button").click();
    assertThat(visitor.see(".readiness-figure")).hasText("Not enough evidence yet");
    visitor.see("button:has-text('Go on with the placement')").click();
    assertThat(visitor.see(".whereabouts")).hasText("Placement · 2 of 12 to 18");
  }

  @Test
  void aPlacementEndsWithABandAndWhatToDoNext(Visitor visitor) {
    visitor.open(used.address() + "/placement/" + placement);
    visitor.see(".readiness-figure");
    assertThat(visitor.page().locator(".ready-banks .hint")).hasCount(6);
    assertEquals("[]", Inspection.of(visitor, "placed").toString());
  }

  @Test
  void readinessSaysWhatWouldMoveItAndLetsItBePractised(Visitor visitor) {
    visitor.open(used.address() + "/progress/readiness");
    assertThat(visitor.page().locator(".moves button")).hasCount(3);
    visitor.see("select").selectOption("llm");
    assertThat(visitor.page().locator("text=weighs 32%")).isVisible();
    visitor.see(".ready-banks summary").click();
    visitor.see(".ready-banks details[open] li");
    assertEquals("[]", Inspection.of(visitor, "readiness").toString());
    visitor.see(".moves button").click();
    visitor.see(".question-card");
  }

  @Test
  void progressAnswersAQuestionWithEachPlot(Visitor visitor) {
    Learner learner = new Learner(used);
    String date = LocalDate.ofInstant(used.now(), ZoneOffset.UTC).plusDays(25).toString();
    learner
        .api()
        .put(
            "/api/plan",
            """
            {"minutes":20,"interviews":[{"id":"%s","date":"%s",
             "begun":null,"label":"","profile":"senior","level":null,"weights":{},"topics":{},
             "dropped":[],"closed":false}]}
            """
                .formatted(UUID.randomUUID(), date))
        .expect(200);
    visitor.open(used.address() + "/progress");
    visitor.page().getByLabel("Minutes a day").fill("60");
    visitor.page().locator("button:has-text('Plan 60 minutes a day')").waitFor();
    visitor.see(".role-map");
    assertThat(visitor.page().locator("main section h2")).hasCount(9);
    assertEquals("[]", Inspection.of(visitor, "progress").toString());
  }

  @Test
  void homeShowsTheWeekWithoutBlame(Visitor visitor) {
    visitor.open(used.address() + "/home");
    assertThat(visitor.page().locator(".day-marks li")).hasCount(7);
    visitor.see(".heat-map");
    assertEquals("[]", Inspection.of(visitor, "home").toString());
  }

  @Test
  void minutesADayAreShownForEachRetentionAndOneIsChosen(Visitor visitor) {
    visitor.open(used.address() + "/decide");
    assertThat(visitor.page().locator(".workload tbody tr")).hasCount(10);
    visitor.see(".decide canvas");
    assertEquals("[]", Inspection.of(visitor, "decide").toString());
    visitor.see(".workload button:has-text('85%')").click();
    assertThat(visitor.see(".workload tr[aria-current]")).containsText("85%");
    visitor.see(".toast button:has-text('Undo')").click();
    assertThat(visitor.see(".workload tr[aria-current]")).containsText("90%");
  }

  @Test
  void aFreeSundayIsTriedOutUsedAndTakenBack(Visitor visitor) {
    visitor.open(used.address() + "/week");
    visitor.page().getByLabel("Sunday").selectOption("rest");
    assertThat(visitor.see("h2")).hasText("How would the next 30 days change?");
    visitor.see(".plot canvas");
    assertEquals("[]", Inspection.of(visitor, "week").toString());
    visitor.see("button:has-text('Use these days')").click();
    assertThat(visitor.see(".toast")).containsText("keeps to these days");
    assertThat(visitor.page().getByLabel("Sunday")).hasValue("rest");
    visitor.see(".toast button:has-text('Undo')").click();
    assertThat(visitor.page().getByLabel("Sunday")).hasValue("normal");
  }
}
