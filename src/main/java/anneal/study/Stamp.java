package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What every event of the study log carries.
///
/// @param id unique for ever; for an answer it is the client's `answerId`
/// @param learner whose card it is
/// @param question which card
/// @param sitting during which visit to the desk
/// @param at when it happened, kept to the millisecond
/// @param day study day of that instant in the learner's zone, days since 1970-01-01
public record Stamp(
    UUID id, LearnerId learner, QuestionId question, UUID sitting, Instant at, int day) {

  public Stamp {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// When something is taken to have happened: now, but never before what is known of the card, so
  /// that a clock set back changes no order.
  static Instant at(Instant now, Instant last) {
    return now.isBefore(last) ? last : now;
  }
}
