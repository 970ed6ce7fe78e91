package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Premises;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.NavigateOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What meets somebody who has never been here: the shipped banks, nothing answered yet.
@InBrowser
class FirstQuestionTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long HEAVIEST_BYTES = 150_000;

  private static Premises premises;

  @BeforeAll
  static void open(@TempDir Path folder) {
    premises = new Premises(folder);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  @Test
  void thePageIsAQuestionWithoutAccountOrDialog(Visitor visitor) {
    visitor.open(premises.address());
    visitor.see("#stem");
    assertThat(visitor.page().locator("dialog[open]")).hasCount(0);
    assertThat(visitor.page().locator("input[type=password], input[type=email]")).hasCount(0);
  }

  @Test
  void theFirstQuestionIsThereSoonAndLight(Visitor visitor) {
    Duration bare = picture(visitor.page().context().browser());
    Weighing weighing = new Weighing(visitor.devTools());
    long start = System.nanoTime();
    visitor.page().navigate(premises.address());
    visitor.see(".question-card .answer-bar button");
    Duration taken = Duration.ofNanos(System.nanoTime() - start);
    // KaTeX comes when the words of the question are there already, and only for formulas.
    long weight = weighing.bodiesWithout("/vendor/katex/");
    System.out.printf(
        "first question: %d ms, where a picture alone takes %d ms; %d bytes%n",
        taken.toMillis(), bare.toMillis(), weight);
    assertTrue(taken.compareTo(PATIENCE) < 0, taken::toString);
    assertTrue(weight > 20_000 && weight <= HEAVIEST_BYTES, weighing::toString);
  }

  /// What a fresh profile needs until it sees the least that can be shown.
  private static Duration picture(Browser browser) {
    try (BrowserContext profile = browser.newContext()) {
      Page page = profile.newPage();
      long start = System.nanoTime();
      page.navigate(premises.address() + "/mark.svg");
      assertThat(page.locator("svg")).isVisible();
      return Duration.ofNanos(System.nanoTime() - start);
    }
  }

  @Test
  void theQuestionIsAskedForOnceAndBeforeThePageHasCome(Visitor visitor) {
    Page page = visitor.page();
    List<Route> held = new ArrayList<>();
    List<String> turns = new ArrayList<>();
    page.route("**/app.js", held::add);
    page.onRequest(
        it -> Stream.of(it.url()).filter(url -> url.endsWith("/turn")).forEach(turns::add));
    page.navigate(premises.address(), new NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    page.waitForCondition(() -> !held.isEmpty() && !turns.isEmpty());
    held.getFirst().resume();
    visitor.see(".question-card .answer-bar button");
    assertEquals(1, turns.size(), turns::toString);
  }

  @Test
  void oneAndEnterAnswerAndTheRemarkOnOnesOwnChoiceComesFirst(Visitor visitor) {
    visitor.open(premises.address());
    Hand hand = new Hand(visitor, (_, _) -> {});
    hand.seek(Hand.Kind.CHOICE);
    Page page = visitor.page();
    String stem = stem(page);
    String first = visitor.see(".option .prose").innerText();

    visitor.press("1");
    assertThat(page.locator(".option input").first()).isChecked();
    page.reload();
    visitor.rest();
    assertEquals(stem, stem(page));
    assertEquals(first, visitor.see(".option .prose").innerText());
    assertThat(page.locator(".option input").first()).isChecked();

    visitor.press("Enter");
    Locator own = visitor.see(".verdict-panel > .outcome + .finding");
    assertThat(own).containsText("Your answer");
    assertThat(own.locator(".what")).containsText(first.lines().findFirst().orElseThrow());
    assertThat(own.locator("div > .prose").last()).not().isEmpty();
    assertThat(page.locator(".verdict-panel .outcome")).isFocused();
    assertThat(page.locator("#explanation + .prose")).not().isEmpty();
    assertThat(page.locator("#explanation ~ .sources + .follow-up")).hasCount(1);

    page.reload();
    visitor.see(".verdict-panel");
    visitor.press("Enter");
    assertThat(page.locator(".verdict-panel")).hasCount(0);
    visitor.see(".question-card #stem");
    assertThat(page.locator("#stem")).not().hasText(stem);

    visitor.press("Escape", "u");
    assertThat(page.locator("#stem")).hasText(stem);
    visitor.see(".toast");
  }

  @Test
  void aKeyPressedTwicePutsOneQuestionAside(Visitor visitor) {
    Page page = visitor.page();
    List<Route> held = new ArrayList<>();
    page.route("**/skips", held::add);
    visitor.open(premises.address());
    String stem = stem(page);
    visitor.press("Escape", "s", "s");
    page.waitForCondition(() -> !held.isEmpty());
    visitor.press("s");
    held.getFirst().resume();
    assertThat(page.locator("#stem")).not().hasText(stem);
    visitor.see(".toast");
    assertEquals(1, held.size());
  }

  @Test
  void aMessageOffersUndoUntilTheNextStep(Visitor visitor) {
    visitor.open(premises.address());
    visitor.see("#stem");
    visitor.press("Escape", "b");
    visitor.see(".toast button:has-text('Undo')");
    new Hand(visitor, (_, _) -> {}).answer();
    assertThat(visitor.page().locator(".toast")).hasCount(0);
  }

  @Test
  void aDialogGivesTheFocusBackAndForgetsWhatWasSought(Visitor visitor) {
    visitor.open(premises.address());
    Page page = visitor.page();
    for (String opener : List.of("Keys", "Report")) {
      Locator button = visitor.see("button:has-text('" + opener + "')");
      button.focus();
      visitor.press("Enter");
      visitor.see("dialog[open] button:text('Close')").click();
      assertThat(page.locator("dialog")).hasCount(0);
      assertThat(button).isFocused();
    }
    visitor.see("button:has-text('Go to')").click();
    visitor.see("dialog[open] input").focus();
    visitor.type("report");
    visitor.press("Escape");
    assertThat(page.locator("dialog")).hasCount(0);
    visitor.press("Enter");
    assertThat(visitor.see("dialog[open] input")).hasValue("");
    visitor.type("report this");
    visitor.press("Enter");
    visitor.see("dialog[open] textarea");
  }

  @Test
  void aRefusalIsNotWipedByTheReadingThatComesAfterIt(Visitor visitor) {
    visitor.open(premises.address());
    new Hand(visitor, (_, _) -> {}).seek(Hand.Kind.NUMERIC);
    Page page = visitor.page();
    visitor.see("#number").focus();
    page.waitForResponse(
        it -> it.url().endsWith("/readings"),
        () -> {
          visitor.type("abc");
          visitor.press("Enter");
          visitor.see(".notice p");
        });
    assertThat(page.locator("#reading")).not().containsText("You may write");
    assertThat(page.locator(".notice p")).isVisible();
    visitor.complaints().removeIf(it -> it.contains("422"));
  }

  @Test
  void whatWasTypedSurvivesAReload(Visitor visitor) {
    visitor.open(premises.address());
    Hand hand = new Hand(visitor, (_, _) -> {});
    hand.seek(Hand.Kind.NUMERIC);
    Page page = visitor.page();
    String stem = stem(page);
    visitor.see("#number").focus();
    visitor.type("0.125");
    assertThat(page.locator("#reading")).containsText("0.125");
    page.reload();
    visitor.rest();
    assertEquals(stem, stem(page));
    assertThat(page.locator("#number")).hasValue("0.125");
  }

  @Test
  void theQuestionInFrontOutlastsAQuizInAnotherTabAndANight(Visitor visitor) {
    visitor.open(premises.address());
    new Hand(visitor, (_, _) -> {}).seek(Hand.Kind.CHOICE);
    Page page = visitor.page();
    String stem = stem(page);
    visitor.press("2");
    try (Page other = page.context().newPage()) {
      other.navigate(premises.address());
      other.evaluate(
          "import('/lib/start.js').then((it) => it.startSitting({mode: 'quiz', size: 5}))");
      assertThat(other.locator(".whereabouts")).containsText("of 5");
    }
    stillThere(visitor, stem);
    page.evaluate(
        """
        [sessionStorage, localStorage].forEach((it) => {
          const { id, at } = JSON.parse(it.getItem("anneal.sitting"));
          it.setItem("anneal.sitting", JSON.stringify({ id, at: at - 20 * 3600 * 1000 }));
        })
        """);
    stillThere(visitor, stem);
  }

  private static void stillThere(Visitor visitor, String stem) {
    visitor.page().reload();
    visitor.rest();
    assertEquals(stem, stem(visitor.page()));
    assertThat(visitor.page().locator(".option input").nth(1)).isChecked();
  }

  private static String stem(Page page) {
    return page.locator("#stem").textContent();
  }
}
