package anneal.study;

import anneal.question.Answer;
import anneal.question.Marking;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a learner did with a question.
///
/// @param answer as handed in
/// @param confidence null where it was not asked
/// @param milliseconds from showing to handing in, as the browser measured it, at least 0
/// @param hints how many were taken, as the server noted
/// @param marking the learner's own marks, null where the program marks
public record Response(
    Answer answer,
    @Nullable Confidence confidence,
    int milliseconds,
    int hints,
    @Nullable Marking marking) {

  /// A response that the program marks.
  public Response(Answer answer, @Nullable Confidence confidence, int milliseconds, int hints) {
    this(answer, confidence, milliseconds, hints, null);
  }

  /// Whether another was handed in as this was, whatever the server noted beside it.
  boolean repeats(Response other) {
    return answer.equals(other.answer)
        && confidence == other.confidence
        && milliseconds == other.milliseconds
        && Objects.equals(marking, other.marking);
  }

  /// The same with the learner's marks.
  Response with(Marking marks) {
    return new Response(answer, confidence, milliseconds, hints, marks);
  }
}
