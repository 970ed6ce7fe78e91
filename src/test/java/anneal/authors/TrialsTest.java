package anneal.authors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.authors.Trials.Trial;
import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialsTest {

  private static final Numeric QUARTERS =
      new Numeric(
          0.75,
          new Tolerance.Within(0.006, 0),
          EnumSet.allOf(Notation.class),
          null,
          List.of(new Numeric.KnownValue(0.25, 0.25, "That is the rest.", null)));

  private static Trial trial(Task task, String typed) {
    return Trials.of(task).stream()
        .filter(it -> it.typed().equals(typed))
        .findFirst()
        .orElseThrow(() -> new AssertionError(typed + " is not tried: " + Trials.of(task)));
  }

  private static double score(Task task, String typed) {
    return trial(task, typed).verdict() instanceof Graded graded ? graded.score() : -1;
  }

  @ParameterizedTest
  @CsvSource({
    "0.75, 1",
    "'0,75', 1",
    "75 %, 1",
    "3/4, 1",
    "7.500e-1, 1",
    "0.8, 0",
    "-0.75, 0",
    "75, 0",
    "0.25, 0.25",
    "about 0.75, -1"
  })
  void aNumberIsTypedAsLearnersTypeIt(String typed, double score) {
    assertEquals(score, score(QUARTERS, typed));
  }

  @Test
  void aRequiredUnitIsTypedAndForgotten() {
    Numeric task =
        new Numeric(
            1500,
            new Tolerance.Within(1, 0),
            EnumSet.allOf(Notation.class),
            new Numeric.Unit("ms", List.of(new Numeric.Alternative("s", 1000)), true),
            List.of());
    assertEquals(1, score(task, "1500 ms"));
    assertEquals(1, score(task, "1.5 s"));
    assertTrue(trial(task, "1,500 ms").verdict() instanceof Ungradable, "1.5 or 1500");
    assertTrue(trial(task, "1500").verdict() instanceof Ungradable);
    assertTrue(trial(task, "1500 apples").verdict() instanceof Ungradable);
  }

  @ParameterizedTest
  @CsvSource({"0.333333333333, 1/3", "-1.5, -3/2", "0.142857142857143, 1/7"})
  void aFractionIsTheSimplestOne(double key, String fraction) {
    Numeric task =
        new Numeric(
            key, new Tolerance.Within(0, 1e-6), EnumSet.allOf(Notation.class), null, List.of());
    assertEquals(1, score(task, fraction));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "3.14159265358979, 3.14159", "12345678901, '12,345,678,901'"})
  void oddKeysAreTriedToo(double key, String typed) {
    Numeric task =
        new Numeric(
            key, new Tolerance.Within(0, 1e-3), EnumSet.allOf(Notation.class), null, List.of());
    assertEquals(1, score(task, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "label smoothing, 1", "LABEL SMOOTHING, 1", "label smoothing., 1", "label smoohing, 1",
        "label smotohing, 1",
    "label smooing, 0", "the label smoothing, 0", "labelsmoothing, 0", "label, 0", "dropout, 0"
  })
  void aPhraseIsTypedWithItsNearMisses(String typed, double score) {
    Phrase task =
        new Phrase(
            List.of("label smoothing"),
            List.of(),
            true,
            List.of(new Phrase.KnownPhrase(List.of("dropout"), 0, "Another one.", null)));
    assertEquals(score, score(task, typed));
  }

  @Test
  void severalOptionsArePickedInFiveWays() {
    Multi task =
        new Multi(
            List.of(option("a", true), option("b", true), option("c", false)),
            Multi.Grading.NET,
            2,
            1);
    assertEquals(1, score(task, "all that apply"));
    assertEquals(0.5, score(task, "all that apply but the first"));
    assertEquals(0.5, score(task, "everything"));
    assertEquals(0, score(task, "none of these apply"));
  }

  private static Option option(String id, boolean correct) {
    return new Option(id, id, correct, null, null, false);
  }

  @Test
  void pairsAndStepsAreExchanged() {
    Match match =
        new Match(
            List.of(
                new Match.Left("a", "a", "1", null, null),
                new Match.Left("b", "b", "2", null, null)),
            List.of(new Match.Right("1", "1"), new Match.Right("2", "2")));
    assertEquals(1, score(match, "every pair right"));
    assertEquals(0, score(match, "the first and the last exchanged"));
    Ordering steps = new Ordering(List.of(step("x"), step("y"), step("z")), false);
    assertEquals(1, score(steps, "the order as authored"));
    assertEquals(0, score(steps, "turned round"));
  }

  private static Ordering.Step step(String id) {
    return new Ordering.Step(id, id, Set.of(), null, null);
  }

  @Test
  void whatLearnersMarkThemselvesIsNotTried() {
    assertEquals(List.of(), Trials.of(new Recall("the back")));
  }
}
