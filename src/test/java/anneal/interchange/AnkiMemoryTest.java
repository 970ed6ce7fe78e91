package anneal.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interchange.AnkiMemory.Recalled;
import anneal.interchange.AnkiMemory.Way;
import anneal.memory.Fsrs;
import anneal.memory.StudyDay;
import anneal.memory.Weights;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers are those of FSRS-6's formulas, computed apart from this program.
class AnkiMemoryTest {

  private static final Instant CREATED = Instant.parse("2023-04-11T00:00:00Z");
  private static final AnkiMemory MEMORY =
      new AnkiMemory(
          new Fsrs(Weights.DEFAULT),
          StudyDay.in(ZoneOffset.UTC),
          CREATED,
          Instant.parse("2026-11-21T09:00:00Z"));

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static AnkiPast card(
      int due, int interval, AnkiPast.@Nullable Memory memory, List<AnkiPast.Entry> log) {
    return new AnkiPast(2, 2, due, interval, 2500, 4, 1, memory, log);
  }

  private static AnkiPast.Entry answer(String at, int ease, int type) {
    return new AnkiPast.Entry(Instant.parse(at).toEpochMilli(), ease, 2500, type);
  }

  private static Recalled of(AnkiPast... cards) {
    return MEMORY.of(List.of(cards)).orElseThrow();
  }

  private static final List<AnkiPast.Entry> LOG =
      List.of(
          answer("2023-04-11T08:16:06Z", 3, 0),
          answer("2023-04-11T08:27:40Z", 3, 0),
          answer("2023-04-15T07:17:47Z", 3, 1),
          answer("2023-10-10T20:58:13Z", 4, 1));

  @Test
  void whatAnkisOwnFsrsSaysIsTakenAsItIs() {
    long last = Instant.parse("2025-08-18T07:27:46Z").getEpochSecond();
    Recalled it = of(card(871, 11, new AnkiPast.Memory(12.116, 5.61, last), LOG));
    assertEquals(Way.FSRS, it.way());
    assertEquals(12.116, it.memory().stability());
    assertEquals(5.61, it.memory().difficulty());
    assertEquals(day("2025-08-18"), it.lastDay());
    assertEquals(day("2025-08-29"), it.dueDay());
    assertEquals(4, it.reviews());
    assertEquals(1, it.lapses());
  }

  @Test
  void withoutItTheReviewLogIsReplayed() {
    Recalled it = of(card(739, 557, null, LOG));
    assertEquals(Way.LOG, it.way());
    assertEquals(332.005652939763, it.memory().stability(), 1e-6);
    assertEquals(1, it.memory().difficulty(), 1e-6);
    assertEquals(day("2023-10-10"), it.lastDay());
    assertEquals(day("2025-04-19"), it.dueDay());
  }

  @Test
  void aLogWithoutItsBeginningGivesWayToIntervalAndEase() {
    Recalled it = of(card(900, 10, null, LOG.subList(2, 4)));
    assertEquals(Way.INTERVAL, it.way());
    assertEquals(10, it.memory().stability(), 1e-9);
    assertEquals(6.9139, it.memory().difficulty(), 1e-3);
    assertEquals(day("2023-10-10"), it.lastDay());
    Recalled noLog = of(card(900, 10, null, List.of()));
    assertEquals(day("2025-09-17"), noLog.lastDay());
    assertEquals(day("2025-09-27"), noLog.dueDay());
  }

  @Test
  void whatWasForgottenByHandBeginsAnew() {
    List<AnkiPast.Entry> log = new ArrayList<>(LOG);
    log.add(new AnkiPast.Entry(Instant.parse("2024-01-01T08:00:00Z").toEpochMilli(), 0, 0, 4));
    log.add(answer("2024-01-02T08:00:00Z", 3, 0));
    Recalled it = of(card(900, 2, null, log));
    assertEquals(Way.LOG, it.way());
    assertEquals(2.3065, it.memory().stability());
  }

  @Test
  void answersInFilteredDecksThatMovedNothingDoNotCount() {
    List<AnkiPast.Entry> log = new ArrayList<>(LOG);
    log.add(new AnkiPast.Entry(Instant.parse("2024-01-01T08:00:00Z").toEpochMilli(), 1, 0, 3));
    assertEquals(332.005652939763, of(card(739, 557, null, log)).memory().stability(), 1e-6);
  }

  @Test
  void ofSeveralCardsOfOneNoteTheFrailestCounts() {
    AnkiPast firm = card(900, 10, new AnkiPast.Memory(50, 5, 1), List.of());
    AnkiPast frail = card(900, 10, new AnkiPast.Memory(2, 5, 1), List.of());
    assertEquals(2, of(firm, frail).memory().stability());
  }

  @Test
  void aCardThatWasOnlyBegunSaysNotEnough() {
    AnkiPast begun = new AnkiPast(1, 1, 1_700_000_000L, 0, 0, 0, 0, null, List.of());
    assertEquals(Optional.empty(), MEMORY.of(List.of(begun)));
  }

  @Test
  void aCardThatIsBeingLearntIsDueWhenAnkiSaid() {
    AnkiPast learning = new AnkiPast(1, 1, 1_700_000_000L, 0, 0, 1, 0, null, LOG.subList(0, 1));
    assertEquals(day("2023-11-14"), of(learning).dueDay());
  }

  @ParameterizedTest
  @CsvSource({
    "1e300, 5, 0, 10, 2500",
    "NaN, 5, 0, 10, 2500",
    "-1, 5, 0, 10, 2500",
    "5, 11, 0, 10, 2500",
    "5, 5, 9223372036854775807, 10, 2500",
    "5, 5, -9223372036854775808, 10, 2500",
    "0, 0, 0, 2147483647, 2147483647",
    "0, 0, 0, -2147483648, 999"
  })
  void nonsenseIsKeptWithinBounds(
      double stability, double difficulty, long number, int interval, int factor) {
    AnkiPast.Memory memory = new AnkiPast.Memory(stability, difficulty, number);
    AnkiPast.Entry entry = new AnkiPast.Entry(number, 3, 0, 0);
    for (List<AnkiPast.Entry> log : List.of(List.<AnkiPast.Entry>of(), List.of(entry, entry))) {
      AnkiPast card = new AnkiPast(2, 2, number, interval, factor, -5, -5, memory, log);
      MEMORY
          .of(List.of(card))
          .ifPresent(
              it -> {
                assertTrue(it.memory().stability() > 0 && it.memory().stability() <= 36_500);
                assertTrue(it.lastDay() >= 0 && it.lastDay() <= day("2026-11-21"), it.toString());
                assertTrue(it.dueDay() >= it.lastDay(), it.toString());
                assertEquals(1, it.reviews());
              });
    }
  }
}
