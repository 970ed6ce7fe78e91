package anneal.planning;

import anneal.memory.Card;
import anneal.question.Level;
import anneal.question.QuestionId;

/// A question that may be asked in an interview, and where the learner stands with it.
///
/// @param question which
/// @param topic `pack/topic`
/// @param seconds that an answer is expected to take, above 0
/// @param known chance of a right answer if it was never answered, 0..1; one half when unsure
/// @param card memory and last study day
/// @param level the author's
public record Candidate(
    QuestionId question, String topic, double seconds, double known, Card card, Level level) {

  /// A candidate whose level does not matter.
  public Candidate(QuestionId question, String topic, double seconds, double known, Card card) {
    this(question, topic, seconds, known, card, Level.SENIOR);
  }

  public Candidate {
    if (!(seconds > 0)) {
      throw new IllegalArgumentException(
          "%s must take more than 0 seconds, not %s".formatted(question, seconds));
    }
    if (!(known >= 0 && known <= 1)) {
      throw new IllegalArgumentException(
          "the chance that %s is known must be 0 to 1, not %s".formatted(question, known));
    }
  }
}
