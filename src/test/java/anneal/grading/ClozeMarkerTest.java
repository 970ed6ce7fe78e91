package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.Filled;
import anneal.question.Cloze;
import anneal.question.Cloze.Blank;
import anneal.question.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClozeMarkerTest {

  private static final Cloze TASK = task();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # number, word, option, score
          0.75, recall,  a, 1
          75%,  recall,  a, 1
          3/4,  Recall,  a, 1
          0.75, RECALL., a, 1
          0.75, recal,   a, 1
          0.75, recall,  b, 0.666666666667
          0.75, recall,  c, 0.666666666667
          0.75, recall,  d, 0.666666666667
          0.75, other,   a, 0.666666666667
          0.5,  recall,  a, 0.666666666667
          0.6,  recall,  a, 0.666666666667
          0.75, other,   b, 0.333333333333
          0.5,  recall,  b, 0.333333333333
          0.5,  other,   a, 0.333333333333
          0.5,  other,   b, 0
          0.5,  other,   c, 0
          0.6,  half,    d, 0.166666666667
          0.75, half,    a, 0.833333333333
          0.75, half,    b, 0.5
          0.5,  half,    a, 0.5
          0.75, HALF,    a, 0.833333333333
          .75,  recall,  a, 1
          0.750,recall,  a, 1
          0.748,recall,  a, 1
          0.74, recall,  a, 0.666666666667
          """)
  void theScoreIsTheMeanOfTheBlanks(String number, String word, String option, double score) {
    assertEquals(score, graded(number, word, option).score(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "'', recall, a, 1",
    "abc, recall, a, 1",
    "0.75, '', a, 2",
    "0.75, recall, '', 3",
    "0.75, recall, z, 3",
    "' ', recall, a, 1"
  })
  void anUngradableBlankIsNamed(String number, String word, String option, int blank) {
    Ungradable verdict = assertInstanceOf(Ungradable.class, grade(number, word, option));
    assertTrue(verdict.reason().startsWith("Blank " + blank + ": "), verdict.reason());
  }

  @Test
  void missingBlanksAreUngradable() {
    assertInstanceOf(Ungradable.class, Grader.grade(TASK, new Filled(Map.of("share", "0.75"))));
  }

  @Test
  void wrongBlanksAreRemarkedFirstWithTheirOwnRemark() {
    Graded graded = graded("0.6", "recall", "b");
    List<String> about = graded.remarks().stream().map(Remark::about).toList();
    assertEquals(List.of("share", "cut", "name"), about);
    assertEquals("That is recall.", graded.remarks().get(0).text());
    assertEquals("precision-is-recall", graded.remarks().get(0).misconception());
    assertEquals("the author's word", graded.remarks().get(2).text());
  }

  private static Graded graded(String number, String word, String option) {
    return assertInstanceOf(Graded.class, grade(number, word, option));
  }

  private static Verdict grade(String number, String word, String option) {
    return Grader.grade(TASK, new Filled(Map.of("share", number, "name", word, "cut", option)));
  }

  private static Cloze task() {
    Phrase phrase =
        new Phrase(
            List.of("recall"),
            List.of(),
            true,
            List.of(new Phrase.KnownPhrase(List.of("half"), 0.5, "half right", null)));
    SequencedMap<String, Blank> blanks = new LinkedHashMap<>();
    blanks.put("share", new Blank(Papers.precision(), null));
    blanks.put("name", new Blank(phrase, "the author's word"));
    blanks.put("cut", new Blank(Papers.gini(), null));
    return new Cloze("[[share]] [[name]] [[cut]]", blanks);
  }
}
