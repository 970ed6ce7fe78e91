package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.Ordered;
import anneal.question.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderMarkerTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # order given, score of the list a b c d e
          abcde, 1
          bacde, 0.9
          abced, 0.9
          acbde, 0.9
          cabde, 0.8
          bcade, 0.8
          badce, 0.8
          cbade, 0.7
          bcdae, 0.7
          dabce, 0.7
          bcdea, 0.6
          eabcd, 0.6
          decab, 0.2
          edabc, 0.3
          deabc, 0.4
          cdeab, 0.4
          ebcda, 0.3
          edcab, 0.1
          edcba, 0
          """)
  void aListEarnsTheShareOfPairsInOrder(String given, double score) {
    assertEquals(score, score(list(), given), 1e-12);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # order given, score of the graph a -> b -> d, a -> c -> d, e anywhere
          abcde, 1
          acbde, 1
          eabcd, 1
          aebcd, 1
          acebd, 1
          bacde, 0.8
          cabde, 0.8
          abdce, 0.8
          adbce, 0.8
          dabce, 0.8
          edabc, 0.8
          bcade, 0.8
          dbace, 0.6
          cbdae, 0.8
          dbcae, 0.6
          dcbae, 0.6
          edbca, 0.6
          """)
  void aGraphEarnsTheLongestPartThatRespectsIt(String given, double score) {
    assertEquals(score, score(graph(), given), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "abcd", "abcdd", "abcdf", "abcdef", "aabcde"})
  void everyStepHasToBePlacedOnce(String given) {
    Ordered answer = new Ordered(given.isEmpty() ? List.of() : List.of(given.split("")));
    assertInstanceOf(Ungradable.class, Grader.grade(list(), answer));
  }

  @Test
  void stepsOutOfPlaceAreRemarkedFirst() {
    Graded graded = (Graded) Grader.grade(list(), new Ordered(List.of("b", "a", "c", "d", "e")));
    List<String> about = graded.remarks().stream().map(Remark::about).toList();
    assertEquals(List.of("a", "b", "c", "d", "e"), about);
    assertEquals(false, graded.remarks().get(1).right());
    assertEquals(true, graded.remarks().get(2).right());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # order given, steps of the graph a -> b -> d, a -> c -> d, e anywhere that are wrong
          abcde, ''
          eacbd, ''
          dabce, d
          bcade, a
          edabc, d
          bacde, b
          abdce, d
          dbace, bd
          dcbae, ad
          """)
  void aGraphCallsNoStepsWrongButThoseThatCostCredit(String given, String wrong) {
    assertEquals(wrong, wrong(graph(), given));
  }

  @Test
  void ofTwoStepsThatMayBothBeMisplacedTheConfusingOneIs() {
    List<Ordering.Step> steps = List.of(step("a"), confusing("b", "a"), step("c", "b"));
    Ordering task = new Ordering(steps, true);
    assertEquals("b", wrong(task, "bac"));
    assertEquals("b", wrong(task, "acb"));
    assertEquals("mistake b", confusions(task, "acb"));
  }

  @Test
  void aListCallsTheStepsOfWrongPairsWrongAndTheMovedOnesConfused() {
    List<Ordering.Step> steps = List.of(step("a"), confusing("b"), step("c"), confusing("d"));
    Ordering task = new Ordering(steps, false);
    assertEquals("abcd", wrong(task, "dabc"));
    assertEquals("mistake d", confusions(task, "dabc"));
    assertEquals("", confusions(task, "abcd"));
  }

  private static String wrong(Ordering task, String given) {
    return remarks(task, given)
        .filter(it -> !it.right())
        .map(Remark::about)
        .sorted()
        .collect(Collectors.joining());
  }

  private static String confusions(Ordering task, String given) {
    return remarks(task, given)
        .map(Remark::misconception)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private static Stream<Remark> remarks(Ordering task, String given) {
    Verdict verdict = Grader.grade(task, new Ordered(List.of(given.split(""))));
    return assertInstanceOf(Graded.class, verdict).remarks().stream();
  }

  private static Ordering.Step confusing(String id, String... after) {
    return new Ordering.Step(id, "step " + id, Set.of(after), "why " + id, "mistake " + id);
  }

  private static double score(Ordering task, String given) {
    Verdict verdict = Grader.grade(task, new Ordered(List.of(given.split(""))));
    return assertInstanceOf(Graded.class, verdict).score();
  }

  private static Ordering list() {
    List<Ordering.Step> steps = new ArrayList<>();
    for (String id : "abcde".split("")) {
      steps.add(step(id));
    }
    return new Ordering(steps, false);
  }

  private static Ordering graph() {
    return new Ordering(
        List.of(step("a"), step("b", "a"), step("c", "a"), step("d", "b", "c"), step("e")), true);
  }

  private static Ordering.Step step(String id, String... after) {
    return new Ordering.Step(id, "step " + id, Set.of(after), "why " + id, null);
  }
}
