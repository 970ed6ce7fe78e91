package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.EasyDays;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Schedule;
import anneal.memory.Weights;
import anneal.question.QuestionId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EasingTest {

  /// A Saturday.
  private static final int TODAY = 20_778;

  private static final Schedule SCHEDULE =
      new Schedule(new Fsrs(Weights.DEFAULT), 0.9, 36_500, true);

  private final Map<QuestionId, Standing> standings = new HashMap<>();

  private void card(int nth, double stability, int dueIn) {
    MemoryState memory = new MemoryState(stability, 5);
    int lastDay = TODAY + dueIn - (int) Math.round(stability);
    Card card = new Card.Seen(memory, lastDay, TODAY + dueIn, 3, 0);
    standings.put(id(nth), new Standing(card, false, 0, Instant.EPOCH));
  }

  private static QuestionId id(int nth) {
    return new QuestionId("p", "q" + nth);
  }

  private static Card.Seen seen(Standing standing) {
    return (Card.Seen) standing.card();
  }

  private void cardsEveryDay() {
    for (int i = 0; i < 300; i++) {
      card(i, 4 + i % 50, 1 + i % 30);
    }
  }

  private static EasyDays sundays() {
    return new EasyDays(Set.of(DayOfWeek.SUNDAY), Set.of(), Set.of(), false);
  }

  private Map<QuestionId, Standing> eased(EasyDays wishes) {
    return Easing.of(standings, SCHEDULE, wishes, Instant.MAX);
  }

  private long on(DayOfWeek weekday, Map<QuestionId, Standing> cards) {
    return cards.values().stream()
        .filter(it -> LocalDate.ofEpochDay(seen(it).dueDay()).getDayOfWeek() == weekday)
        .count();
  }

  @Test
  void withoutAWishNothingMoves() {
    cardsEveryDay();
    assertSame(standings, eased(EasyDays.NONE));
  }

  @Test
  void daysOfRestAreCleared() {
    cardsEveryDay();
    assertTrue(on(DayOfWeek.SUNDAY, standings) > 30);
    assertEquals(0, on(DayOfWeek.SUNDAY, eased(sundays())));
  }

  @Test
  void lightDaysGetAboutHalf() {
    cardsEveryDay();
    EasyDays light = new EasyDays(Set.of(), Set.of(DayOfWeek.MONDAY), Set.of(), false);
    double kept = on(DayOfWeek.MONDAY, eased(light));
    double before = on(DayOfWeek.MONDAY, standings);
    assertTrue(kept > 0.3 * before && kept < 0.7 * before, kept + " of " + before);
  }

  @Test
  void nothingMovesFurtherThanTheFuzzAllowsAndMemoriesStay() {
    cardsEveryDay();
    EasyDays away =
        new EasyDays(Set.of(DayOfWeek.SUNDAY), Set.of(), Set.of(TODAY + 3, TODAY + 4), true);
    eased(away)
        .forEach(
            (id, it) -> {
              Card.Seen before = seen(standings.get(id));
              assertTrue(SCHEDULE.window(before).holds(seen(it).dueDay()), id + " to " + it);
              assertEquals(before.memory(), seen(it).memory());
              assertEquals(before.lastDay(), seen(it).lastDay());
            });
  }

  @Test
  void aShortIntervalFindsNoOtherDayAndStays() {
    card(0, 1, 1);
    Map<QuestionId, Standing> moved = eased(sundays());
    assertEquals(TODAY + 1, seen(moved.get(id(0))).dueDay());
  }

  @Test
  void aHeapIsSpreadOverItsNeighbours() {
    for (int i = 0; i < 40; i++) {
      card(i, 30, 10);
    }
    EasyDays even = new EasyDays(Set.of(), Set.of(), Set.of(), true);
    Map<Integer, Integer> load = new HashMap<>();
    eased(even).values().forEach(it -> load.merge(seen(it).dueDay(), 1, Integer::sum));
    assertTrue(load.size() >= 7, load.toString());
    assertTrue(load.values().stream().allMatch(it -> it <= 6), load.toString());
  }

  @Test
  void theSameCardsMoveTheSameWay() {
    cardsEveryDay();
    assertEquals(eased(sundays()), eased(sundays()));
  }

  @Test
  void cardsAnsweredSinceTheWishStayWhereTheyWereSaidToCome() {
    cardsEveryDay();
    EasyDays even = new EasyDays(Set.of(), Set.of(DayOfWeek.MONDAY), Set.of(), true);
    assertEquals(standings, Easing.of(standings, SCHEDULE, even, Instant.EPOCH));
  }

  @Test
  void theDueDayOfAnAnswerIsChosenAmongTheOthersAndKept() {
    cardsEveryDay();
    EasyDays wishes =
        new EasyDays(Set.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.MONDAY), Set.of(), true);
    for (int i = 0; i < 60; i++) {
      QuestionId id = id(500 + i);
      card(500 + i, 5 + i % 20, 5 + i % 20);
      Card.Seen raw = seen(standings.get(id));
      var choice = new Easing.Choice(Standings.of(standings), SCHEDULE, wishes);
      Card.Seen placed = Easing.placed(id, raw, choice);
      assertTrue(SCHEDULE.window(raw).holds(placed.dueDay()));
      assertTrue(wishes.share(placed.dueDay()) > 0);
      standings.put(id, new Standing(placed, false, 0, Instant.ofEpochSecond(10)));
      assertEquals(
          placed, seen(Easing.of(standings, SCHEDULE, wishes, Instant.ofEpochSecond(9)).get(id)));
    }
  }
}
