package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.Papers;
import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.PickedAll;
import anneal.question.Multi;
import anneal.question.Multi.Grading;
import anneal.question.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MultiMarkerTest {

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # grading, right options of abcde, picked, score
          ALL,       abc,   abc,   1
          ALL,       abc,   ab,    0
          ALL,       abc,   abcd,  0
          ALL,       abc,   de,    0
          ALL,       abc,   '',    0
          ALL,       a,     a,     1
          ALL,       a,     b,     0
          ALL,       abcde, abcde, 1
          ALL,       abcde, abcd,  0
          NET,       abc,   abc,   1
          NET,       abc,   ab,    0.666666666667
          NET,       abc,   abd,   0.333333333333
          NET,       abc,   abde,  0
          NET,       abc,   a,     0.333333333333
          NET,       abc,   d,     0
          NET,       abc,   abcd,  0.666666666667
          NET,       abc,   abcde, 0.333333333333
          NET,       abc,   '',    0
          NET,       a,     ab,    0
          DECISIONS, abc,   abc,   1
          DECISIONS, abc,   ab,    0.8
          DECISIONS, abc,   abcd,  0.8
          DECISIONS, abc,   abd,   0.6
          DECISIONS, abc,   de,    0
          DECISIONS, abc,   '',    0.4
          DECISIONS, a,     '',    0.8
          DECISIONS, abcde, abcde, 1
          """)
  void picksBecomeAScore(Grading grading, String right, String picked, double score) {
    Graded graded = assertInstanceOf(Graded.class, grade(task(right, grading), picked));
    assertEquals(score, graded.score(), 1e-9);
  }

  @Test
  void noneOfTheseIsAnAnswerAndCanBeRight() {
    Multi none = task("", Grading.ALL);
    assertEquals(1, ((Graded) grade(none, "")).score());
    assertEquals(0, ((Graded) grade(none, "a")).score());
    assertEquals(1, ((Graded) grade(task("", Grading.NET), "")).score());
    assertEquals(0, ((Graded) grade(task("", Grading.NET), "a")).score());
  }

  @Test
  void anEmptyPickIsUngradableUnlessNoneWasSaid() {
    Verdict verdict = Grader.grade(task("a", Grading.ALL), new PickedAll(Set.of(), false));
    assertEquals(
        "Pick every option that applies, or say that none of these apply.",
        assertInstanceOf(Ungradable.class, verdict).reason());
  }

  @Test
  void noneTogetherWithAPickIsAskedBack() {
    Verdict verdict = Grader.grade(task("a", Grading.ALL), new PickedAll(Set.of("a"), true));
    assertInstanceOf(Ungradable.class, verdict);
  }

  @Test
  void anOptionThatWasNotShownIsUngradable() {
    assertInstanceOf(Ungradable.class, grade(task("a", Grading.ALL), "az"));
  }

  @Test
  void mistakesAreRemarkedFirst() {
    Graded graded = (Graded) grade(task("abc", Grading.ALL), "abd");
    List<String> about = graded.remarks().stream().map(Remark::about).toList();
    assertEquals(List.of("c", "d", "a", "b", "e"), about);
    assertEquals("remark on d", graded.remarks().get(1).text());
    assertEquals("mistake-d", graded.remarks().get(1).misconception());
  }

  private static Verdict grade(Multi task, String picked) {
    return Grader.grade(task, new PickedAll(letters(picked), picked.isEmpty()));
  }

  private static Set<String> letters(String text) {
    return text.isEmpty() ? Set.of() : Set.of(text.split(""));
  }

  private static Multi task(String right, Grading grading) {
    List<Option> options = new ArrayList<>();
    for (String id : List.of("a", "b", "c", "d", "e")) {
      options.add(Papers.option(id, "option " + id, right.contains(id)));
    }
    return new Multi(options, grading, right.length(), 5 - right.length());
  }
}
