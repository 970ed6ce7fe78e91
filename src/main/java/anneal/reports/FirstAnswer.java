package anneal.reports;

import anneal.question.QuestionId;
import java.util.Optional;

/// The first answer to a variant never met before: the only kind that says how one would do on
/// fresh questions.
///
/// @param question which question
/// @param variant number of the variant
/// @param day study day, days since 1970-01-01
/// @param known whether it was right, without hints and not declared a guess
public record FirstAnswer(QuestionId question, int variant, int day, boolean known) {

  /// Whether an answer shows knowledge.
  ///
  /// @param passed whether it was not rated AGAIN
  /// @param stated how sure the learner was
  /// @param hints taken
  public static boolean known(boolean passed, Optional<Calibration.Stated> stated, int hints) {
    return passed && hints == 0 && stated.filter(it -> it == Calibration.Stated.GUESS).isEmpty();
  }
}
