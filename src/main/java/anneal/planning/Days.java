package anneal.planning;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The time a learner has.
///
/// @param minutes on a study day, 1..600
/// @param restWeekdays no study on these
/// @param restDays nor on these study days (holidays), days since 1970-01-01
/// @param easyWeekdays half the minutes on these
/// @param missed share of the other days that are missed nevertheless, 0..0.9, as past weeks show
public record Days(
    int minutes,
    Set<DayOfWeek> restWeekdays,
    Set<Integer> restDays,
    Set<DayOfWeek> easyWeekdays,
    double missed) {

  /// Without easy days.
  public Days(int minutes, Set<DayOfWeek> restWeekdays, Set<Integer> restDays, double missed) {
    this(minutes, restWeekdays, restDays, Set.of(), missed);
  }

  public Days {
    easyWeekdays = Set.copyOf(easyWeekdays);
    restWeekdays = Set.copyOf(restWeekdays);
    restDays = Set.copyOf(restDays);
    if (minutes < 1 || minutes > 600) {
      throw new IllegalArgumentException("minutes a day must be 1 to 600, not " + minutes);
    }
    if (!(missed >= 0 && missed <= 0.9)) {
      throw new IllegalArgumentException("the share of missed days must be 0 to 0.9: " + missed);
    }
  }

  /// Seconds there are on a study day.
  public double seconds(int day) {
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    if (restDays.contains(day) || restWeekdays.contains(weekday)) {
      return 0;
    }
    return easyWeekdays.contains(weekday) ? 30.0 * minutes : 60.0 * minutes;
  }

  /// The same with other minutes.
  public Days withMinutes(int other) {
    return new Days(other, restWeekdays, restDays, easyWeekdays, missed);
  }
}
