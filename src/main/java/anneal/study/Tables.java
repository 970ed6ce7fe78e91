package anneal.study;

import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Keeps each learner's table laid while nothing changes: the store's stamp and the catalog tell.
final class Tables {

  private static final int KEPT = 2_000;

  private final Revisions revisions;
  private final StudyStore store;
  private final TicketSeal seal;
  private final MemoryModel model;
  private final Map<LearnerId, Table> laid =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LearnerId, Table> eldest) {
          return size() > KEPT;
        }
      };

  Tables(Revisions revisions, StudyStore store, TicketSeal seal, MemoryModel model) {
    this.revisions = revisions;
    this.store = store;
    this.seal = seal;
    this.model = model;
  }

  /// The table of a learner's sitting as it is now.
  Table at(LearnerId learner, UUID sitting, Instant now) {
    long stamp = store.stamp(learner);
    Table known;
    synchronized (laid) {
      known = laid.get(learner);
    }
    if (known != null && known.fits(stamp, sitting, revisions.current(), now)) {
      return known;
    }
    Table table = lay(learner, sitting, stamp, now);
    synchronized (laid) {
      laid.put(learner, table);
    }
    return table;
  }

  /// Keeps a learner's table up to date after an event, when nothing else came between.
  void advance(StudyStore.Recorded recorded) {
    LearnerId learner = recorded.logged().event().stamp().learner();
    synchronized (laid) {
      Table known = laid.get(learner);
      if (known != null && known.precedes(recorded)) {
        laid.put(learner, known.after(recorded));
      }
    }
  }

  private Table lay(LearnerId learner, UUID id, long stamp, Instant now) {
    Settings settings = store.settings(learner);
    Sitting sitting = store.sitting(learner, id).orElseGet(() -> Sitting.usual(id, settings, now));
    int today = Study.day(settings, now);
    List<Logged> log = store.sittingLog(learner, id);
    Desk.View view =
        new Desk.View(
            settings,
            sitting,
            store.standings(learner),
            Visit.of(log),
            today,
            store.introducedOn(learner, today),
            Spread.hash(0, learner.value()));
    int undoable = Steps.undoable(store.newest(learner, 2 * Study.UNDO_DEPTH)).size();
    Desk desk = new Desk(revisions.current(), view, model);
    return new Table(learner, desk, new Table.Laid(stamp, now, log, undoable), revisions, seal);
  }
}
