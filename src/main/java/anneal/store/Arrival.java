package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Belongings;
import anneal.study.BelongingsStore.Count;
import anneal.study.BelongingsStore.Tally;
import anneal.study.Flag;
import anneal.study.Logged;
import anneal.study.Sitting;
import anneal.study.Standing;
import anneal.study.StudyEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// One learner's belongings on their way in, within one transaction.
final class Arrival {

  private final LearnerId learner;
  private final Belongings brought;
  private final StudySql study;
  private final RecordSql records;
  private final BelongingsSql belongings;

  Arrival(Lane lane, LearnerId learner, Belongings brought) {
    this.learner = learner;
    this.brought = brought;
    this.study = lane.sql(StudySql.class);
    this.records = new RecordSql(lane);
    this.belongings = lane.sql(BelongingsSql.class);
  }

  private enum Fate {
    ADDED,
    KNOWN,
    REFUSED
  }

  /// Things in the order brought, each with what becomes of it.
  private record Sorted<T>(List<T> added, Count count) {

    static <T> Sorted<T> of(List<T> all, Function<T, UUID> id, Function<T, Fate> fate) {
      Map<UUID, T> once = new HashMap<>();
      List<T> added = new ArrayList<>();
      Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
      for (T each : all) {
        Fate end = once.putIfAbsent(id.apply(each), each) == null ? fate.apply(each) : Fate.KNOWN;
        counts.merge(end, 1, Integer::sum);
        if (end == Fate.ADDED) {
          added.add(each);
        }
      }
      return new Sorted<>(
          added,
          new Count(
              count(counts, Fate.ADDED), count(counts, Fate.KNOWN), count(counts, Fate.REFUSED)));
    }

    private static int count(Map<Fate, Integer> counts, Fate fate) {
      return counts.getOrDefault(fate, 0);
    }
  }

  Tally tally() {
    return tally(sittings(), events(), flags());
  }

  Tally settle(Function<List<Logged>, Standing> replay) {
    Sorted<Sitting> sittings = sittings();
    Sorted<StudyEvent> events = events();
    Sorted<Flag> flags = flags();
    if (!sittings.added.isEmpty() || !events.added.isEmpty() || !flags.added.isEmpty()) {
      records.bump(learner.value());
    }
    sittings.added.forEach(it -> study.putSitting(SittingRow.of(learner, it)));
    events.added.forEach(it -> records.append(EventRow.of(it)));
    flags.added.forEach(it -> study.flag(FlagRow.of(it)));
    cards(events).forEach(it -> put(it, replay));
    return tally(sittings, events, flags);
  }

  private static Tally tally(
      Sorted<Sitting> sittings, Sorted<StudyEvent> events, Sorted<Flag> flags) {
    return new Tally(sittings.count, events.count, flags.count, cards(events).size());
  }

  private static Set<QuestionId> cards(Sorted<StudyEvent> events) {
    Set<QuestionId> cards = new LinkedHashSet<>();
    events.added.forEach(it -> cards.add(it.stamp().question()));
    return cards;
  }

  private void put(QuestionId card, Function<List<Logged>, Standing> replay) {
    List<Logged> log =
        SqlStudyStore.logged(study.cardLog(learner.value(), card.pack(), card.slug()));
    records.putCard(CardRow.of(learner, card, replay.apply(log), Examination.firstDay(log)));
  }

  private Sorted<Sitting> sittings() {
    return Sorted.of(
        brought.sittings(),
        Sitting::id,
        it ->
            study.sitting(learner.value(), it.id().toString()).isPresent()
                ? Fate.KNOWN
                : Fate.ADDED);
  }

  private Sorted<Flag> flags() {
    return Sorted.of(
        brought.flags(),
        Flag::id,
        it -> fate(belongings.flag(it.id().toString()).map(FlagRow::learner)));
  }

  private Sorted<StudyEvent> events() {
    Map<UUID, QuestionId> questions = new HashMap<>();
    brought.events().forEach(it -> questions.put(it.stamp().id(), it.stamp().question()));
    return Sorted.of(
        brought.events(),
        it -> it.stamp().id(),
        it -> takesBackAnother(it, questions) ? Fate.REFUSED : fate(it));
  }

  private Fate fate(StudyEvent event) {
    return fate(study.event(event.stamp().id().toString()).map(EventRow::learner));
  }

  private Fate fate(Optional<String> owner) {
    return owner
        .map(it -> it.equals(learner.value()) ? Fate.KNOWN : Fate.REFUSED)
        .orElse(Fate.ADDED);
  }

  /// Whether an event takes back one of another card: its own card could never be computed again.
  private boolean takesBackAnother(StudyEvent event, Map<UUID, QuestionId> questions) {
    if (!(event instanceof StudyEvent.Undone undone)) {
      return false;
    }
    QuestionId target = questions.get(undone.undoes());
    if (target == null) {
      target =
          study
              .event(undone.undoes().toString())
              .map(it -> new QuestionId(it.pack(), it.slug()))
              .orElse(null);
    }
    return target != null && !target.equals(event.stamp().question());
  }
}
