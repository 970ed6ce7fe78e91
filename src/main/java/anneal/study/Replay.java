package anneal.study;

import anneal.memory.Card;
import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.memory.Schedule;
import anneal.study.StudyEvent.Regraded;
import anneal.study.StudyEvent.Reviewed;
import anneal.study.StudyEvent.Seeded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Computes a card again from its log: the log is the truth, the stored card only saves time.
///
/// Events count in order of the time answered, then arrival; what was undone does not count. What
/// was graded again counts as it was graded last, in the place of the answer. Memory follows from
/// the ratings and study days; due days are taken from the events, so that a later change of policy
/// does not move what was promised.
public final class Replay {

  private static final Comparator<Logged> ORDER =
      Comparator.comparing((Logged it) -> it.event().stamp().at())
          .thenComparingLong(Logged::arrival);

  private Replay() {}

  /// The standing that follows from the log of one card, in any order.
  public static Standing standing(List<Logged> log, MemoryModel model) {
    Set<UUID> undone = undone(log);
    Standing standing = Standing.NEW;
    for (Logged logged : corrected(log).stream().sorted(ORDER).toList()) {
      StudyEvent event = logged.event();
      if (!undone.contains(event.stamp().id())) {
        standing = standing.after(event, card(standing.card(), event, model));
      }
    }
    return standing;
  }

  /// A log in which every answer counts as it was graded last; the gradings themselves are left
  /// out.
  ///
  /// @param log in any order, which is kept
  public static List<Logged> corrected(List<Logged> log) {
    Map<UUID, Logged> newest = new HashMap<>();
    for (Logged logged : log) {
      if (logged.event() instanceof Regraded regraded) {
        newest.merge(regraded.review(), logged, (a, b) -> a.arrival() > b.arrival() ? a : b);
      }
    }
    return newest.isEmpty()
        ? log
        : log.stream()
            .filter(it -> !(it.event() instanceof Regraded))
            .map(it -> corrected(it, newest.get(it.event().stamp().id())))
            .toList();
  }

  private static Logged corrected(Logged logged, @Nullable Logged correction) {
    return logged.event() instanceof Reviewed it
            && correction != null
            && correction.event() instanceof Regraded regraded
        ? new Logged(
            logged.arrival(), new Reviewed(it.stamp(), it.asked(), it.response(), regraded.marks()))
        : logged;
  }

  /// The reviews that count, as they were graded last, oldest first.
  static List<Reviewed> reviews(List<Logged> log) {
    Set<UUID> undone = undone(log);
    return corrected(log).stream()
        .sorted(ORDER)
        .map(Logged::event)
        .filter(it -> it instanceof Reviewed && !undone.contains(it.stamp().id()))
        .map(Reviewed.class::cast)
        .toList();
  }

  /// The ids of events that were taken back.
  static Set<UUID> undone(List<Logged> log) {
    Set<UUID> ids = new HashSet<>();
    for (Logged logged : log) {
      if (logged.event() instanceof StudyEvent.Undone undo) {
        ids.add(undo.undoes());
      }
    }
    return ids;
  }

  private static Card seeded(Seeded it) {
    return new Card.Seen(it.memory(), it.stamp().day(), it.dueDay(), it.reviews(), it.lapses());
  }

  private static Card card(Card card, StudyEvent event, MemoryModel model) {
    if (event instanceof Seeded seeded) {
      return seeded(seeded);
    }
    if (!(event instanceof Reviewed reviewed)) {
      return card;
    }
    int day = reviewed.stamp().day();
    int dueDay = reviewed.marks().dueDay();
    return switch (card) {
      case Card.New _ -> new Card.Seen(model.first(reviewed.marks().rating()), day, dueDay, 1, 0);
      case Card.Seen seen -> {
        int elapsed = Schedule.elapsed(seen, day);
        MemoryState memory = model.next(seen.memory(), elapsed, reviewed.marks().rating());
        boolean lapse = elapsed > 0 && reviewed.marks().rating() == Rating.AGAIN;
        yield new Card.Seen(
            memory,
            Math.max(day, seen.lastDay()),
            dueDay,
            seen.reviews() + 1,
            seen.lapses() + (lapse ? 1 : 0));
      }
    };
  }
}
