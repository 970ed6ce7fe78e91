package anneal.interview;

import java.time.DayOfWeek;
import java.util.Set;

/// The time that a learner gives.
///
/// @param minutes on an ordinary study day, 1 to 600
/// @param rest weekdays without study
/// @param easy weekdays with half the minutes
/// @param holidays study days without study, days since 1970-01-01
public record Timetable(
    int minutes, Set<DayOfWeek> rest, Set<DayOfWeek> easy, Set<Integer> holidays) {

  public Timetable {
    rest = Set.copyOf(rest);
    easy = Set.copyOf(easy);
    holidays = Set.copyOf(holidays);
    if (minutes < 1 || minutes > 600) {
      throw new IllegalArgumentException("minutes a day must be 1 to 600");
    }
    if (rest.size() == 7) {
      throw new IllegalArgumentException("one weekday must be left for study");
    }
  }

  /// So many minutes on every day.
  public static Timetable daily(int minutes) {
    return new Timetable(minutes, Set.of(), Set.of(), Set.of());
  }

  /// The same with other minutes.
  public Timetable withMinutes(int other) {
    return new Timetable(other, rest, easy, holidays);
  }
}
