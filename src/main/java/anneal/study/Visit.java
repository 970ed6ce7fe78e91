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
    Visit visit = BEGUN;
    for (Logged logged : corrected) {
      StudyEvent event = logged.event();
      if (!undone.contains(event.stamp().id())) {
        visit = visit.after(event).orElse(visit);
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

  private Visit takingBack(@Nullable QuestionId question) {
    return new Visit(answers, answered, skipped, missed, left, question);
  }

  /// This and one more event. Empty where the event changes what counts: then the log of the
  /// sitting has to be read again.
  Optional<Visit> after(StudyEvent event) {
    QuestionId question = event.stamp().question();
    return switch (event) {
      case Reviewed reviewed -> Optional.of(with(Given.of(reviewed)));
      case StudyEvent.Skipped _ ->
          Optional.of(
              new Visit(answers, answered, with(skipped, question), missed, question, null));
      case StudyEvent.Buried _ -> Optional.of(leaving(question));
      case StudyEvent.Suspended suspended ->
          Optional.of(suspended.on() ? leaving(question) : takingBack(null));
      case StudyEvent.Committed _ -> Optional.of(takingBack(null));
      case StudyEvent.Undone _, StudyEvent.Regraded _, StudyEvent.Seeded _ -> Optional.empty();
    };
  }

  private Visit leaving(QuestionId question) {
    return new Visit(answers, answered, skipped, missed, question, null);
  }

  private Visit with(Given answer) {
    QuestionId question = answer.question;
    List<Given> all = new ArrayList<>(answers);
    all.add(answer);
    Set<QuestionId> different = new HashSet<>(answered);
    different.add(question);
    List<QuestionId> put = skipped.stream().filter(it -> !it.equals(question)).toList();
    return new Visit(List.copyOf(all), Set.copyOf(different), put, missed(all), question, null);
  }

  private static List<QuestionId> with(List<QuestionId> skipped, QuestionId question) {
    Set<QuestionId> all = new LinkedHashSet<>(skipped);
    all.remove(question);
    all.add(question);
    return List.copyOf(all);
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
