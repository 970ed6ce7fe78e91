package anneal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyDayTest {

  private static final Set<String> ZONES = new TreeSet<>(ZoneId.getAvailableZoneIds());

  /// Most of the past and the future that zone rules know.
  private static final long FIRST_SECOND = -2_000_000_000L;

  private static final long LAST_SECOND = 4_000_000_000L;

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 4, 2026-07-10T01:59:59.999Z, 2026-07-09",
    "Europe/Berlin, 4, 2026-07-10T02:00:00Z, 2026-07-10",
    "Europe/Berlin, 0, 2026-07-09T21:59:59Z, 2026-07-09",
    "Europe/Berlin, 0, 2026-07-09T22:00:00Z, 2026-07-10",
    // Clocks forward at 02:00, so the hour from two to three is missing.
    "Europe/Berlin, 2, 2026-03-29T00:59:59Z, 2026-03-28",
    "Europe/Berlin, 2, 2026-03-29T01:00:00Z, 2026-03-29",
    "Europe/Berlin, 4, 2026-03-29T01:59:59Z, 2026-03-28",
    "Europe/Berlin, 4, 2026-03-29T02:00:00Z, 2026-03-29",
    // Clocks back at 03:00, so 02:30 comes twice; the day that has begun does not end again.
    "Europe/Berlin, 2, 2026-10-24T23:59:59Z, 2026-10-24",
    "Europe/Berlin, 2, 2026-10-25T00:00:00Z, 2026-10-25",
    "Europe/Berlin, 2, 2026-10-25T01:00:00Z, 2026-10-25",
    "Europe/Berlin, 4, 2026-10-25T02:59:59Z, 2026-10-24",
    "Europe/Berlin, 4, 2026-10-25T03:00:00Z, 2026-10-25",
    // From 03:00 back to midnight: the learner sees four o'clock once, three o'clock twice.
    "Antarctica/Casey, 2, 2023-03-08T15:00:00Z, 2023-03-09",
    "Antarctica/Casey, 2, 2023-03-08T16:30:00Z, 2023-03-09",
    "Antarctica/Casey, 2, 2023-03-08T17:30:00Z, 2023-03-09",
    // Samoa left out 30 December 2011; its study day shrinks to the four hours before the next.
    "Pacific/Apia, 4, 2011-12-30T09:59:59Z, 2011-12-29",
    "Pacific/Apia, 4, 2011-12-30T10:00:00Z, 2011-12-30",
    "Pacific/Apia, 4, 2011-12-30T14:00:00Z, 2011-12-31"
  })
  void anInstantBelongsToItsStudyDay(ZoneId zone, int hour, Instant instant, LocalDate day) {
    assertEquals(day, LocalDate.ofEpochDay(new StudyDay(zone, hour).dayOf(instant)));
  }

  @Test
  void theDayBeginsAtFourUnlessChosenOtherwise() {
    ZoneId zone = ZoneId.of("UTC");
    assertEquals(new StudyDay(zone, 4), StudyDay.in(zone));
    assertEquals(Instant.parse("1970-01-02T04:00:00Z"), StudyDay.in(zone).startOf(1));
  }

  @Test
  void noZoneLosesOrDoublesAStudyDayInTwoYears() {
    int first = (int) LocalDate.of(2025, 1, 1).toEpochDay();
    int looked = 0;
    for (String zone : ZONES) {
      StudyDay days = StudyDay.in(ZoneId.of(zone));
      Instant start = days.startOf(first);
      for (int day = first; day < first + 730; day++) {
        Instant end = days.startOf(day + 1);
        assertTrue(start.isBefore(end), zone + " has no day " + LocalDate.ofEpochDay(day));
        assertEquals(day, days.dayOf(start), zone);
        assertEquals(day, days.dayOf(end.minusNanos(1)), zone);
        start = end;
        looked++;
      }
    }
    assertTrue(looked > 400 * 730, "looked at " + looked + " days");
  }

  @Property
  void anInstantLiesBetweenTheStartOfItsDayAndTheNext(
      @ForAll("days") StudyDay days,
      @ForAll @LongRange(min = FIRST_SECOND, max = LAST_SECOND) long second) {
    Instant instant = Instant.ofEpochSecond(second);
    int day = days.dayOf(instant);
    assertFalse(instant.isBefore(days.startOf(day)));
    assertTrue(instant.isBefore(days.startOf(day + 1)));
  }

  @Property
  void aLaterInstantNeverHasAnEarlierDay(
      @ForAll("days") StudyDay days,
      @ForAll @LongRange(min = FIRST_SECOND, max = LAST_SECOND) long second,
      @ForAll @IntRange(max = 200_000) int later) {
    int before = days.dayOf(Instant.ofEpochSecond(second));
    int after = days.dayOf(Instant.ofEpochSecond(second + later));
    assertTrue(before <= after && after <= before + 4, before + " then " + after);
  }

  /// Around each change of clocks since 1970, for days that begin near the hours of change.
  @Test
  void daysRunForwardAcrossEveryChangeOfClocks() {
    int looked = 0;
    for (String name : ZONES) {
      ZoneId zone = ZoneId.of(name);
      for (var change : zone.getRules().getTransitions()) {
        if (change.getInstant().getEpochSecond() < 0) {
          continue;
        }
        for (int hour : new int[] {0, 1, 2, 3, 4, 23}) {
          StudyDay days = new StudyDay(zone, hour);
          int before = Integer.MIN_VALUE;
          for (int half = -5; half <= 5; half++) {
            Instant instant = change.getInstant().plusSeconds(half * 1800L);
            int day = days.dayOf(instant);
            assertTrue(before <= day, zone + " at " + instant + " from hour " + hour);
            assertFalse(instant.isBefore(days.startOf(day)), zone + " at " + instant);
            before = day;
          }
          looked++;
        }
      }
    }
    assertTrue(looked > 30_000, "looked at " + looked + " changes");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 24})
  void hoursThatNoClockShowsAreRefused(int hour) {
    assertThrows(IllegalArgumentException.class, () -> new StudyDay(ZoneId.of("UTC"), hour));
  }

  @Provide
  Arbitrary<StudyDay> days() {
    return Arbitraries.of(ZONES)
        .flatMap(
            zone ->
                Arbitraries.integers()
                    .between(0, 23)
                    .map(hour -> new StudyDay(ZoneId.of(zone), hour)));
  }
}
