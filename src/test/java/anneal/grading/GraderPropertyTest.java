package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Dealer;
import anneal.question.Numeric;
import anneal.question.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class GraderPropertyTest {

  private static final List<Tolerance> TOLERANCES =
      List.of(
          new Tolerance.Within(0, 0),
          new Tolerance.Within(1e-9, 0),
          new Tolerance.Within(0, 0.01),
          new Tolerance.SignificantFigures(3),
          new Tolerance.SignificantFigures(12),
          new Tolerance.Decimals(6),
          new Tolerance.Factor(1));

  @Property
  void theKeyIsRightInEveryNotation(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(6) BigDecimal key) {
    String plain = key.toPlainString();
    String percent = key.movePointRight(2).toPlainString();
    List<String> typed =
        List.of(
            plain,
            plain + "0000",
            plain.replace('-', '−'),
            percent + "%",
            percent + " percent",
            percent + "/100",
            key.movePointRight(6).toBigInteger() + "/1000000",
            key.movePointLeft(3).toPlainString() + "e3",
            key.movePointRight(4).toPlainString() + "×10⁻⁴",
            key.movePointRight(4).toPlainString() + " x 10^-4");
    for (Tolerance tolerance : TOLERANCES) {
      Numeric task = Tasks.of(key.doubleValue(), tolerance);
      for (String text : typed) {
        assertRight(text, task);
      }
    }
  }

  @Property
  void theKeyIsRightWithGroupsOfDigits(@ForAll @IntRange(min = 0) int key) {
    Numeric task = Tasks.of(key, new Tolerance.Within(0, 0));
    String grouped = String.format(Locale.ROOT, "%,d", key);
    assertRight(grouped.replace(',', '\''), task);
    assertRight(grouped.replace(',', ' '), task);
    assertRight(grouped.replace(',', '\u00A0'), task);
    assertRight(grouped.replace(',', '\u202F'), task);
    assertRight(grouped + ".0", task);
    assertRight(key > 999_999 ? grouped : grouped.replace(",", ""), task);
  }

  @Property(tries = 5000)
  void anyTextGetsAVerdict(@ForAll @StringLength(max = 1100) String text) {
    assertSettled(text);
  }

  @Property(tries = 20000)
  void anySequenceOfSignsGetsAVerdict(@ForAll("signs") String text) {
    assertSettled(text);
  }

  @Property
  void whatHoldsNoDigitIsNeverWrong(@ForAll("letters") String text) {
    for (Numeric task : tasks()) {
      assertInstanceOf(Ungradable.class, Grader.grade(task, new Answer.Typed(text)));
    }
  }

  @Property
  void aPlainDecimalIsNeverUngradable(
      @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal number) {
    for (Numeric task : tasks()) {
      assertInstanceOf(Graded.class, Grader.grade(task, new Answer.Typed(number.toPlainString())));
    }
  }

  @Property
  void anyOptionDealtIsGradedAndOnlyTheKeyIsRight(@ForAll long seed) {
    List<String> order = Dealer.deal(Tasks.gini(), seed);
    var shown = Dealer.shown(Tasks.gini(), order);
    for (String id : order) {
      Graded graded = assertInstanceOf(Graded.class, Grader.grade(shown, new Answer.Picked(id)));
      assertEquals(id.equals("b") ? 1 : 0, graded.score());
      assertEquals(id, graded.remarks().getFirst().about());
    }
  }

  @Property
  void noIdOutsideTheDealIsGraded(@ForAll String id) {
    if (!List.of("a", "b", "c", "d").contains(id)) {
      assertInstanceOf(Ungradable.class, Grader.grade(Tasks.gini(), new Answer.Picked(id)));
    }
  }

  @Provide
  Arbitrary<String> signs() {
    return Arbitraries.of(
            "0", "1", "12", "345", "6789", ".", ",", " ", "'", "-", "+", "/", "e", "E", "x", "*",
            "×", "^", "10", "⁻", "⁴", "½", "%", "‰", "{", "}", "(", "\\frac{", "}{", "=", "$",
            "GiB", "MiB", "\u00A0", "−", "５", "_", "percent", "\u200B")
        .list()
        .ofMaxSize(10)
        .map(it -> String.join("", it));
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars("abcxyzeE%.,/+- \u00A0$^*").ofMaxLength(30);
  }

  private static List<Numeric> tasks() {
    return List.of(Tasks.f1(), Tasks.in(Tasks.GIB), Tasks.in(Tasks.DOLLAR));
  }

  private static void assertSettled(String text) {
    for (Numeric task : tasks()) {
      Verdict verdict = Grader.grade(task, new Answer.Typed(text));
      if (verdict instanceof Ungradable(String reason)) {
        assertTrue(!reason.isBlank() && reason.length() < 400, reason);
      }
      if (NumberReader.read(text, task) instanceof Reading.Read read) {
        assertTrue(Double.isFinite(read.value()));
        assertTrue(!read.understood().isBlank());
      }
    }
  }

  private static void assertRight(String text, Numeric task) {
    Verdict verdict = Grader.grade(task, new Answer.Typed(text));
    Graded graded = assertInstanceOf(Graded.class, verdict, () -> text + " " + verdict);
    assertEquals(1, graded.score(), () -> text + " " + task);
  }
}
