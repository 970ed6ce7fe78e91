package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Premises;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way to an interview, from the first minute to the day after.
@InBrowser
class PlanPagesTest {

  /// So many that at least eight are to different questions, though what is missed comes again.
  private static final int ANSWERS = 18;

  /// Seconds between what a newcomer does, by the browser's clock.
  private static void pass(Visitor visitor, int seconds) {
    visitor.page().clock().runFor(Duration.ofSeconds(seconds).toMillis());
  }

  /// The digits of a date so many days ahead, as they are typed.
  private static String digits(int days) {
    return LocalDate.now(ZoneOffset.UTC)
        .plusDays(days)
        .format(DateTimeFormatter.ofPattern("MMddyyyy", Locale.ROOT));
  }

  private static String bank(Visitor visitor) {
    return visitor.see(".whereabouts").innerText().split(" · ", -1)[0];
  }

  private static void answer(Visitor visitor) {
    visitor.press("1", "Enter");
    visitor.see(".verdict-panel");
  }

  @Test
  void theFirstMinuteEndsWithAPlan(@TempDir Path folder, Visitor visitor) {
    try (Premises premises = new Premises(folder)) {
      visitor.page().clock().install();
      visitor.open(premises.address() + "/");
      visitor.see(".question-card .stem");
      assertThat(visitor.page().locator("dialog[open], .plan-maker")).hasCount(0);
      String first = bank(visitor);
      pass(visitor, 8);
      answer(visitor);
      pass(visitor, 12);
      visitor.press("Enter");
      visitor.see(".question-card .options, .question-card fieldset");
      assertNotEquals(first, bank(visitor));
      pass(visitor, 10);
      answer(visitor);
      Locator maker = visitor.see(".plan-maker");
      assertThat(maker).containsText("When is your interview?");
      assertEquals("[]", Inspection.of(visitor, "plan-asked").toString());
      maker.getByText("Four weeks").click();
      pass(visitor, 5);
      maker.getByText("Senior generalist").click();
      maker.getByText("20 minutes").click();
      Locator said = visitor.see(".plan-said");
      assertThat(said).containsText("28 days, 20 minutes a day, today");
      assertThat(said).containsText("not enough evidence yet, 7 minutes of placement");
      assertTrue(visitor.evaluate("Date.now() - performance.timeOrigin < 60000").getAsBoolean());
      visitor.page().navigate("about:blank");
    }
  }

  @Test
  void aPlanIsMadeLivedWithAndLookedBackOn(@TempDir Path folder, Visitor visitor) {
    try (Premises premises = new Premises(folder)) {
      visitor.open(premises.address() + "/plan");
      visitor.see(".plan-maker");
      assertEquals("[]", Inspection.of(visitor, "plan-fresh").toString());
      visitor.page().getByText("In a week").click();
      visitor.page().getByText("Principal").click();
      visitor.page().getByText("30 minutes").click();
      visitor.see(".load-calendar");
      Learner learner = new Learner(premises);
      for (int day = 0; day < 2; day++) {
        learner.sit(ANSWERS);
        premises.pass(Duration.ofDays(1));
      }
      learner.sit(1);
      twoPredictions(visitor);
      visitor.open(premises.address() + "/plan");
      assertThat(visitor.page().locator(".trades li")).hasCount(3);
      visitor.see(".plot canvas");
      visitor.see("button:has-text('Make a link')").click();
      assertThat(visitor.see("input[readonly]"))
          .hasValue(java.util.regex.Pattern.compile(".*/calendar/[\\w-]{22}\\.ics"));
      assertEquals("[]", Inspection.of(visitor, "plan").toString());
      change(visitor);
      visitor.open(premises.address() + "/home");
      assertThat(visitor.see(".plan-line")).containsText("5 days to the interview");
      visitor.see("h2:has-text('On which days did you practise?')");
      assertThat(visitor.page().locator("h2:has-text('What falls due')")).hasCount(0);
      premises.pass(Duration.ofDays(6));
      lookBack(premises, visitor);
      visitor.page().navigate("about:blank");
    }
  }

  @Test
  void datesAreTypedDigitByDigit(@TempDir Path folder, Visitor visitor) {
    try (Premises premises = new Premises(folder)) {
      visitor.open(premises.address() + "/plan");
      visitor.see("button:has-text('Not now')").click();
      visitor.page().waitForURL("**/home");
      visitor.open(premises.address() + "/plan");
      typeDate(visitor, ".plan-maker", digits(21));
      visitor.press("Enter");
      visitor.page().getByText("Senior generalist").click();
      visitor.page().getByText("20 minutes").click();
      assertThat(visitor.see(".today h1")).containsText("21 days to");
      assertThat(visitor.page().locator(".today h1")).isFocused();
      typeAnother(visitor);
      visitor.open(premises.address() + "/progress/readiness");
      typeDate(visitor, ".readiness-choice", digits(70));
      assertThat(visitor.page().getByText("as your plan has it")).isVisible();
      visitor.press("Enter");
      visitor.see("button:has-text('Back to the plan')");
      visitor.page().navigate("about:blank");
    }
  }

  private static void typeAnother(Visitor visitor) {
    visitor.see("button:has-text('Change the plan')").click();
    assertThat(visitor.page().locator("h2:has-text('What should be otherwise?')")).isFocused();
    typeDate(visitor, ".plan-form", digits(0));
    visitor.press("Tab", "Tab");
    assertThat(visitor.page().locator(".plan-form [role=alert]"))
        .containsText("The first date to choose is");
    typeDate(visitor, ".plan-form", digits(42));
    visitor.press("Tab", "Tab");
    assertThat(visitor.page().locator(".plan-form [role=alert]")).isEmpty();
    visitor.see(".plan-form button[type=submit]").click();
    assertThat(visitor.see(".today h1")).containsText("42 days to");
    assertThat(visitor.page().locator("button:has-text('Change the plan')")).isFocused();
  }

  private static void typeDate(Visitor visitor, String place, String digits) {
    visitor.see(place + " input[type=date]").focus();
    visitor.type(digits);
  }

  /// A day's prediction is kept beside the first question, in the background.
  private static void twoPredictions(Visitor visitor) {
    String kept = "async () => (await (await fetch('/api/plan')).json()).predictions.length";
    for (int i = 0; i < 100 && (int) visitor.page().evaluate(kept) < 2; i++) {
      visitor.page().waitForTimeout(50);
    }
  }

  private static void change(Visitor visitor) {
    visitor.see("button:has-text('Change the plan')").click();
    Locator minutes = visitor.see(".plan-form input[type=number]");
    minutes.fill("60");
    minutes.press("Tab");
    assertThat(visitor.see(".plan-effect p:has-text('It would be')")).isVisible();
    assertEquals("[]", Inspection.of(visitor, "plan-edit").toString());
    visitor.see(".plan-form button[type=submit]").click();
    assertThat(visitor.page().locator(".today").getByText("60 minutes a day")).isVisible();
    visitor.see(".toast button:has-text('Undo')").click();
    assertThat(visitor.page().locator(".today").getByText("30 minutes a day")).isVisible();
  }

  private static void lookBack(Premises premises, Visitor visitor) {
    visitor.open(premises.address() + "/plan");
    visitor.see("button:has-text('Keep it for life')").click();
    visitor.page().getByLabel("Harder than expected").check();
    visitor.page().getByLabel("Algorithms").check();
    visitor.see(".plan-note button[type=submit]").click();
    assertThat(visitor.see(".toast")).containsText("Only you can see it");
    assertThat(visitor.page().locator("button:has-text('Keep it for life')")).hasCount(0);
    visitor.page().reload(new Page.ReloadOptions());
    assertThat(visitor.page().getByLabel("Harder than expected")).isChecked();
    assertEquals("[]", Inspection.of(visitor, "plan-past").toString());
  }
}
