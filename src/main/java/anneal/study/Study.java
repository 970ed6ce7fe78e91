package anneal.study;

import anneal.grading.Grader;
import anneal.grading.Verdict;
import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.Schedule;
import anneal.memory.StudyDay;
import anneal.person.LearnerId;
import anneal.question.Dealer;
import anneal.question.Hint;
import anneal.question.Question;
import anneal.question.Task;
import anneal.question.Variant;
import anneal.study.StudyEvent.Reviewed;
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

  /// Longest interval in days: a question for an interview is seen at least once a year.
  private static final int LONGEST = 365;

  /// How long a question may lie open before it has to be asked again.
  static final Duration OPEN_FOR = Duration.ofDays(2);

  private final Revisions revisions;
  private final StudyStore store;
  private final TicketSeal seal;
  private final MemoryModel model;
  private final Tables tables;

  /// @param seal signs what a learner was shown
  public Study(Revisions revisions, StudyStore store, TicketSeal seal, MemoryModel model) {
    this.revisions = revisions;
    this.store = store;
    this.seal = seal;
    this.model = model;
    this.tables = new Tables(revisions, store, seal, model);
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
      return new Outcome.Expired();
    }
    return question(ticket.get())
        .map(question -> grade(handed, ticket.get(), question, now))
        .orElseGet(Outcome.Gone::new);
  }

  private Outcome grade(Handed handed, Ticket ticket, Question question, Instant now) {
    Variant variant = question.variant(ticket.asked().variant());
    Task shown = Dealer.shown(variant.task(), ticket.asked().order());
    return switch (Grader.grade(shown, handed.answer())) {
      case Verdict.Ungradable(String reason) -> new Outcome.Ungradable(reason);
      case Verdict.Graded graded -> {
        int hints = store.hints(ticket.turn());
        Response response =
            new Response(handed.answer(), handed.confidence(), handed.milliseconds(), hints);
        double score = graded.score() * kept(variant.hints(), hints);
        yield record(handed.id(), new Marking(ticket, question, response, score), now);
      }
    };
  }

  /// An answer that is marked but not yet recorded.
  private record Marking(Ticket ticket, Question question, Response response, double score) {}

  private Outcome record(UUID id, Marking marking, Instant now) {
    Ticket ticket = marking.ticket;
    Settings settings = store.settings(ticket.learner());
    var stored =
        store.record(
            id,
            ticket.learner(),
            ticket.question(),
            standing -> step(id, marking, standing, settings, now));
    tables.advance(stored);
    boolean same =
        stored.logged().event() instanceof Reviewed reviewed
            && reviewed.stamp().question().equals(ticket.question())
            && reviewed.asked().equals(ticket.asked())
            && reviewed.response().answer().equals(marking.response.answer());
    if (!same) {
      return new Outcome.IdTaken();
    }
    return review((Reviewed) stored.logged().event(), now)
        .<Outcome>map(it -> new Outcome.Answered(it, stored.repeated()))
        .orElseGet(Outcome.Gone::new);
  }

  private Step step(UUID id, Marking marking, Standing standing, Settings settings, Instant now) {
    Ticket ticket = marking.ticket;
    Instant at = Stamp.at(now, standing.last());
    int today = day(settings, at);
    boolean before = standing.card() instanceof Card.Seen;
    var encounter =
        new RatingPolicy.Encounter(
            marking.score, marking.response, marking.question.seconds(), before);
    var rating = RatingPolicy.rate(encounter);
    long seed = Spread.hash(0, ticket.learner() + " " + ticket.question());
    Card.Seen next = schedule(settings).next(standing.card(), rating, today, seed);
    Marks marks =
        new Marks(
            marking.score,
            rating,
            Schedule.elapsed(standing.card(), today),
            standing.card() instanceof Card.Seen old ? old.memory() : null,
            next.memory(),
            next.dueDay());
    Stamp stamp = new Stamp(id, ticket.learner(), ticket.question(), ticket.sitting(), at, today);
    Reviewed event = new Reviewed(stamp, ticket.asked(), marking.response, marks);
    return new Step(event, standing.after(event, next));
  }

  /// A recorded answer with all that explains it, also long after.
  public Optional<Outcome.Review> review(LearnerId learner, UUID answerId, Instant now) {
    return store
        .event(learner, answerId)
        .map(Logged::event)
        .filter(it -> it instanceof Reviewed)
        .flatMap(it -> review((Reviewed) it, now));
  }

  private Optional<Outcome.Review> review(Reviewed event, Instant now) {
    Stamp stamp = event.stamp();
    Visit visit = Visit.of(store.sittingLog(stamp.learner(), stamp.sitting()));
    return revisions
        .find(stamp.question(), event.asked().revision().hash())
        .flatMap(
            question -> {
              Variant variant = question.variant(event.asked().variant());
              Task shown = Dealer.shown(variant.task(), event.asked().order());
              return Grader.grade(shown, event.response().answer()) instanceof Verdict.Graded graded
                  ? Optional.of(
                      new Outcome.Review(
                          event,
                          question,
                          variant,
                          shown,
                          graded,
                          visit.missed().contains(stamp.question()),
                          progress(event, visit, now)))
                  : Optional.empty();
            });
  }

  private Turn.Progress progress(Reviewed event, Visit visit, Instant now) {
    Stamp stamp = event.stamp();
    Settings settings = store.settings(stamp.learner());
    Sitting sitting =
        store
            .sitting(stamp.learner(), stamp.sitting())
            .orElseGet(() -> Sitting.usual(stamp.sitting(), settings, now));
    int undoable = Steps.undoable(store.newest(stamp.learner(), 2 * UNDO_DEPTH)).size();
    return new Turn.Progress(sitting, visit.answered().size(), undoable);
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
    UUID turn = ticket.get().turn();
    if (store.hints(turn) >= hints.size()) {
      return Optional.empty();
    }
    int given = Math.min(store.noteHint(turn), hints.size());
    return Optional.of(new GivenHint(given - 1, hints.get(given - 1), hints.size() - given));
  }

  /// A hint that was asked for.
  ///
  /// @param index from 0
  /// @param left how many more there are
  public record GivenHint(int index, Hint hint, int left) {}

  /// The hints of a turn given so far.
  public List<Hint> given(Turn turn) {
    int given = store.hints(turn.ticket().turn());
    List<Hint> hints = turn.variant().hints();
    return hints.subList(0, Math.min(given, hints.size()));
  }

  /// The ticket of a token, if it is the learner's.
  public Optional<Ticket> ticket(LearnerId learner, String token) {
    return seal.open(token).filter(it -> it.learner().equals(learner));
  }

  private Optional<Question> question(Ticket ticket) {
    return revisions.find(ticket.question(), ticket.asked().revision().hash());
  }

  private Schedule schedule(Settings settings) {
    return new Schedule(model, settings.desiredRetention(), LONGEST, true);
  }

  private static double kept(List<Hint> hints, int given) {
    return hints.stream().limit(given).mapToDouble(it -> 1 - it.cost()).reduce(1, (a, b) -> a * b);
  }

  static int day(Settings settings, Instant at) {
    return new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(at);
  }
}
