package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// What a learner was shown: the content of a turn's token.
///
/// @param turn unique for every time a question is put on the desk
/// @param learner who may answer it
/// @param question which question
/// @param asked wording, variant and order shown
/// @param sitting during which visit
/// @param expires until when the token can be answered
public record Ticket(
    UUID turn, LearnerId learner, QuestionId question, Asked asked, UUID sitting, Instant expires) {

  /// Names a turn: the same until something happens to the card, so that a reload asks the same
  /// thing again and an answer counts once.
  static UUID turn(LearnerId learner, QuestionId question, UUID sitting, Standing standing) {
    String name =
        String.join(
            " ",
            learner.value(),
            question.toString(),
            sitting.toString(),
            Integer.toString(standing.reviews()),
            Long.toString(standing.last().toEpochMilli()));
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether it still waits for its answer, as the card stands.
  boolean open(Standing standing) {
    return turn.equals(turn(learner, question, sitting, standing));
  }
}
