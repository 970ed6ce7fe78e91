package anneal.memory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// The learner's day: it begins at an hour of the night instead of midnight, so that an evening
/// which runs late is one day.
///
/// Study days are numbered like dates, by days since 1970-01-01. A day begins at the first instant
/// at which the clock on the wall shows the rollover hour of that date or, where clocks skip that
/// hour, something later; where clocks are set back over it, the first of the two. So days follow
/// one another without hole or overlap and never run backwards within one zone.
///
/// @param zone where the learner is
/// @param rolloverHour hour at which the day begins, 0..23
public record StudyDay(ZoneId zone, int rolloverHour) {

  private static final int USUAL_HOUR = 4;

  public StudyDay {
    if (rolloverHour < 0 || rolloverHour > 23) {
      throw new IllegalArgumentException("the day begins at an hour 0 to 23, not " + rolloverHour);
    }
  }

  /// Days in this zone that begin at four in the morning.
  public static StudyDay in(ZoneId zone) {
    return new StudyDay(zone, USUAL_HOUR);
  }

  /// The study day of an instant, days since 1970-01-01. A later instant never has an earlier day.
  ///
  /// @throws ArithmeticException beyond the years that an `int` of days reaches
  public int dayOf(Instant instant) {
    LocalDateTime onTheWall = LocalDateTime.ofInstant(instant, zone);
    int day = Math.toIntExact(onTheWall.minusHours(rolloverHour).toLocalDate().toEpochDay());
    if (instant.isBefore(startOf(day))) {
      return day - 1;
    }
    return instant.isBefore(startOf(day + 1)) ? day : day + 1;
  }

  /// The first instant of a study day.
  ///
  /// @param day days since 1970-01-01
  public Instant startOf(int day) {
    LocalDateTime start = LocalDate.ofEpochDay(day).atTime(rolloverHour, 0);
    ZoneOffsetTransition change = zone.getRules().getTransition(start);
    return change != null && change.isGap()
        ? change.getInstant()
        : start.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }
}
