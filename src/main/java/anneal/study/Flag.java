package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// A learner's report that something is wrong with a question.
///
/// @param id unique for ever
/// @param learner who reports
/// @param question which question
/// @param asked the wording, variant and order that the learner saw
/// @param text what is wrong, in the learner's words, 1..2000 characters
/// @param at when, kept to the millisecond
public record Flag(
    UUID id, LearnerId learner, QuestionId question, Asked asked, String text, Instant at) {

  public Flag {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
