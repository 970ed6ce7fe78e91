package anneal.store;

import anneal.study.Logged;
import anneal.study.Standing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Computes every card again from the log and puts right those that differ. The log itself is never
/// touched.
public final class CardReplay {

  /// Cards that one transaction holds: learners who answer meanwhile wait for no more.
  private static final int BATCH = 100;

  private final Database database;
  private final Function<List<Logged>, Standing> replay;

  /// @param replay the standing that follows from the log of one card, in order of time and
  ///   arrival, undone events too
  public CardReplay(Database database, Function<List<Logged>, Standing> replay) {
    this.database = database;
    this.replay = replay;
  }

  /// What came of it.
  ///
  /// @param cards how many were computed again
  /// @param changed how many of them differed and were written or removed
  /// @param left how many stay as they were, since their log is damaged
  public record Replayed(long cards, long changed, long left) {}

  private enum End {
    SAME,
    CHANGED,
    LEFT
  }

  /// Does it, a batch at a time, each durable when the next begins.
  public Replayed run() {
    Map<End, Long> ends = new EnumMap<>(End.class);
    CardName last = CardName.FIRST;
    for (List<CardName> batch = after(last); !batch.isEmpty(); batch = after(last)) {
      batch.stream()
          .collect(Collectors.groupingBy(CardName::learner))
          .forEach(
              (learner, names) ->
                  database
                      .write(learner, lane -> names.stream().map(it -> card(lane, it)).toList())
                      .forEach(it -> ends.merge(it, 1L, Long::sum)));
      last = batch.getLast();
    }
    long changed = ends.getOrDefault(End.CHANGED, 0L);
    long same = ends.getOrDefault(End.SAME, 0L);
    return new Replayed(same + changed, changed, ends.getOrDefault(End.LEFT, 0L));
  }

  private List<CardName> after(CardName name) {
    return database.readLong(lane -> lane.sql(ReplaySql.class).after(name, BATCH));
  }

  private End card(Lane lane, CardName name) {
    StudySql sql = lane.sql(StudySql.class);
    RecordSql records = new RecordSql(lane);
    CardRow kept = records.card(name.owner(), name.question()).orElse(null);
    CardRow right;
    try {
      right = computed(sql, name);
    } catch (IllegalArgumentException | IllegalStateException | NullPointerException damaged) {
      if (Fault.behind(damaged) != null) {
        throw damaged;
      }
      return End.LEFT;
    }
    if (same(kept, right)) {
      return End.SAME;
    }
    records.bump(name.learner());
    if (right == null) {
      lane.sql(ReplaySql.class).drop(name);
    } else {
      records.putCard(right);
    }
    return End.CHANGED;
  }

  /// The card as the log has it, null where the log has none.
  private @Nullable CardRow computed(StudySql sql, CardName name) {
    List<EventRow> rows = sql.cardLog(name.learner(), name.pack(), name.slug());
    if (rows.isEmpty()) {
      return null;
    }
    if (rows.stream().anyMatch(it -> Checksum.of(it) != it.crc())) {
      throw new IllegalArgumentException("an event's checksum does not hold");
    }
    List<Logged> log = SqlStudyStore.logged(rows);
    return CardRow.of(name.owner(), name.question(), replay.apply(log), Examination.firstDay(log));
  }

  private static boolean same(@Nullable CardRow kept, @Nullable CardRow right) {
    if (kept == null || right == null) {
      return kept == null && right == null;
    }
    return Examination.alike(kept.standing(), right.standing())
        && kept.lastAt() == right.lastAt()
        && Objects.equals(kept.firstDay(), right.firstDay());
  }
}
