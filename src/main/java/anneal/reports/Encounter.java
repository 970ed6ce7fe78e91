package anneal.reports;

import anneal.person.LearnerId;
import anneal.question.QuestionId;

/// A learner's first answer to a question.
///
/// @param learner whose
/// @param question which
/// @param known whether it was right, without hints and not declared a guess
public record Encounter(LearnerId learner, QuestionId question, boolean known) {}
