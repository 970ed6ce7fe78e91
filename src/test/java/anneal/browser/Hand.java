package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;

/// Answers whatever question is in front, with keys alone.
final class Hand {

  private static final int LONGEST_SITTING = 40;

  /// A kind of question, told by what there is to answer with.
  enum Kind {
    CHOICE(".option-list:not(.check-list)"),
    MULTI(".check-list"),
    NUMERIC(".number-entry"),
    TEXT(".text-entry"),
    CLOZE(".question-card .cloze-text"),
    MATCH(".match-board"),
    ORDER(".order-list"),
    OPEN(".open-sheet"),
    RECALL(".answer-bar:has-text('Show the answer')");

    private final String place;

    Kind(String place) {
      this.place = place;
    }
  }

  /// Somebody who watches the hand.
  interface Onlooker {
    /// @param phase `asked`, `revealed` or `answered`
    void sees(Kind kind, String phase);
  }

  private final Visitor visitor;
  private final Page page;
  private final Onlooker onlooker;

  Hand(Visitor visitor, Onlooker onlooker) {
    this.visitor = visitor;
    this.page = visitor.page();
    this.onlooker = onlooker;
  }

  /// The kind of the question in front.
  Kind kind() {
    visitor.see(".question-card #stem");
    return Arrays.stream(Kind.values())
        .filter(it -> page.locator(it.place).count() > 0)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no place to answer"));
  }

  /// Puts questions aside until one of this kind is in front.
  void seek(Kind wanted) {
    for (int i = 0; kind() != wanted; i++) {
      if (i == LONGEST_SITTING) {
        throw new AssertionError("no question of the kind " + wanted);
      }
      visitor.press("Escape");
      String stem = page.locator("#stem").innerHTML();
      visitor.press("s");
      // Formulas change the words too, once they are set.
      page.waitForCondition(
          () ->
              page.locator(".question-card[aria-busy=false]").count() > 0
                  && !page.locator("#stem").innerHTML().equals(stem));
    }
  }

  /// Answers to the end of the sitting, or until nothing is left to ask.
  void finish() {
    visitor.see(".question-card #stem");
    for (int i = 0; page.locator(".finished, .empty-state").count() == 0; i++) {
      if (i == LONGEST_SITTING) {
        throw new AssertionError("the sitting has no end");
      }
      answer();
      next();
    }
  }

  /// Goes on from a verdict.
  void next() {
    visitor.press("Enter");
    assertThat(page.locator(".verdict-panel")).hasCount(0);
    assertThat(page.locator(".question-card #stem, .finished, .empty-state").first()).isVisible();
  }

  /// Answers the question in front, until the verdict is there.
  void answer() {
    Kind kind = kind();
    onlooker.sees(kind, "asked");
    enter(kind);
    if (kind == Kind.OPEN || kind == Kind.RECALL) {
      visitor.see(".revealed");
      onlooker.sees(kind, "revealed");
      mark(kind);
    }
    visitor.see(".verdict-panel");
    onlooker.sees(kind, "answered");
  }

  private void enter(Kind kind) {
    switch (kind) {
      case CHOICE, MULTI -> visitor.press("1");
      case NUMERIC -> visitor.type("0.75");
      case TEXT -> visitor.type("recall");
      case CLOZE -> fillBlanks();
      case MATCH -> pair();
      case ORDER -> visitor.press("1", "j");
      case OPEN -> {
        visitor.press("i");
        visitor.type("A model that never warns is nearly always right.");
      }
      case RECALL -> {}
    }
    visitor.press(kind == Kind.OPEN ? "Control+Enter" : "Enter");
  }

  private void fillBlanks() {
    Locator blanks = page.locator(".cloze-text input, .cloze-text select");
    for (int i = 0; i < blanks.count(); i++) {
      assertThat(blanks.nth(i)).isFocused();
      boolean field = blanks.nth(i).evaluate("it => it.localName").equals("input");
      if (field) {
        visitor.type("0.75");
      } else {
        visitor.press("1");
      }
      if (field && i + 1 < blanks.count()) {
        visitor.press("Tab");
      }
    }
  }

  private void pair() {
    int lines = page.locator(".match-board .line").count();
    for (int i = 1; i <= lines; i++) {
      visitor.press(Integer.toString(i));
    }
  }

  private void mark(Kind kind) {
    if (kind == Kind.RECALL) {
      visitor.press("3");
      return;
    }
    int points = page.locator(".points .point").count();
    for (int i = 0; i < points; i++) {
      Locator front = page.locator(".points .point").nth(i);
      assertThat(front).hasClass(java.util.regex.Pattern.compile("\\bfront\\b"));
      visitor.press(i == 0 ? "2" : "1");
    }
    assertThat(page.locator("#marked")).isFocused();
    visitor.press("Enter");
  }
}
