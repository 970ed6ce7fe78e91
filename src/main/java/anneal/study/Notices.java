package anneal.study;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.study.StudyEvent.Reviewed;
import java.time.Instant;
import java.util.Optional;

/// What a learner is told of a corrected key: what it means for the newest answer that was given
/// under the old one.
record Notices(Notice.Kind kind, Edits.Correcting correcting, Reviewed answer, Standing after) {

  /// Empty where nothing is worth telling: the answer was right and stays right, or the learner has
  /// met the corrected key already.
  static Optional<Notices> of(
      Regrading.Result result, Edits.Correcting correcting, Standing after) {
    if (result.answers().isEmpty()) {
      return Optional.empty();
    }
    Regrading.Answer newest = result.answers().getLast();
    boolean last = newest.review().equals(result.reviews().getLast());
    return kind(newest, last).map(it -> new Notices(it, correcting, newest.review(), after));
  }

  private static Optional<Notice.Kind> kind(Regrading.Answer answer, boolean last) {
    if (answer.turnsRight()) {
      return Optional.of(Notice.Kind.RIGHT);
    }
    if (answer.turnsWrong()) {
      return Optional.of(Notice.Kind.WRONG);
    }
    return last && (answer.score().isEmpty() || !answer.isRight())
        ? Optional.of(Notice.Kind.CORRECTED)
        : Optional.empty();
  }

  Notice notice(LearnerId learner, Instant now) {
    var question = correcting.question();
    return new Notice(
        Notice.id(kind, learner, question.id(), question.revision().hash()),
        learner,
        question.id(),
        kind,
        now,
        correcting.note(),
        answer.stamp().id(),
        after.card() instanceof Card.Seen seen ? seen.dueDay() : null,
        null);
  }
}
