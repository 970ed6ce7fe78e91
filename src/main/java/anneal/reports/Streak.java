package anneal.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Days on which what was due was done.
///
/// A day counts when at least [#MINUTES] minutes were practised on it, or when nothing that was due
/// was left at its end. Days of rest, days on which nothing was due and days before the first
/// answer neither count nor break anything. Today breaks nothing before it is over.
///
/// @param days days that count, in a row up to today or yesterday
/// @param week the last seven days, today the last one
public record Streak(int days, List<Mark> week) {

  /// Minutes of practice that are enough for a day.
  public static final int MINUTES = 5;

  private static final int WEEK = 7;

  public Streak {
    week = List.copyOf(week);
  }

  /// What became of a day.
  public enum State {
    /// Before the first answer: nothing had happened yet.
    BEFORE,
    /// What was due was done, or enough of it.
    DONE,
    /// A day of rest, or nothing was due.
    FREE,
    /// Today, before anything counts, where something is due or nothing was ever answered.
    OPEN,
    /// Something was due and stayed.
    LEFT
  }

  /// A day.
  public record Mark(int day, State state) {}

  /// What is known of the past.
  ///
  /// @param done what was done on each day, any order
  /// @param waits of cards that can be asked
  /// @param rest whether a study day is one of rest
  public record Past(List<DayCount> done, List<Wait> waits, IntPredicate rest) {}

  /// The streak as of today.
  ///
  /// @param fromDay first study day that is looked at
  /// @param today study day
  public static Streak of(Past past, int fromDay, int today) {
    List<Mark> marks = marks(past, Math.min(fromDay, today - WEEK + 1), today);
    int days = 0;
    for (Mark mark : marks.reversed()) {
      if (mark.state == State.LEFT) {
        break;
      }
      days += mark.state == State.DONE ? 1 : 0;
    }
    return new Streak(days, marks.subList(marks.size() - WEEK, marks.size()));
  }

  private static List<Mark> marks(Past past, int fromDay, int today) {
    Map<Integer, DayCount> done =
        past.done().stream().collect(Collectors.toMap(DayCount::day, it -> it));
    int[] left = left(past.waits(), fromDay, today);
    int first = first(past);
    List<Mark> marks = new ArrayList<>();
    for (int day = fromDay; day <= today; day++) {
      DayCount count = done.getOrDefault(day, new DayCount(day, 0, 0, 0));
      State state =
          day < first ? State.BEFORE : state(count, left[day - fromDay], past.rest().test(day));
      marks.add(new Mark(day, day == today ? unfinished(state) : state));
    }
    return marks;
  }

  private static State unfinished(State state) {
    return switch (state) {
      case BEFORE, LEFT, OPEN -> State.OPEN;
      case DONE, FREE -> state;
    };
  }

  /// The first day of which anything is known.
  private static int first(Past past) {
    return IntStream.concat(
            past.done().stream().mapToInt(DayCount::day),
            past.waits().stream().mapToInt(Wait::fromDay))
        .min()
        .orElse(Integer.MAX_VALUE);
  }

  private static State state(DayCount count, int left, boolean rest) {
    boolean enough = count.milliseconds() >= MINUTES * 60_000L;
    if (enough || (count.reviews() > 0 && left == 0)) {
      return State.DONE;
    }
    return rest || left == 0 ? State.FREE : State.LEFT;
  }

  /// Cards that were due and not answered at the end of each day.
  private static int[] left(List<Wait> waits, int fromDay, int today) {
    int[] change = new int[today - fromDay + 2];
    for (Wait wait : waits) {
      int since = Math.max(wait.dueDay(), fromDay);
      int until = Math.min(wait.nextDay(), today + 1);
      if (since < until) {
        change[since - fromDay]++;
        change[until - fromDay]--;
      }
    }
    for (int i = 1; i < change.length; i++) {
      change[i] += change[i - 1];
    }
    return change;
  }
}
