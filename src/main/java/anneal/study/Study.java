package anneal.study;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.memory.StudyDay;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.Dealer;
import anneal.question.Hint;
import anneal.question.Marking;
import anneal.question.Question;
import anneal.question.Task;
import anneal.question.Variant;
import anneal.study.StudyEvent.Committed;
import anneal.study.StudyEvent.Reviewed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The desk: hands out questions, takes answers, takes steps back.
///
/// Stateless between calls but for a cache that the store's stamp keeps true, so any number of
/// threads may call it.
public final class Study {

  /// How many steps can be taken back.
  public static final int UNDO_DEPTH = 20;

  /// How long a question may lie open before it has to be asked again.
  static final Duration OPEN_FOR = Duration.ofDays(2);

  private final Revisions revisions;
  private final StudyStore store;
  private final TicketSeal seal;
  private Tables tables;
  private final Edits edits;
  private final Recorder recorder;
  private final Reviews reviews;

  /// @param seal signs what a learner was shown
  /// @param edits grades answers to outdated keys again; over the same store
  public Study(Revisions revisions, StudyStore store, TicketSeal seal, Edits edits) {
    this.revisions = revisions;
    this.store = store;
    this.seal = seal;
    this.edits = edits;
    this.recorder = new Recorder(store, edits.model());
    this.reviews = new Reviews(revisions, store);
    this.tables = new Tables(revisions, store, seal, edits.model());
  }

  /// The same desk, led by a course.
  public Study under(Course course) {
    Study led = new Study(revisions, store, seal, edits);
    led.tables = tables.under(course);
    return led;
  }

  /// What is next in a sitting. An unknown sitting works by the learner's settings.
  public Next next(LearnerId learner, UUID sitting, Instant now) {
    return tables.at(learner, sitting, now).next();
  }

  /// The turn of a token again, as it was: for a page that was reloaded. Empty when it was answered
  /// meanwhile, is too old or is not the learner's.
  public Optional<Turn> reopen(LearnerId learner, String token, Instant now) {
    return ticket(learner, token)
        .filter(it -> it.expires().isAfter(now))
        .flatMap(
            it -> {
              Table table = tables.at(learner, it.sitting(), now);
              return table.answered(it) ? Optional.empty() : table.turn(it, token);
            });
  }

  /// Takes an answer: find, grade, rate, schedule, record.
  public Outcome answer(Handed handed, Instant now) {
    Optional<Ticket> ticket = ticket(handed.learner(), handed.token());
    if (ticket.isEmpty() || !ticket.get().question().equals(handed.question())) {
      return new Outcome.ForeignToken();
    }
    if (!ticket.get().expires().isAfter(now)) {
      return taken(handed, now).orElseGet(Outcome.Expired::new);
    }
    try {
      return question(ticket.get())
          .map(question -> grade(handed, ticket.get(), question, now))
          .orElseGet(Outcome.Gone::new);
    } catch (TurnIsOver _) {
      return new Outcome.Over();
    } catch (StudyStore.ForeignId _) {
      return new Outcome.IdTaken();
    }
  }

  /// The very same answer, taken before its token expired: a network that lost the response may ask
  /// again whenever it is back.
  private Optional<Outcome> taken(Handed handed, Instant now) {
    return store
        .event(handed.learner(), handed.id())
        .filter(it -> it.event().stamp().question().equals(handed.question()))
        .filter(it -> response(it.event()).filter(handed.response(0)::repeats).isPresent())
        .flatMap(it -> again(it, now).or(() -> recorded(handed.learner(), handed.id(), now)));
  }

  private Optional<Outcome> again(Logged answer, Instant now) {
    return reviews.again(answer, now).map(it -> new Outcome.Answered(it, true));
  }

  static Optional<Response> response(StudyEvent event) {
    return switch (event) {
      case Reviewed reviewed -> Optional.of(reviewed.response());
      case Committed committed -> Optional.of(committed.response());
      default -> Optional.empty();
    };
  }

  private Outcome grade(Handed handed, Ticket ticket, Question question, Instant now) {
    Variant variant = question.variant(ticket.asked().variant());
    Task shown = Dealer.shown(variant.task(), ticket.asked().order());
    return switch (Grader.grade(shown, handed.answer())) {
      case Verdict.Ungradable(String reason) -> new Outcome.Ungradable(reason);
      case Verdict.Revealed _ -> commit(handed, ticket, now);
      case Verdict.Graded graded -> {
        Response response = handed.response(given(ticket, variant.hints()));
        double score = graded.score() * variant.kept(response.hints());
        Marked marked =
            new Marked(ticket, new Judged(question, variant, shown, graded), response, score);
        yield outcome(
            recorder.answer(handed.id(), marked, tables.cards(ticket, now), now), marked, now);
      }
    };
  }

  private Outcome outcome(StudyStore.Recorded stored, Marked marked, Instant now) {
    Optional<Table> table = tables.advance(stored);
    if (marked.response().marking() != null && stored.repeated() && reviews.undone(stored)) {
      return new Outcome.ForeignToken();
    }
    if (!(stored.logged().event() instanceof Reviewed reviewed) || !marked.isIn(reviewed)) {
      return new Outcome.IdTaken();
    }
    if (stored.repeated()) {
      return again(stored.logged(), now).orElseGet(Outcome.Gone::new);
    }
    edits.late(reviewed, now);
    return new Outcome.Answered(reviews.of(marked.judged(), reviewed, table, now), false);
  }

  /// Keeps an answer that only the learner can mark, and turns up what to hold it against.
  private Outcome commit(Handed handed, Ticket ticket, Instant now) {
    Optional<Answer> previous =
        tables.untouched(ticket.learner(), ticket.question())
            ? Optional.empty()
            : reviews.previous(ticket, handed.id());
    Response response = handed.response(store.hints(ticket.asking()));
    StudyStore.Recorded stored = recorder.commit(handed.id(), ticket, response, now);
    Optional<Table> table = tables.advance(stored);
    boolean same =
        stored.logged().event() instanceof Committed committed
            && committed.stamp().question().equals(ticket.question())
            && committed.asked().equals(ticket.asked())
            && committed.response().repeats(response);
    return same
        ? reviews
            .revealed((Committed) stored.logged().event(), previous, table, now)
            .<Outcome>map(it -> new Outcome.Revealed(it, stored.repeated()))
            .orElseGet(Outcome.Gone::new)
        : new Outcome.IdTaken();
  }

  /// Takes the learner's marks for an answer that was committed before; the first marks count.
  ///
  /// @param answerId id under which the answer was handed in
  /// @return [Outcome.ForeignToken] where there is no such answer of this learner, or it was
  ///   undone; [Outcome.IdTaken] where it has other marks
  public Outcome mark(LearnerId learner, UUID answerId, Marking marking, Instant now) {
    return store.event(learner, answerId).map(Logged::event).orElse(null)
            instanceof Committed committed
        ? mark(committed, marking, now)
        : new Outcome.ForeignToken();
  }

  private Outcome mark(Committed committed, Marking marking, Instant now) {
    Stamp stamp = committed.stamp();
    Asked asked = committed.asked();
    Optional<Question> question = revisions.find(stamp.question(), asked.revision().hash());
    if (question.isEmpty()) {
      return new Outcome.Gone();
    }
    Variant variant = question.get().variant(asked.variant());
    Task shown = Dealer.shown(variant.task(), asked.order());
    return switch (Grader.mark(shown, marking)) {
      case Verdict.Ungradable(String reason) -> new Outcome.Ungradable(reason);
      case Verdict.Revealed _ -> throw new IllegalStateException("marks are never revealed");
      case Verdict.Graded graded -> {
        Response response = committed.response().with(marking);
        double score = graded.score() * variant.kept(response.hints());
        Ticket ticket =
            new Ticket(stamp.id(), stamp.learner(), stamp.question(), asked, stamp.sitting(), now);
        Judged judged = new Judged(question.get(), variant, shown, graded);
        Marked marked = new Marked(ticket, judged, response, score);
        yield outcome(
            recorder.review(marksId(stamp.id()), marked, tables.cards(ticket, now), now),
            marked,
            now);
      }
    };
  }

  /// The id of the review that marks a committed answer.
  public static UUID marksId(UUID answerId) {
    return UUID.nameUUIDFromBytes(("marks " + answerId).getBytes(StandardCharsets.UTF_8));
  }

  /// A recorded answer with all that explains it, also long after.
  ///
  /// @param id under which it was handed in, or of the review that marked it
  /// @return an [Outcome.Answered], an [Outcome.Revealed] that waits for its marks, or empty
  public Optional<Outcome> recorded(LearnerId learner, UUID id, Instant now) {
    return store
        .event(learner, marksId(id))
        .or(() -> store.event(learner, id))
        .flatMap(
            it ->
                switch (it.event()) {
                  case Reviewed reviewed ->
                      reviews
                          .of(reviewed, Optional.empty(), now)
                          .map(x -> new Outcome.Answered(x, true));
                  case Committed committed ->
                      reviews
                          .revealed(committed, Optional.empty(), Optional.empty(), now)
                          .map(x -> new Outcome.Revealed(x, true));
                  case StudyEvent.Undone _,
                      StudyEvent.Regraded _,
                      StudyEvent.Seeded _,
                      StudyEvent.Skipped _,
                      StudyEvent.Buried _,
                      StudyEvent.Suspended _ ->
                      Optional.<Outcome>empty();
                });
  }

  /// The next hint of a turn; the cost counts from now on.
  ///
  /// @return empty when the token is not good or no hint is left
  public Optional<GivenHint> hint(LearnerId learner, String token, Instant now) {
    Optional<Ticket> ticket = ticket(learner, token).filter(it -> it.expires().isAfter(now));
    Optional<Variant> variant =
        ticket.flatMap(it -> question(it).map(q -> q.variant(it.asked().variant())));
    if (variant.isEmpty()) {
      return Optional.empty();
    }
    List<Hint> hints = variant.get().hints();
    UUID asking = ticket.get().asking();
    if (store.hints(asking) >= hints.size()) {
      return Optional.empty();
    }
    int given = Math.min(store.noteHint(asking), hints.size());
    return Optional.of(new GivenHint(given - 1, hints.get(given - 1), hints.size() - given));
  }

  /// A hint that was asked for.
  ///
  /// @param index from 0
  /// @param left how many more there are
  public record GivenHint(int index, Hint hint, int left) {}

  /// The hints given so far, also before a skip or an answer that was taken back.
  public List<Hint> given(Turn turn) {
    List<Hint> hints = turn.variant().hints();
    return hints.subList(0, Math.min(given(turn.ticket(), hints), hints.size()));
  }

  /// The store is asked only where there are hints.
  private int given(Ticket ticket, List<Hint> hints) {
    return hints.isEmpty() ? 0 : store.hints(ticket.asking());
  }

  /// The ticket of a token, if it is the learner's.
  public Optional<Ticket> ticket(LearnerId learner, String token) {
    return tables
        .dealt(learner, token)
        .or(() -> seal.open(token).filter(it -> it.learner().equals(learner)));
  }

  private Optional<Question> question(Ticket ticket) {
    return revisions.find(ticket.question(), ticket.asked().revision().hash());
  }

  static int day(Settings settings, Instant at) {
    return new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(at);
  }
}
