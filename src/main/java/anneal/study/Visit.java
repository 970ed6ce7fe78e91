package anneal.study;

import anneal.memory.Rating;
import anneal.question.QuestionId;
import anneal.study.StudyEvent.Reviewed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happened in one sitting so far, with undone events taken out.
///
/// @param answers reviews that count, oldest first
/// @param answered different questions answered
/// @param skipped questions put off and not answered since, oldest first
/// @param missed questions whose last answer missed and that may return, the longest ago first
/// @param takenBack the event that the newest undo took back, null when anything came after it
record Visit(
    List<Reviewed> answers,
    Set<QuestionId> answered,
    Set<QuestionId> skipped,
    List<QuestionId> missed,
    @Nullable StudyEvent takenBack) {

  /// How often a missed question returns in one sitting.
  private static final int RETURNS = 3;

  /// Answers to other questions before a missed one returns.
  private static final int GAP = 4;

  static Visit of(List<Logged> log) {
    List<Logged> corrected = Replay.corrected(log);
    Set<UUID> undone = Replay.undone(corrected);
    List<Reviewed> answers = new ArrayList<>();
    Set<QuestionId> answered = new HashSet<>();
    Set<QuestionId> skipped = new LinkedHashSet<>();
    StudyEvent last = null;
    for (Logged logged : corrected) {
      StudyEvent event = logged.event();
      last = event;
      if (undone.contains(event.stamp().id())) {
        continue;
      }
      if (event instanceof Reviewed reviewed) {
        answers.add(reviewed);
        answered.add(event.stamp().question());
        skipped.remove(event.stamp().question());
      } else if (event instanceof StudyEvent.Skipped) {
        skipped.add(event.stamp().question());
      }
    }
    return new Visit(answers, answered, skipped, missed(answers), takenBack(corrected, last));
  }

  private static @Nullable StudyEvent takenBack(List<Logged> log, @Nullable StudyEvent last) {
    if (!(last instanceof StudyEvent.Undone undo)) {
      return null;
    }
    return log.stream()
        .map(Logged::event)
        .filter(it -> it.stamp().id().equals(undo.undoes()))
        .findFirst()
        .orElse(null);
  }

  /// The newest answer.
  Optional<Reviewed> last() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  private static List<QuestionId> missed(List<Reviewed> answers) {
    Map<QuestionId, Integer> misses = new HashMap<>();
    for (Reviewed answer : answers) {
      if (answer.marks().rating() == Rating.AGAIN) {
        misses.merge(answer.stamp().question(), 1, Integer::sum);
      }
    }
    Set<QuestionId> missed = new LinkedHashSet<>();
    for (Reviewed answer : answers) {
      QuestionId id = answer.stamp().question();
      missed.remove(id);
      if (answer.marks().rating() == Rating.AGAIN && misses.getOrDefault(id, 0) <= RETURNS) {
        missed.add(id);
      }
    }
    return List.copyOf(missed);
  }

  /// Missed questions with enough other answers since.
  Optional<QuestionId> ripe() {
    return missed.stream().filter(it -> since(it) >= GAP).findFirst();
  }

  private int since(QuestionId id) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      if (answers.get(i).stamp().question().equals(id)) {
        return answers.size() - 1 - i;
      }
    }
    return answers.size();
  }
}
