package anneal.study;

import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer as it reaches the desk.
///
/// @param id made by the client; a repeat of the same id gets the first result again
/// @param learner who hands it in
/// @param question which question it claims to answer
/// @param token of the turn
/// @param answer what was picked or typed
/// @param confidence null where it was not asked
/// @param milliseconds from showing to handing in
public record Handed(
    UUID id,
    LearnerId learner,
    QuestionId question,
    String token,
    Answer answer,
    @Nullable Confidence confidence,
    int milliseconds) {

  private static final int HOUR = 3_600_000;

  public Handed {
    milliseconds = Math.clamp(milliseconds, 0, HOUR);
  }

  /// The response as it is recorded.
  ///
  /// @param hints how many were taken
  Response response(int hints) {
    return new Response(answer, confidence, milliseconds, hints);
  }
}
