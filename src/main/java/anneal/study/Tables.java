package anneal.study;

import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Keeps the table of each learner's newest sitting laid while nothing changes: the store's stamp
/// and the catalog tell.
final class Tables {

  /// Cards of all tables together: a quarter of the heap is theirs. With 384 MB these are the cards
  /// of 1,700 learners who have met every question of the banks.
  private static final int KEPT =
      Math.clamp(Runtime.getRuntime().maxMemory() / 500, 50_000, 5_000_000);

  private final Revisions revisions;
  private final StudyStore store;
  private final TicketSeal seal;
  private final MemoryModel model;
  private final Course course;
  private volatile Stock stock = new Stock(Catalog.EMPTY);
  private final LaidTables laid = new LaidTables(KEPT);

  Tables(Revisions revisions, StudyStore store, TicketSeal seal, MemoryModel model) {
    this.revisions = revisions;
    this.store = store;
    this.seal = seal;
    this.model = model;
    this.course = Course.NONE;
  }

  private Tables(Tables other, Course course) {
    this.revisions = other.revisions;
    this.store = other.store;
    this.seal = other.seal;
    this.model = other.model;
    this.course = course;
  }

  /// The same, led by a course.
  Tables under(Course leading) {
    return new Tables(this, leading);
  }

  /// The table of a learner's sitting as it is now. It is kept only when nothing was written while
  /// it was laid: part of what it shows would be newer than its stamp, and would count twice when
  /// the event is added to it.
  Table at(LearnerId learner, UUID sitting, Instant now) {
    long stamp = store.stamp(learner);
    Table known = laid.get(learner);
    Table table =
        known != null && known.fits(stamp, revisions.current(), now)
            ? known.in(sitting) ? known : turned(known, sitting, now)
            : lay(learner, sitting, stamp, now);
    return table == known || !store.unchanged(learner, stamp) ? table : laid.put(table);
  }

  /// The cards of whoever holds a ticket, once they are asked for.
  Supplier<Standings> cards(Ticket ticket, Instant now) {
    return () -> at(ticket.learner(), ticket.sitting(), now).standings();
  }

  /// The ticket of a token that was dealt here last: its seal need not be opened.
  Optional<Ticket> dealt(LearnerId learner, String token) {
    Table known = laid.get(learner);
    return known == null ? Optional.empty() : known.dealt(token);
  }

  /// Whether nothing ever happened to a learner's card, where that is known without its log.
  boolean untouched(LearnerId learner, QuestionId question) {
    Table known = laid.get(learner);
    return known != null && known.untouched(question, store.stamp(learner));
  }

  /// Keeps a table up to date after an event, when nothing else of the learner came between.
  ///
  /// @return the table after the event; empty when it has to be laid anew
  Optional<Table> advance(StudyStore.Recorded recorded) {
    LearnerId learner = recorded.logged().event().stamp().learner();
    Table known = laid.get(learner);
    return known != null && known.precedes(recorded)
        ? known.after(recorded, course).map(laid::put)
        : Optional.empty();
  }

  /// The same learner's table for another sitting: cards and settings are as they were.
  private Table turned(Table known, UUID id, Instant now) {
    Sitting sitting = sitting(known.learner(), id, known.settings(), now);
    return known.to(sitting, Visit.of(store.sittingLog(known.learner(), id)), now);
  }

  private Sitting sitting(LearnerId learner, UUID id, Settings settings, Instant now) {
    return store.sitting(learner, id).orElseGet(() -> Sitting.usual(id, settings, now));
  }

  /// What is published now, prepared once.
  private Stock stock() {
    Stock known = stock;
    Catalog current = revisions.current();
    if (known.catalog() != current) {
      known = new Stock(current);
      stock = known;
    }
    return known;
  }

  private Table lay(LearnerId learner, UUID id, long stamp, Instant now) {
    Settings settings = store.settings(learner);
    int today = Study.day(settings, now);
    Stock here = stock();
    Standings standings = Standings.of(here, Easing.of(store.standings(learner), settings, model));
    Course.Moment moment = new Course.Moment(learner, here.catalog(), standings, today, stamp);
    Desk.View view =
        new Desk.View(
            settings,
            sitting(learner, id, settings, now),
            standings,
            Visit.of(store.sittingLog(learner, id)),
            today,
            store.introducedOn(learner, today),
            Spread.hash(0, learner.value()),
            course.lead(moment, Optional.empty()));
    int undoable = Steps.undoable(store.newest(learner, 2 * Study.UNDO_DEPTH)).size();
    Desk desk = new Desk(view, model);
    return new Table(learner, desk, new Table.Laid(stamp, now, undoable), revisions, seal);
  }
}
