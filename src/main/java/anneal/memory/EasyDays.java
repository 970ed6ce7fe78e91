package anneal.memory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Days on which a learner wants less or nothing to fall due.
///
/// @param rest weekdays without reviews
/// @param easy weekdays with about half of what others have
/// @param holidays study days without reviews, days since 1970-01-01
/// @param even whether the days between are to be evened out too
public record EasyDays(
    Set<DayOfWeek> rest, Set<DayOfWeek> easy, Set<Integer> holidays, boolean even) {

  /// Every day like any other.
  public static final EasyDays NONE = new EasyDays(Set.of(), Set.of(), Set.of(), false);

  public EasyDays {
    rest = Set.copyOf(rest);
    easy = Set.copyOf(easy);
    holidays = Set.copyOf(holidays);
  }

  /// What a study day takes, relative to an ordinary one: 0, 0.5 or 1.
  public double share(int day) {
    DayOfWeek weekday = LocalDate.ofEpochDay(day).getDayOfWeek();
    if (rest.contains(weekday) || holidays.contains(day)) {
      return 0;
    }
    return easy.contains(weekday) ? 0.5 : 1;
  }

  /// Whether nothing is asked for.
  public boolean plain() {
    return rest.isEmpty() && easy.isEmpty() && holidays.isEmpty() && !even;
  }
}
