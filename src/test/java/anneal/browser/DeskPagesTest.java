package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the practice page says where there is nothing to ask, and where a sitting ends.
@InBrowser
class DeskPagesTest {

  private Premises premises;
  private Learner learner;

  @BeforeEach
  void open(@TempDir Path folder) {
    premises = new Premises(folder);
    learner = new Learner(premises);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aTopicThatIsTickedTicksItsBankAndGoesWithIt(Visitor visitor) {
    learner.settle(20, 20, "[\"statistics\"]");
    visitor.open(premises.address() + "/settings");
    Locator bank = visitor.page().locator(".bank-scope:has-text('Algorithms')").first();
    bank.locator("summary").click();
    Locator topic = bank.locator("details input").first();
    topic.click();
    assertThat(visitor.see(".toast")).containsText("chosen");
    assertThat(bank.locator("input").first()).isChecked();
    visitor.open(premises.address());
    visitor.see(".question-card");
    assertEquals(1, settings().get("topics").size());
    visitor.open(premises.address() + "/settings");
    bank.locator("input").first().click();
    assertThat(visitor.see(".toast")).containsText("no longer chosen");
    assertEquals("[\"statistics\"]", settings().get("packs").toString());
    assertEquals(0, settings().get("topics").size());
  }

  private JsonNode settings() {
    return learner.api().get("/api/settings").expect(200);
  }

  @Test
  void uPressedTwiceTakesTwoAnswersBack(Visitor visitor) {
    visitor.open(premises.address());
    Hand hand = new Hand(visitor, (_, _) -> {});
    String first = visitor.see(".question-card .stem").innerText();
    hand.answer();
    visitor.press("Enter");
    assertThat(visitor.page().locator(".question-card .stem")).not().hasText(first);
    hand.answer();
    visitor.press("u", "u");
    assertThat(visitor.page().locator(".question-card .stem")).hasText(first);
    assertThat(visitor.page().locator(".whereabouts")).containsText("1 of");
  }

  @Test
  void theLastHintTakesTheFocusFromItsButton(Visitor visitor) {
    visitor.open(premises.address() + "/question/statistics/average-growth-factor");
    visitor.see("button:has-text('Practise it now')").click();
    visitor.see(".hint-list button").focus();
    visitor.press("h");
    assertThat(visitor.page().locator(".hint-list .given")).isFocused();
    assertThat(visitor.page().locator(".hint-list button")).hasCount(0);
  }

  @Test
  void whoWantsNoPlanGoesOnWithTheNextQuestion(Visitor visitor) {
    visitor.open(premises.address());
    Hand hand = new Hand(visitor, (_, _) -> {});
    hand.answer();
    visitor.press("Enter");
    visitor.see(".question-card #stem");
    hand.answer();
    visitor.see(".plan-maker button:has-text('Not now')").focus();
    visitor.press("Enter");
    assertThat(visitor.page().locator(".plan-maker")).hasCount(0);
    assertThat(visitor.page().locator(".answer-bar .primary")).isFocused();
  }

  @Test
  void anAnswerThatWaitsForItsMarksIsMarkedFromItsQuestion(Visitor visitor) {
    String page = premises.address() + "/question/soft-skills/precision-fell-is-it-broken";
    visitor.open(page);
    visitor.see("button:has-text('Practise it now')").click();
    visitor.see(".question-card textarea");
    visitor.press("i");
    visitor.type("What I would say.");
    visitor.press("Control+Enter");
    visitor.see("h1:has-text('Mark your answer')");
    visitor.open(page);
    assertThat(visitor.see(".question-page header")).containsText("not marked yet");
    visitor.shoot("question-to-mark");
    visitor.see("button:has-text('Mark it now')").click();
    assertThat(visitor.see(".question-card.revealed")).containsText("What I would say.");
  }

  @Test
  void theButtonSaysFinishOnlyWhereNothingComesAgain(Visitor visitor) {
    learner.settle(1, 20, "[]");
    visitor.open(premises.address());
    Locator onward = visitor.page().locator(".answer-bar .primary");
    String word = "Next question";
    while (word.startsWith("Next")) {
      visitor.see(".question-card #stem");
      visitor.press("1", "Enter");
      visitor.see(".verdict-panel");
      word = onward.innerText();
      boolean comesBack =
          visitor.page().locator(".verdict-panel:has-text('in this sitting')").count() > 0;
      assertEquals(comesBack, word.startsWith("Next"), word);
      visitor.press("Enter");
    }
    visitor.see(".finished");
  }

  @Test
  void whereNothingIsToBeAskedTheReasonAndAWayOnAreNamed(Visitor visitor) {
    learner.settle(20, 0, "[]");
    visitor.open(premises.address());
    assertThat(visitor.see("h1")).hasText("Today’s new questions are done");
    assertThat(visitor.see(".empty-state .small")).containsText("moves the schedule a little");
    visitor.see("button:has-text('Practise ahead')").click();
    assertThat(visitor.see("h1")).hasText("Nothing is ahead yet");
    assertEquals("[]", Inspection.of(visitor, "nothing met").toString());
    visitor.open(premises.address() + "/home");
    assertThat(visitor.see(".today .small")).containsText("moves the schedule a little");
    learner.settle(20, 5, "[]");
    visitor.open(premises.address());
    visitor.see("button:has-text('Practise')").click();
    visitor.see(".question-card");
  }
}
