package anneal.sharing;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question as somebody thinks it should read.
///
/// @param id unique for ever
/// @param learner who suggests it
/// @param question which question
/// @param base the question as it was when they did, as a text of [Wordings]
/// @param text the question as it should be, likewise
/// @param reason why, in the learner's words, 3..1000 characters
/// @param at when, kept to the millisecond
/// @param ruling what became of it; null while it is open
public record Suggestion(
    UUID id,
    LearnerId learner,
    QuestionId question,
    String base,
    String text,
    String reason,
    Instant at,
    @Nullable Ruling ruling) {

  /// What whoever keeps the pack made of it.
  ///
  /// @param edition of the pack that holds it; null where it was declined
  /// @param word what they say, at most 1000 characters, may be empty where it was taken
  /// @param at when, kept to the millisecond
  public record Ruling(@Nullable Integer edition, String word, Instant at) {

    public Ruling {
      at = at.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// What a suggestion can be.
  public enum State {
    /// Nobody has decided yet.
    OPEN,
    /// An edition holds it.
    ACCEPTED,
    /// It was not taken.
    DECLINED
  }

  public Suggestion {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// What it is now.
  public State state() {
    return ruling == null ? State.OPEN : ruling.edition() == null ? State.DECLINED : State.ACCEPTED;
  }

  /// The same with what became of it.
  public Suggestion ruled(Ruling other) {
    return new Suggestion(id, learner, question, base, text, reason, at, other);
  }
}
