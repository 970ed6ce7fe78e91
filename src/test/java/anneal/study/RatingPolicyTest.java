package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import anneal.memory.Rating;
import anneal.question.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatingPolicyTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # score, confidence, milliseconds of 60 s, hints, on a later day, rating
          0,    THINK, 10000, 0, false, AGAIN
          0,    SURE,  10000, 0, true,  AGAIN
          0,    -,     10000, 0, true,  AGAIN
          0.74, SURE,  10000, 0, true,  AGAIN
          0.75, SURE,  10000, 0, true,  HARD
          0.9,  THINK, 10000, 1, false, HARD
          0.99, SURE,  1000,  0, true,  HARD
          1,    GUESS, 1000,  0, true,  HARD
          1,    GUESS, 90000, 0, false, HARD
          1,    THINK, 1000,  0, true,  GOOD
          1,    -,     1000,  0, true,  GOOD
          1,    SURE,  1000,  0, false, GOOD
          1,    SURE,  30000, 0, true,  EASY
          1,    SURE,  30001, 0, true,  GOOD
          """)
  void aScoreWithItsCircumstancesBecomesARating(
      double score, Confidence confidence, int millis, int hints, boolean later, Rating rating) {
    assertEquals(rating, RatingPolicy.rate(encounter(score, confidence, millis, hints, later)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          # score, known before hints, confidence, milliseconds, hints, on a later day, reason
          0,   0, SURE,  1000, 0, true, 'not right, though you were sure: those are the ones most worth seeing again'
          0,   0, THINK, 1000, 0, true, not right yet
          0,   0, SURE,  1000, 2, true, 'not right, though you were sure: those are the ones most worth seeing again'
          0.72, 1, SURE, 1000, 2, true, 'right, but with so much help that it counts as not known yet'
          0.9, 1, THINK, 1000, 1, true, right with a hint
          0.9, 0.9, THINK, 1000, 0, true, mostly right
          1,   1, GUESS, 1000, 0, true, right on a guess
          1,   1, SURE,  1000, 0, true, 'right, sure and fast'
          1,   1, THINK, 1000, 0, true, right
          """)
  void theReasonIsSaidInWords(
      double score,
      double known,
      Confidence confidence,
      int millis,
      int hints,
      boolean later,
      String reason) {
    assertEquals(
        reason, RatingPolicy.reason(encounter(score, confidence, millis, hints, later), known));
    assertFalse(reason.contains("!"));
  }

  private static RatingPolicy.Encounter encounter(
      double score, Confidence confidence, int millis, int hints, boolean later) {
    Response response = new Response(new Answer.Picked("a"), confidence, millis, hints);
    return new RatingPolicy.Encounter(score, response, 60, later);
  }
}
