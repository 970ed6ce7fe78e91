package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer.Turned;
import anneal.question.Answer.Written;
import anneal.question.Level;
import anneal.question.Marking.Criteria;
import anneal.question.Marking.Recalled;
import anneal.question.Open;
import anneal.question.Recall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfMarkerTest {

  /// Criteria a, b, c of weights 1, 2, 5.
  private static final Open OPEN =
      new Open(
          List.of(criterion("a", 1), criterion("b", 2), criterion("c", 5)),
          List.of(new Open.ModelAnswer(Level.SENIOR, "model")),
          List.of(),
          Open.Limit.NONE);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "1, 0, 0, 0.125",
    "0, 1, 0, 0.25",
    "0, 0, 1, 0.625",
    "1, 1, 0, 0.375",
    "1, 0, 1, 0.75",
    "0, 1, 1, 0.875",
    "1, 1, 1, 1",
    "0.5, 0, 0, 0.0625",
    "0, 0.5, 0, 0.125",
    "0, 0, 0.5, 0.3125",
    "0.5, 0.5, 0.5, 0.5",
    "1, 0.5, 0, 0.25",
    "1, 0, 0.5, 0.4375",
    "0, 1, 0.5, 0.5625",
    "0.5, 1, 0, 0.3125",
    "0.5, 0, 1, 0.6875",
    "0, 0.5, 1, 0.75",
    "1, 1, 0.5, 0.6875",
    "1, 0.5, 1, 0.875",
    "0.5, 1, 1, 0.9375",
    "0.5, 0.5, 0, 0.1875",
    "0.5, 0, 0.5, 0.375",
    "0, 0.5, 0.5, 0.4375",
    "1, 0.5, 0.5, 0.5625",
    "0.5, 0.5, 1, 0.8125"
  })
  void criteriaMetAreWeighed(double a, double b, double c, double score) {
    Verdict verdict = Grader.mark(OPEN, new Criteria(Map.of("a", a, "b", b, "c", c)));
    assertEquals(score, assertInstanceOf(Graded.class, verdict).score(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.3", "-1", "2", "NaN"})
  void aCriterionIsMetPartlyOrNot(double share) {
    Verdict verdict = Grader.mark(OPEN, new Criteria(Map.of("a", share, "b", 1.0, "c", 1.0)));
    assertInstanceOf(Ungradable.class, verdict);
  }

  @Test
  void everyCriterionNeedsAMark() {
    assertInstanceOf(Ungradable.class, Grader.mark(OPEN, new Criteria(Map.of("a", 1.0))));
    assertInstanceOf(Ungradable.class, Grader.mark(OPEN, new Recalled(3)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "2, 0.75", "3, 1", "4, 1"})
  void aFlashcardIsRatedByTheLearner(int rating, double score) {
    Verdict verdict = Grader.mark(new Recall("back"), new Recalled(rating));
    assertEquals(score, assertInstanceOf(Graded.class, verdict).score());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, -1})
  void anotherRatingIsUngradable(int rating) {
    assertInstanceOf(Ungradable.class, Grader.mark(new Recall("back"), new Recalled(rating)));
  }

  @ParameterizedTest
  @CsvSource({"'', false", "'  ', false"})
  void nothingWrittenAndNothingSaidIsUngradable(String text, boolean aloud) {
    assertInstanceOf(Ungradable.class, Grader.grade(OPEN, new Written(Map.of("", text), aloud)));
  }

  @Test
  void whatIsCommittedIsRevealed() {
    assertInstanceOf(
        Verdict.Revealed.class, Grader.grade(OPEN, new Written(Map.of("", "text"), false)));
    assertInstanceOf(
        Verdict.Revealed.class, Grader.grade(OPEN, new Written(new HashMap<>(), true)));
    assertInstanceOf(Verdict.Revealed.class, Grader.grade(new Recall("back"), new Turned()));
    assertInstanceOf(
        Ungradable.class, Grader.grade(OPEN, new Written(Map.of("", "x".repeat(20_001)), false)));
  }

  private static Open.Criterion criterion(String id, double weight) {
    Map<Level, String> anchors = Map.of(Level.JUNIOR, "j", Level.SENIOR, "s", Level.PRINCIPAL, "p");
    return new Open.Criterion(id, "criterion " + id, weight, anchors, null);
  }
}
