package anneal.study;

import anneal.memory.MemoryModel;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/// The learner's other moves at the desk: skip, bury, suspend, and take back.
///
/// Each is an event of the study log, so each can be taken back.
public final class Steps {

  /// How far back the log is read when something is taken back.
  private static final int LOOK_BACK = 200;

  private final StudyStore store;
  private final MemoryModel model;

  public Steps(StudyStore store, MemoryModel model) {
    this.store = store;
    this.model = model;
  }

  /// Who moves, and under which id the move is kept.
  ///
  /// @param id unique; a repeat changes nothing
  /// @param sitting during which visit
  public record Move(UUID id, LearnerId learner, QuestionId question, UUID sitting, Instant now) {}

  /// Puts a question to the end of the sitting; its card is untouched.
  ///
  /// @param id of the step; unique
  /// @return false, with nothing written, where the turn was answered or put aside meanwhile
  public boolean skip(UUID id, Ticket ticket, Instant now) {
    Move move = new Move(id, ticket.learner(), ticket.question(), ticket.sitting(), now);
    try {
      record(
          move,
          (stamp, standing) -> {
            TurnIsOver.unlessOpen(ticket, standing);
            return new StudyEvent.Skipped(stamp);
          });
      return true;
    } catch (TurnIsOver _) {
      return false;
    }
  }

  /// Out of sight until the next study day; of what is buried so long already nothing is written.
  public void bury(Move move) {
    record(move, (stamp, _) -> new StudyEvent.Buried(stamp, stamp.day() + 1));
  }

  /// Out of sight until brought back; of what is suspended already nothing is written.
  public void suspend(Move move) {
    record(move, (stamp, _) -> new StudyEvent.Suspended(stamp, true));
  }

  /// Brings a suspended question back; of one that is not suspended nothing is written.
  public void restore(Move move) {
    record(move, (stamp, _) -> new StudyEvent.Suspended(stamp, false));
  }

  private void record(Move move, BiFunction<Stamp, Standing, StudyEvent> make) {
    Settings settings = store.settings(move.learner);
    try {
      store.record(
          move.id,
          move.learner,
          move.question,
          standing -> {
            StudyEvent event = make.apply(stamp(move, settings, standing.last()), standing);
            if (isSo(standing, event)) {
              throw new AlreadySo();
            }
            return new Step(event, standing.after(event, standing.card()));
          });
    } catch (AlreadySo _) {
      // the learner has what was asked for
    }
  }

  /// Whether a card stands as it would after an event.
  private static boolean isSo(Standing standing, StudyEvent event) {
    return switch (event) {
      case StudyEvent.Buried it -> standing.buriedUntil() >= it.untilDay();
      case StudyEvent.Suspended it -> standing.suspended() == it.on();
      case StudyEvent.Reviewed _,
          StudyEvent.Committed _,
          StudyEvent.Undone _,
          StudyEvent.Regraded _,
          StudyEvent.Seeded _,
          StudyEvent.Skipped _ ->
          false;
    };
  }

  /// Ends a unit of the store that has nothing to write.
  private static final class AlreadySo extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlreadySo() {
      super("nothing to write", null, false, false);
    }
  }

  private static Stamp stamp(Move move, Settings settings, Instant last) {
    Instant at = Stamp.at(move.now, last);
    return new Stamp(
        move.id, move.learner, move.question, move.sitting, at, Study.day(settings, at));
  }

  /// Takes the newest step back that still counts, whatever sitting it belongs to: memory, due day
  /// and counts are what they were before it. Of two at once, each takes back a step of its own.
  ///
  /// @param id of the undo itself
  /// @return the step taken back; empty when there is none within [Study#UNDO_DEPTH]
  public Optional<StudyEvent> undo(LearnerId learner, UUID id, Instant now) {
    List<StudyEvent> undoable = undoable(store.newest(learner, LOOK_BACK));
    if (undoable.isEmpty()) {
      return Optional.empty();
    }
    StudyEvent target = undoable.getFirst();
    Stamp old = target.stamp();
    Move move = new Move(id, learner, old.question(), old.sitting(), now);
    Settings settings = store.settings(learner);
    try {
      store.amend(id, learner, old.question(), log -> back(log, old.id(), move, settings));
      return Optional.of(target);
    } catch (AlreadySo _) {
      return undo(learner, id, now);
    }
  }

  /// The step that takes an event of a card's log back.
  ///
  /// @throws AlreadySo when it was taken back since it was chosen
  private Step back(List<Logged> log, UUID target, Move move, Settings settings) {
    if (Replay.undone(log).contains(target)) {
      throw new AlreadySo();
    }
    Instant last = Replay.standing(log, model).last();
    StudyEvent undo = new StudyEvent.Undone(stamp(move, settings, last), target);
    List<Logged> extended = new ArrayList<>(log);
    extended.add(new Logged(Long.MAX_VALUE, undo));
    return new Step(undo, Replay.standing(extended, model));
  }

  private static boolean isStep(StudyEvent event) {
    return switch (event) {
      case StudyEvent.Undone _,
          StudyEvent.Committed _,
          StudyEvent.Regraded _,
          StudyEvent.Seeded _ ->
          false;
      case StudyEvent.Reviewed _,
          StudyEvent.Skipped _,
          StudyEvent.Buried _,
          StudyEvent.Suspended _ ->
          true;
    };
  }

  /// The steps that can be taken back, newest first.
  ///
  /// @param newest the newest events, newest first
  static List<StudyEvent> undoable(List<Logged> newest) {
    Set<UUID> undone = new HashSet<>(Replay.undone(newest));
    long inARow = newest.stream().takeWhile(it -> it.event() instanceof StudyEvent.Undone).count();
    return newest.stream()
        .map(Logged::event)
        .filter(Steps::isStep)
        .filter(it -> !undone.contains(it.stamp().id()))
        .limit(Math.max(0, Study.UNDO_DEPTH - inARow))
        .toList();
  }
}
