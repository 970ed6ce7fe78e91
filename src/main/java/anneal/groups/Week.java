package anneal.groups;

import anneal.memory.StudyDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// A week of a group: seven days from its weekday, midnight to midnight where the group is.
///
/// @param day its first day, days since 1970-01-01; weeks are named by it
/// @param opens its first instant
/// @param closes the first instant after it
public record Week(int day, Instant opens, Instant closes) {

  /// Days of a week.
  public static final int DAYS = 7;

  /// The week in which an instant lies.
  public static Week of(Group.Rhythm rhythm, Instant now) {
    StudyDay days = new StudyDay(rhythm.zone(), 0);
    DayOfWeek first = rhythm.weekday();
    LocalDate start =
        LocalDate.ofEpochDay(days.dayOf(now)).with(TemporalAdjusters.previousOrSame(first));
    int day = Math.toIntExact(start.toEpochDay());
    return new Week(day, days.startOf(day), days.startOf(day + DAYS));
  }

  /// Whether an instant lies in it.
  public boolean holds(Instant at) {
    return !at.isBefore(opens) && at.isBefore(closes);
  }

  /// Whether it is over.
  public boolean over(Instant now) {
    return !now.isBefore(closes);
  }
}
