package anneal.study;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.Change;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.EditStore.Correction;
import anneal.study.EditStore.Settled;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Brings learners' cards up to what authors changed.
///
/// | edit | card | learner |
/// |---|---|---|
/// | cosmetic, or not declared | stays | is told nothing |
/// | clarify | stays | is told once that it was reworded |
/// | key | its answers are graded again | is told what that changed |
/// | removed or replaced | stays, out of sight until the question returns | is told once |
///
/// All of it may be done again: what was done stays as it is. How far it was done is kept, so that
/// a start looks only at what changed since.
public final class Edits {

  private final Revisions revisions;
  private final StudyStore study;
  private final EditStore store;
  private final MemoryModel model;

  public Edits(Revisions revisions, StudyStore study, EditStore store, MemoryModel model) {
    this.revisions = revisions;
    this.study = study;
    this.store = store;
    this.model = model;
  }

  /// Brings all cards up to a catalog.
  ///
  /// @param whole ids of the packs that were read without errors: what they lack was removed
  public synchronized void apply(Catalog catalog, Set<String> whole, Instant now) {
    Map<QuestionId, Settled> before = store.settled();
    List<Settled> settled = new ArrayList<>();
    catalog.packs().stream()
        .flatMap(it -> it.questions().stream())
        .forEach(
            it -> {
              Settled old = before.get(it.id());
              if (old == null || old.gone() || !old.revision().equals(it.revision())) {
                edited(catalog, it, old, now);
                settled.add(new Settled(it.id(), it.revision(), false, now));
              }
            });
    for (Settled old : before.values()) {
      QuestionId id = old.question();
      if (!old.gone() && whole.contains(id.pack()) && catalog.find(id).isEmpty()) {
        removed(catalog, old, now);
        settled.add(new Settled(id, old.revision(), true, now));
      }
    }
    store.settle(settled);
  }

  /// A key that is corrected once more without a new number is graded by once more.
  private void edited(Catalog catalog, Question question, @Nullable Settled old, Instant now) {
    QuestionId id = question.id();
    if (old != null && old.gone()) {
      store.welcome(id);
    }
    int rev = question.revision().number();
    int met = old == null ? 0 : old.revision().number();
    List<Change> changes = catalog.history(id).between(id, met, rev);
    List<Change> keys = catalog.history(id).between(id, Math.min(met, rev - 1), rev);
    if (told(keys, Change.Kind.KEY)) {
      regrade(new Correcting(question, keyOf(keys), note(keys, Change.Kind.KEY)), now);
    } else if (old != null && told(changes, Change.Kind.CLARIFY)) {
      String note = note(changes, Change.Kind.CLARIFY);
      tell(id, Notice.Kind.REWORDED, question.revision().hash(), note, now);
    }
  }

  private void removed(Catalog catalog, Settled old, Instant now) {
    boolean replaced = catalog.history(old.question()).replaced().containsKey(old.question());
    String edit = old.revision().hash() + " " + old.at();
    Notice.Kind kind = replaced ? Notice.Kind.REPLACED : Notice.Kind.LEFT;
    tell(old.question(), kind, edit, "", now);
  }

  private void tell(QuestionId id, Notice.Kind kind, String edit, String note, Instant now) {
    QuestionId successor = revisions.current().history(id).replaced().get(id);
    store.tell(
        store.learners(id).stream()
            .map(
                it ->
                    new Notice(
                        Notice.id(kind, it, id, edit),
                        it,
                        id,
                        kind,
                        now,
                        note,
                        null,
                        null,
                        kind == Notice.Kind.REPLACED ? successor : null))
            .toList());
  }

  private static boolean told(List<Change> changes, Change.Kind kind) {
    return changes.stream().anyMatch(it -> it.kind() == kind);
  }

  private static String note(List<Change> changes, Change.Kind kind) {
    return changes.stream()
        .filter(it -> it.kind() == kind)
        .map(Change::note)
        .collect(Collectors.joining("; "));
  }

  /// Answers to wordings before the newest change of the key.
  private static Predicate<Revision> keyOf(List<Change> changes) {
    int key =
        changes.stream()
            .filter(it -> it.kind() == Change.Kind.KEY)
            .mapToInt(Change::rev)
            .max()
            .orElse(0);
    return it -> it.number() < key;
  }

  /// A key that was corrected.
  ///
  /// @param question in its corrected wording
  /// @param outdated which wordings had another key
  /// @param note the author's reason
  public record Correcting(Question question, Predicate<Revision> outdated, String note) {}

  /// What a question's authors say of its key so far; empty where it was never changed.
  public Optional<Correcting> corrected(Question question) {
    QuestionId id = question.id();
    List<Change> changes =
        revisions.current().history(id).between(id, 0, question.revision().number());
    return told(changes, Change.Kind.KEY)
        ? Optional.of(new Correcting(question, keyOf(changes), note(changes, Change.Kind.KEY)))
        : Optional.empty();
  }

  /// Grades all answers to outdated wordings of a question again.
  public void regrade(Correcting correcting, Instant now) {
    store.learners(correcting.question.id()).forEach(it -> regrade(correcting, it, now));
    store.remark(correcting, now);
  }

  private void regrade(Correcting correcting, LearnerId learner, Instant now) {
    Settings settings = study.settings(learner);
    store.correct(
        learner,
        correcting.question.id(),
        log -> {
          Regrading.Result result = grade(correcting, settings, log, now);
          Standing after = Replay.standing(with(log, result.events()), model);
          List<Notice> notices =
              Notices.of(result, correcting, after).map(it -> it.notice(learner, now)).stream()
                  .toList();
          return new Correction(result.events(), after, notices);
        });
  }

  /// Grades an answer again that was handed in to a wording whose key was corrected meanwhile.
  void late(Reviewed review, Instant now) {
    QuestionId id = review.stamp().question();
    revisions
        .current()
        .find(id)
        .filter(it -> !it.revision().equals(review.asked().revision()))
        .flatMap(this::corrected)
        .filter(it -> it.outdated().test(review.asked().revision()))
        .ifPresent(it -> regrade(it, review.stamp().learner(), now));
  }

  /// What grading all answers to outdated wordings again would change; writes nothing.
  public Tally preview(Correcting correcting, Instant now) {
    Tally tally = Tally.NONE;
    QuestionId id = correcting.question.id();
    for (LearnerId learner : store.learners(id)) {
      List<Logged> log = study.cardLog(learner, id);
      Regrading.Result result = grade(correcting, study.settings(learner), log, now);
      boolean moves =
          dueDay(Replay.standing(log, model))
              != dueDay(Replay.standing(with(log, result.events()), model));
      tally = tally.plus(result, moves);
    }
    return tally;
  }

  private Regrading.Result grade(
      Correcting correcting, Settings settings, List<Logged> log, Instant now) {
    return Regrading.of(
        log,
        new Regrading.Job(correcting.question, correcting.outdated, settings, now),
        revisions,
        model);
  }

  private static List<Logged> with(List<Logged> log, List<Regraded> events) {
    List<Logged> whole = new ArrayList<>(log);
    events.forEach(it -> whole.add(new Logged(Long.MAX_VALUE, it)));
    return whole;
  }

  /// How memories fade.
  MemoryModel model() {
    return model;
  }

  private static int dueDay(Standing standing) {
    return standing.card() instanceof Card.Seen seen ? seen.dueDay() : 0;
  }
}
