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

/// What happened in one sitting so far, with undone events taken out: as much of it as the desk
/// looks at, since one is kept for everybody who practises.
///
/// @param answers reviews that count, oldest first
/// @param answered different questions answered
/// @param skipped questions put off and not answered since, oldest first
/// @param missed questions whose last answer missed and that may return, the longest ago first
/// @param left what lay on the desk last and was answered or put away, null at the beginning
/// @param takenBack whose event the newest undo took back, null when anything came after it
record Visit(
    List<Given> answers,
    Set<QuestionId> answered,
    List<QuestionId> skipped,
    List<QuestionId> missed,
    @Nullable QuestionId left,
    @Nullable QuestionId takenBack) {

  /// How often a missed question returns in one sitting.
  private static final int RETURNS = 3;

  /// Answers to other questions before a missed one returns.
  private static final int GAP = 4;

  private static final Visit BEGUN =
      new Visit(List.of(), Set.of(), List.of(), List.of(), null, null);

  /// An answer that counts.
  ///
  /// @param confidence null where it was not asked
  record Given(
      QuestionId question,
      int variant,
      Rating rating,
      int hints,
      @Nullable Confidence confidence,
      int milliseconds) {

    static Given of(Reviewed event) {
      Response response = event.response();
      return new Given(
          event.stamp().question(),
          event.asked().variant(),
          event.marks().rating(),
          response.hints(),
          response.confidence(),
          response.milliseconds());
    }
  }

  static Visit of(List<Logged> log) {
    List<Logged> corrected = Replay.corrected(log);
    Set<UUID> undone = Replay.undone(corrected);
    Growing visit = new Growing(BEGUN);
    for (Logged logged : corrected) {
      if (!undone.contains(logged.event().stamp().id())) {
        visit.take(logged.event());
      }
    }
    return visit.takingBack(takenBack(corrected));
  }

  private static @Nullable QuestionId takenBack(List<Logged> log) {
    if (log.isEmpty() || !(log.getLast().event() instanceof StudyEvent.Undone undo)) {
      return null;
    }
    return log.stream()
        .map(it -> it.event().stamp())
        .filter(it -> it.id().equals(undo.undoes()))
        .map(Stamp::question)
        .findFirst()
        .orElse(null);
  }

  /// This and one more event. Empty where the event changes what counts: then the log of the
  /// sitting has to be read again.
  Optional<Visit> after(StudyEvent event) {
    Growing visit = new Growing(this);
    return visit.take(event) ? Optional.of(visit.takingBack(null)) : Optional.empty();
  }

  /// A visit that takes one event after the other.
  private static final class Growing {

    private final Visit begun;
    private final List<Given> answers;
    private final Set<QuestionId> answered;
    private final Set<QuestionId> skipped;
    private @Nullable QuestionId left;

    Growing(Visit begun) {
      this.begun = begun;
      answers = new ArrayList<>(begun.answers);
      answered = new HashSet<>(begun.answered);
      skipped = new LinkedHashSet<>(begun.skipped);
      left = begun.left;
    }

    /// @return false where the event changes what counts, and was not taken
    boolean take(StudyEvent event) {
      switch (event) {
        case Reviewed it -> answer(Given.of(it));
        case StudyEvent.Skipped it -> skip(it.stamp().question());
        case StudyEvent.Buried it -> left = it.stamp().question();
        case StudyEvent.Suspended it -> left = it.on() ? it.stamp().question() : left;
        case StudyEvent.Committed _ -> {}
        case StudyEvent.Undone _, StudyEvent.Regraded _, StudyEvent.Seeded _ -> {
          return false;
        }
      }
      return true;
    }

    private void answer(Given answer) {
      answers.add(answer);
      answered.add(answer.question);
      skipped.remove(answer.question);
      left = answer.question;
    }

    private void skip(QuestionId question) {
      skipped.remove(question);
      skipped.add(question);
      left = question;
    }

    /// @param question whose event was taken back last
    Visit takingBack(@Nullable QuestionId question) {
      boolean more = answers.size() > begun.answers.size();
      return new Visit(
          List.copyOf(answers),
          Set.copyOf(answered),
          List.copyOf(skipped),
          more ? missed(answers) : begun.missed,
          left,
          question);
    }
  }

  private static List<QuestionId> missed(List<Given> answers) {
    Map<QuestionId, Integer> misses = new HashMap<>();
    for (Given answer : answers) {
      if (answer.rating == Rating.AGAIN) {
        misses.merge(answer.question, 1, Integer::sum);
      }
    }
    if (misses.isEmpty()) {
      return List.of();
    }
    Set<QuestionId> missed = new LinkedHashSet<>();
    for (Given answer : answers) {
      QuestionId id = answer.question;
      missed.remove(id);
      if (answer.rating == Rating.AGAIN && misses.getOrDefault(id, 0) <= RETURNS) {
        missed.add(id);
      }
    }
    return List.copyOf(missed);
  }

  /// Whether a sitting of so many questions has room for others, or a missed one comes again.
  boolean more(int size) {
    return answered.size() < size || !missed.isEmpty();
  }

  /// Missed questions with enough other answers since, the longest ago first.
  List<QuestionId> ripe() {
    return missed.stream().filter(it -> since(it) >= GAP).toList();
  }

  private int since(QuestionId id) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      if (answers.get(i).question.equals(id)) {
        return answers.size() - 1 - i;
      }
    }
    return answers.size();
  }
}
