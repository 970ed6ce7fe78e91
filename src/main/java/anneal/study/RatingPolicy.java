package anneal.study;

import anneal.memory.Rating;
import anneal.question.Marking;
import org.jspecify.annotations.Nullable;

/// How a marked answer becomes a rating. FSRS leaves this open; this is our policy.
///
/// Wrong is AGAIN. Right on a guess is HARD and no evidence of readiness. A score of 0.75 to 0.99
/// is HARD, below that AGAIN. Right is GOOD. Right, sure and fast is EASY on a later study day than
/// the encounter before, since what was explained minutes ago is no proof. A flashcard has the
/// rating that the learner gave it.
public final class RatingPolicy {

  /// From this score on an answer passes.
  public static final double PASS = 0.75;

  /// A score that counts as fully right, allowing for rounding.
  private static final double FULL = 0.995;

  /// An answer is fast within this share of the author's time for the question.
  private static final double FAST = 0.5;

  private RatingPolicy() {}

  /// What the policy needs to know of an encounter.
  ///
  /// @param score 0..1, hints taken off
  /// @param response confidence, time and hints
  /// @param seconds the author's time for the question
  /// @param onLaterDay whether a study day has passed since a review before
  public record Encounter(double score, Response response, int seconds, boolean onLaterDay) {}

  /// The rating of an encounter.
  public static Rating rate(Encounter encounter) {
    Confidence confidence = encounter.response().confidence();
    if (encounter.response().marking() instanceof Marking.Recalled(int rating)) {
      return Rating.of(rating);
    }
    if (encounter.score() < PASS) {
      return Rating.AGAIN;
    }
    if (encounter.score() < FULL || confidence == Confidence.GUESS) {
      return Rating.HARD;
    }
    boolean fast = encounter.response().milliseconds() <= encounter.seconds() * 1000 * FAST;
    return encounter.onLaterDay() && confidence == Confidence.SURE && fast
        ? Rating.EASY
        : Rating.GOOD;
  }

  /// Why, in words for the learner; the same cases as [#rate].
  ///
  /// @param known the score before hints: who knew it is not told that they did not
  public static String reason(Encounter encounter, double known) {
    Confidence confidence = encounter.response().confidence();
    if (encounter.response().marking() instanceof Marking.Recalled) {
      return "as you rated it";
    }
    if (encounter.score() < PASS) {
      return failed(confidence, known);
    }
    if (encounter.response().hints() > 0 && encounter.score() < FULL) {
      return "right with a hint";
    }
    if (encounter.score() < FULL) {
      return "mostly right";
    }
    if (confidence == Confidence.GUESS) {
      return "right on a guess";
    }
    return rate(encounter) == Rating.EASY ? "right, sure and fast" : "right";
  }

  private static String failed(@Nullable Confidence confidence, double known) {
    if (known >= PASS) {
      return "right, but with so much help that it counts as not known yet";
    }
    return confidence == Confidence.SURE
        ? "not right, though you were sure: those are the ones most worth seeing again"
        : "not right yet";
  }
}
