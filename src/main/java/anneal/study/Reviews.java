package anneal.study;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.question.Answer;
import anneal.question.Dealer;
import anneal.question.Marking;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Task;
import anneal.question.Variant;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Reviewed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Puts a recorded answer together with all that explains it.
record Reviews(Revisions revisions, StudyStore store) {

  /// A review; empty when the wording is no longer kept.
  ///
  /// @param table of the sitting after the review, where it is known
  Optional<Outcome.Review> of(Reviewed event, Optional<Table> table, Instant now) {
    Stamp stamp = event.stamp();
    Asked asked = event.asked();
    Optional<Question> question = revisions.find(stamp.question(), asked.revision().hash());
    if (question.isEmpty()) {
      return Optional.empty();
    }
    Variant variant = question.get().variant(asked.variant());
    Task shown = Dealer.shown(variant.task(), asked.order());
    Judged judged = new Judged(question.get(), variant, shown, verdict(shown, event));
    return Optional.of(of(judged, event, table, now));
  }

  /// A review as it was first told of, though the learner may have gone on since; empty when the
  /// wording is no longer kept.
  Optional<Outcome.Review> again(Logged logged, Instant now) {
    if (!(logged.event() instanceof Reviewed event)) {
      return Optional.empty();
    }
    Stamp stamp = event.stamp();
    Visit then =
        Visit.of(
            store.sittingLog(stamp.learner(), stamp.sitting()).stream()
                .filter(it -> it.arrival() <= logged.arrival())
                .toList());
    return of(event, Optional.empty(), now)
        .map(it -> it.returning(returns(it.progress().sitting(), then, stamp.question())));
  }

  /// A review of an answer that was marked just now.
  Outcome.Review of(Judged judged, Reviewed event, Optional<Table> table, Instant now) {
    Stamp stamp = event.stamp();
    Visit visit =
        table
            .map(Table::visit)
            .orElseGet(() -> Visit.of(store.sittingLog(stamp.learner(), stamp.sitting())));
    Turn.Progress progress =
        table.map(Table::progress).orElseGet(() -> progress(stamp, visit, now));
    return new Outcome.Review(
        event,
        judged.question(),
        judged.variant(),
        judged.shown(),
        judged.verdict(),
        returns(progress.sitting(), visit, stamp.question()),
        table.map(Table::more).orElseGet(() -> visit.more(progress.sitting().size())),
        progress);
  }

  /// Whether what is stored was taken back since.
  boolean undone(StudyStore.Recorded stored) {
    Stamp stamp = stored.logged().event().stamp();
    return Replay.undone(store.cardLog(stamp.learner(), stamp.question())).contains(stamp.id());
  }

  /// Nothing returns in a placement: what it missed comes on another day.
  private static boolean returns(Sitting sitting, Visit visit, QuestionId question) {
    return sitting.mode() != Sitting.Mode.PLACEMENT && visit.missed().contains(question);
  }

  /// An answer that waits for its marks.
  ///
  /// @param table of the sitting after the answer, where it is known
  Optional<Outcome.Reveal> revealed(
      Committed event, Optional<Answer> previous, Optional<Table> table, Instant now) {
    Stamp stamp = event.stamp();
    return revisions
        .find(stamp.question(), event.asked().revision().hash())
        .map(
            question ->
                new Outcome.Reveal(
                    event,
                    question,
                    question.variant(event.asked().variant()),
                    previous,
                    table.map(Table::progress).orElseGet(() -> progress(stamp, now))));
  }

  /// The learner's newest earlier answer to the same question, marked or not.
  ///
  /// @param answerId the answer that is to be set beside it, which may be handed in again
  Optional<Answer> previous(Ticket ticket, UUID answerId) {
    Set<UUID> own = Set.of(answerId, Study.marksId(answerId));
    List<Logged> log = store.cardLog(ticket.learner(), ticket.question());
    return log.reversed().stream()
        .map(Logged::event)
        .filter(it -> !own.contains(it.stamp().id()))
        .flatMap(it -> Study.response(it).stream())
        .map(Response::answer)
        .findFirst();
  }

  /// An answer that would be asked back today keeps the score that it was given then.
  private static Verdict.Graded verdict(Task shown, Reviewed event) {
    Response response = event.response();
    Marking marking = response.marking();
    Verdict today =
        marking == null ? Grader.grade(shown, response.answer()) : Grader.mark(shown, marking);
    return today instanceof Verdict.Graded graded
        ? graded
        : new Verdict.Graded(event.marks().score(), List.of());
  }

  private Turn.Progress progress(Stamp stamp, Instant now) {
    return progress(stamp, Visit.of(store.sittingLog(stamp.learner(), stamp.sitting())), now);
  }

  private Turn.Progress progress(Stamp stamp, Visit visit, Instant now) {
    Sitting sitting =
        store
            .sitting(stamp.learner(), stamp.sitting())
            .orElseGet(() -> Sitting.usual(stamp.sitting(), store.settings(stamp.learner()), now));
    int undoable = Steps.undoable(store.newest(stamp.learner(), 2 * Study.UNDO_DEPTH)).size();
    return new Turn.Progress(sitting, visit.answered().size(), undoable);
  }
}
