package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
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
    UUID turn,
    LearnerId learner,
    QuestionId question,
    Asked asked,
    UUID sitting,
    Instant expires) {}
