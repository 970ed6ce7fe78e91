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
  /// thing again and an answer counts once. Its first half is the same until the card is reviewed.
  static UUID turn(LearnerId learner, QuestionId question, UUID sitting, Standing standing) {
    String asking =
        String.join(
            " ",
            learner.value(),
            question.toString(),
            sitting.toString(),
            Integer.toString(standing.reviews()));
    UUID turn = named(asking + " " + standing.last().toEpochMilli());
    return new UUID(named(asking).getMostSignificantBits(), turn.getLeastSignificantBits());
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// Names what hints are noted under: the same when the question was skipped and comes back, or
  /// its answer was taken back; another when it returns after an answer.
  UUID asking() {
    return new UUID(turn.getMostSignificantBits(), 0);
  }

  /// Whether it still waits for its answer, as the card stands.
  boolean open(Standing standing) {
    return turn.equals(turn(learner, question, sitting, standing));
  }
}
