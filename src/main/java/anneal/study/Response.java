package anneal.study;

import anneal.question.Answer;
import org.jspecify.annotations.Nullable;

/// What a learner did with a question.
///
/// @param answer as handed in
/// @param confidence null where it was not asked
/// @param milliseconds from showing to handing in, as the browser measured it, at least 0
/// @param hints how many were taken, as the server noted
public record Response(
    Answer answer, @Nullable Confidence confidence, int milliseconds, int hints) {}
