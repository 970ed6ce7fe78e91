package anneal.study;

import anneal.question.Question;
import anneal.question.QuestionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/// One visit to the desk.
///
/// @param id made by the client
/// @param mode where its questions come from
/// @param size how many different questions
/// @param scope from which part of the packs
/// @param questions only these of them; empty for all
/// @param startedAt when it was first heard of, kept to the millisecond
public record Sitting(
    UUID id,
    Mode mode,
    int size,
    Settings.Scope scope,
    Set<QuestionId> questions,
    Instant startedAt) {

  public Sitting {
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a sitting has 1 to 200 questions");
    }
    questions = Set.copyOf(questions);
    startedAt = startedAt.truncatedTo(ChronoUnit.MILLIS);
  }

  /// A sitting that names no single questions.
  public Sitting(UUID id, Mode mode, int size, Settings.Scope scope, Instant startedAt) {
    this(id, mode, size, scope, Set.of(), startedAt);
  }

  /// The same, of at most so many questions.
  public Sitting atMost(int questions) {
    return new Sitting(id, mode, Math.min(size, questions), scope, this.questions, startedAt);
  }

  /// Whether it may ask a question.
  public boolean takes(Question question) {
    return scope.holds(question) && (questions.isEmpty() || questions.contains(question.id()));
  }

  /// A sitting that was never described works by the learner's settings.
  static Sitting usual(UUID id, Settings settings, Instant now) {
    return new Sitting(id, Mode.DUE, settings.sittingSize(), settings.scope(), now);
  }

  /// Where a sitting's questions come from.
  public enum Mode {
    /// Due cards first, then new ones up to the daily limit.
    DUE,
    /// Cards that are not due yet, the nearest first.
    AHEAD,
    /// Anything in scope, drawn by lot.
    QUIZ,
    /// Short questions never met, each chosen by what the answers before say, to find out where the
    /// learner stands; see [anneal.planning.Placement].
    PLACEMENT
  }
}
