package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTest {

  private static Week week(String zone, DayOfWeek first, String instant) {
    return Week.of(new Group.Rhythm(ZoneId.of(zone), first, true, true), Instant.parse(instant));
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, MONDAY, 2026-11-21T12:00:00Z, 2026-11-16",
    "UTC, SATURDAY, 2026-11-21T00:00:00Z, 2026-11-21",
    "UTC, SATURDAY, 2026-11-20T23:59:59Z, 2026-11-14",
    "Europe/Berlin, SATURDAY, 2026-11-20T23:00:00Z, 2026-11-21",
    "America/New_York, SATURDAY, 2026-11-21T04:59:59Z, 2026-11-14",
    "UTC, SUNDAY, 2026-11-21T12:00:00Z, 2026-11-15"
  })
  void beginsAtMidnightOfItsWeekday(String zone, DayOfWeek first, String at, String day) {
    assertEquals(LocalDate.parse(day).toEpochDay(), week(zone, first, at).day());
  }

  @Test
  void lastsSevenDaysOfTheWallAlsoWhereClocksChange() {
    Week autumn = week("Europe/Berlin", DayOfWeek.MONDAY, "2026-10-21T12:00:00Z");
    assertEquals(Duration.ofHours(169), Duration.between(autumn.opens(), autumn.closes()));
    assertFalse(autumn.over(autumn.closes().minusMillis(1)));
    assertTrue(autumn.over(autumn.closes()));
  }
}
