package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.Typed;
import anneal.question.Phrase;
import anneal.question.Phrase.KnownPhrase;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseMarkerTest {

  private static final Phrase TASK =
      new Phrase(
          List.of("simpson's paradox", "Yule-Simpson effect", "L1"),
          List.of("amalgamation (paradox|effect)"),
          true,
          List.of(
              new KnownPhrase(List.of("berkson's paradox"), 0.25, "That is selection.", "collider"),
              new KnownPhrase(List.of("simpsons"), 0, "Name the whole thing.", null)));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      textBlock =
          """
          # typed, score
          simpson's paradox,        1
          Simpson's Paradox,        1
          SIMPSON'S PARADOX,        1
          |  simpson's   paradox |, 1
          simpson’s paradox,        1
          simpson`s paradox,        1
          simpson's paradox.,       1
          yule-simpson effect,      1
          yule–simpson effect,      1
          yule‑simpson effect,      1
          simpson's paradoxx,       1
          simpsom's paradox,        1
          simpson's paraodx,        1
          simpson's pardox,         1
          simpsn's paradx,          1
          amalgamation paradox,     1
          Amalgamation Effect,      1
          amalgamation,             0
          L1,                       1
          l1,                       1
          Ｌ１,                       1
          L2,                       0
          L12,                      0
          the simpson's paradox,    0
          simpson paradoks now,     0
          berkson's paradox,        0.25
          Berkson’s paradox,        0.25
          simpsons,                 0
          confounding,              0
          """)
  void aPhraseBecomesAScore(String typed, double score) {
    assertEquals(score, assertInstanceOf(Graded.class, grade(typed)).score(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n", ".", "\u00a0"})
  void nothingTypedIsUngradable(String typed) {
    assertInstanceOf(Ungradable.class, grade(typed));
  }

  @Test
  void aKnownWrongPhraseHasItsRemark() {
    Remark remark = ((Graded) grade("berkson's paradox")).remarks().getFirst();
    assertEquals("That is selection.", remark.text());
    assertEquals("collider", remark.misconception());
  }

  @Test
  void aSlipOfTheKeyboardIsSaidToHaveBeenForgiven() {
    Remark remark = ((Graded) grade("simpson's paradoxx")).remarks().getFirst();
    assertEquals("Taken as \"simpson's paradox\": one letter differs.", remark.text());
  }

  @Test
  void anOverlongTextIsUngradable() {
    assertInstanceOf(Ungradable.class, grade("x".repeat(1_001)));
  }

  @ParameterizedTest
  @CsvSource({
    "abcde, abcde, true", "abcde, abcd, true", "abcde, abcdef, true", "abcde, abXde, true",
    "abcde, abdce, true", "abcde, bacde, true", "abcde, abced, true", "abcde, edcba, false",
    "abcde, abc, false", "abcde, aXcXe, false", "abcde, bcdea, false"
  })
  void oneEditIsOneLetterPutInLeftOutReplacedOrSwapped(String a, String b, boolean one) {
    assertEquals(one, PhraseMarker.oneEdit(a, b));
  }

  @Property
  void everyStringGetsAVerdict(@ForAll String typed) {
    switch (grade(typed)) {
      case Graded graded -> assertEquals(graded.score(), Math.clamp(graded.score(), 0, 1));
      case Ungradable ungradable -> assertEquals(false, ungradable.reason().isEmpty());
      case Verdict.Revealed _ -> throw new AssertionError("a phrase is never revealed");
    }
  }

  private static Verdict grade(String typed) {
    return Grader.grade(TASK, new Typed(typed));
  }
}
