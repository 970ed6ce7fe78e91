package anneal.study;

import anneal.memory.StudyDay;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.Dealer;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Variant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One learner's sitting at one moment; what comes next is worked out once and kept.
final class Table {

  private final LearnerId learner;
  private final Desk desk;
  private final Laid laid;
  private final Revisions revisions;
  private final TicketSeal seal;
  private volatile @Nullable Next next;

  /// When the table was laid.
  ///
  /// @param stamp of the store at that moment
  /// @param undoable steps that can be taken back
  record Laid(long stamp, Instant at, int undoable) {}

  Table(LearnerId learner, Desk desk, Laid laid, Revisions revisions, TicketSeal seal) {
    this.learner = learner;
    this.desk = desk;
    this.laid = laid;
    this.revisions = revisions;
    this.seal = seal;
  }

  LearnerId learner() {
    return learner;
  }

  /// How many cards its learner has.
  int cards() {
    return desk.view().standings().size();
  }

  Settings settings() {
    return desk.view().settings();
  }

  Standings standings() {
    return desk.view().standings();
  }

  /// Whether it was laid for this sitting.
  boolean in(UUID sitting) {
    return desk.view().sitting().id().equals(sitting);
  }

  /// Whether nothing has changed since it was laid.
  boolean fits(long stamp, Catalog catalog, Instant now) {
    Settings settings = settings();
    return laid.stamp == stamp
        && desk.catalog() == catalog
        && Duration.between(laid.at, now).abs().compareTo(Study.OPEN_FOR.dividedBy(2)) < 0
        && new StudyDay(settings.zone(), settings.rolloverHour()).dayOf(now) == desk.view().today();
  }

  /// Whether nothing happened to a card up to a stamp.
  boolean untouched(QuestionId question, long stamp) {
    return laid.stamp == stamp && desk.view().standings().get(question).equals(Standing.NEW);
  }

  /// The table of another sitting of the same learner, while nothing else has changed.
  Table to(Sitting sitting, Visit visit, Instant now) {
    Desk.View old = desk.view();
    Desk.View view =
        new Desk.View(
            old.settings(),
            sitting,
            old.standings(),
            visit,
            old.today(),
            old.introduced(),
            old.seed(),
            old.lead());
    return new Table(
        learner,
        new Desk(view, desk.model()),
        new Laid(laid.stamp, now, laid.undoable),
        revisions,
        seal);
  }

  /// The table after one more event, without reading the store again. The caller has seen to it
  /// that nothing else came between.
  ///
  /// @return empty where the event changes what counted before it
  Optional<Table> after(StudyStore.Recorded recorded, Course course) {
    StudyEvent event = recorded.logged().event();
    return desk.view().visit().after(event).map(it -> after(recorded, it, course));
  }

  private Table after(StudyStore.Recorded recorded, Visit visit, Course course) {
    Desk.View old = desk.view();
    StudyEvent event = recorded.logged().event();
    boolean introduced = event instanceof StudyEvent.Reviewed it && it.marks().before() == null;
    Standings standings = old.standings().with(event.stamp().question(), recorded.after());
    Desk.View view =
        new Desk.View(
            old.settings(),
            old.sitting(),
            standings,
            visit,
            old.today(),
            old.introduced() + (introduced ? 1 : 0),
            old.seed(),
            lead(course, standings, recorded.stamp()));
    int steps = event instanceof StudyEvent.Committed ? 0 : 1;
    int undoable = Math.min(Study.UNDO_DEPTH, laid.undoable + steps);
    return new Table(
        learner,
        new Desk(view, desk.model()),
        new Laid(recorded.stamp(), laid.at, undoable),
        revisions,
        seal);
  }

  private Optional<Course.Lead> lead(Course course, Standings standings, long stamp) {
    Desk.View old = desk.view();
    return old.lead()
        .flatMap(
            it ->
                course.lead(
                    new Course.Moment(learner, desk.catalog(), standings, old.today(), stamp),
                    Optional.of(it)));
  }

  /// Whether an event is the very next thing that happened in this sitting.
  boolean precedes(StudyStore.Recorded recorded) {
    Stamp stamp = recorded.logged().event().stamp();
    return laid.stamp == recorded.stamp() - 1
        && !recorded.repeated()
        && in(stamp.sitting())
        && stamp.day() == desk.view().today();
  }

  /// The ticket of the question that lies here, where this is its token.
  Optional<Ticket> dealt(String token) {
    return next instanceof Next.Question(Turn turn) && turn.token().equals(token)
        ? Optional.of(turn.ticket())
        : Optional.empty();
  }

  Next next() {
    Next known = next;
    if (known == null) {
      known = desk.pick().<Next>map(it -> new Next.Question(turn(it))).orElseGet(this::nothing);
      next = known;
    }
    return known;
  }

  /// What happened in the sitting.
  Visit visit() {
    return desk.view().visit();
  }

  Turn.Progress progress() {
    Desk.View view = desk.view();
    return new Turn.Progress(view.sitting(), view.visit().answered().size(), laid.undoable);
  }

  /// Whether the sitting goes on. At its full size the desk knows best: what was missed may have
  /// been put away since.
  boolean more() {
    int size = desk.view().sitting().size();
    return visit().answered().size() < size || next() instanceof Next.Question;
  }

  /// Whether the turn of a ticket is over: something happened to its card since it was made.
  boolean answered(Ticket ticket) {
    return !turnId(ticket.question()).equals(ticket.turn());
  }

  /// The turn of a ticket again.
  Optional<Turn> turn(Ticket ticket, String token) {
    return revisions
        .find(ticket.question(), ticket.asked().revision().hash())
        .map(it -> turn(it, ticket, token, Occasion.of(desk, it)));
  }

  private Turn turn(Desk.Pick pick) {
    Question question = pick.question();
    Ticket ticket =
        new Ticket(
            turnId(question.id()),
            learner,
            question.id(),
            asked(question),
            desk.view().sitting().id(),
            laid.at.plus(Study.OPEN_FOR));
    return turn(question, ticket, seal.seal(ticket), pick.why());
  }

  private Turn turn(Question question, Ticket ticket, String token, Turn.Why why) {
    Variant variant = question.variant(ticket.asked().variant());
    var shown = Dealer.shown(variant.task(), ticket.asked().order());
    boolean placed = desk.view().sitting().mode() == Sitting.Mode.PLACEMENT;
    boolean confidence = placed || desk.view().settings().confidence();
    return new Turn(token, ticket, question, variant, shown, why, confidence, progress());
  }

  /// The variant seen least, in an order of the learner's own, dealt anew for each review.
  private Asked asked(Question question) {
    int reviews = desk.standing(question).reviews();
    int count = question.variants().size();
    long seed = Spread.hash(desk.view().seed(), question.id().toString());
    int variant = (int) ((seed % count + reviews) % count);
    long deal = Spread.hash(seed + reviews, desk.view().sitting().id().toString());
    List<String> order = Dealer.deal(question.variant(variant).task(), deal);
    return new Asked(question.revision(), variant, order);
  }

  private UUID turnId(QuestionId question) {
    Standing standing = desk.view().standings().get(question);
    return Ticket.turn(learner, question, desk.view().sitting().id(), standing);
  }

  private Next nothing() {
    Desk.View view = desk.view();
    if (!view.visit().answers().isEmpty()) {
      return new Next.Finished(progress());
    }
    return Idle.of(desk, progress());
  }
}
