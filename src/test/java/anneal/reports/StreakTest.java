package anneal.reports;

import static anneal.reports.Streak.State.BEFORE;
import static anneal.reports.Streak.State.DONE;
import static anneal.reports.Streak.State.FREE;
import static anneal.reports.Streak.State.LEFT;
import static anneal.reports.Streak.State.OPEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StreakTest {

  private static final int TODAY = 1_000;

  private final List<DayCount> done = new ArrayList<>();
  private final List<Wait> waits = new ArrayList<>();
  private Set<Integer> rest = Set.of();

  private void practised(int daysAgo, double minutes) {
    done.add(new DayCount(TODAY - daysAgo, 3, 3, (long) (60_000 * minutes)));
  }

  private Streak streak() {
    return Streak.of(new Streak.Past(done, waits, rest::contains), TODAY - 30, TODAY);
  }

  private List<Streak.State> week() {
    return streak().week().stream().map(Streak.Mark::state).toList();
  }

  @Test
  void fiveMinutesCountThoughSomethingIsLeft() {
    waits.add(new Wait(TODAY - 9, TODAY - 3, Integer.MAX_VALUE));
    practised(1, 5);
    practised(0, 6);
    assertEquals(List.of(FREE, FREE, FREE, LEFT, LEFT, DONE, DONE), week());
    assertEquals(2, streak().days());
  }

  @Test
  void lessCountsWhenNothingThatWasDueIsLeft() {
    waits.add(new Wait(TODAY - 9, TODAY - 1, TODAY - 1));
    practised(1, 1);
    assertEquals(1, streak().days());
    waits.add(new Wait(TODAY - 9, TODAY - 1, TODAY));
    assertEquals(0, streak().days());
  }

  @Test
  void daysOfRestAndDaysWithNothingDueBreakNothing() {
    waits.add(new Wait(TODAY - 9, TODAY - 4, TODAY - 2));
    rest = Set.of(TODAY - 4, TODAY - 3);
    practised(5, 9);
    practised(2, 9);
    assertEquals(List.of(FREE, DONE, FREE, FREE, DONE, FREE, FREE), week());
    assertEquals(2, streak().days());
  }

  @Test
  void daysBeforeTheFirstAnswerAreNotCalledFree() {
    rest = Set.of(TODAY - 5);
    assertEquals(List.of(BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, BEFORE, OPEN), week());
    practised(2, 6);
    assertEquals(List.of(BEFORE, BEFORE, BEFORE, BEFORE, DONE, FREE, FREE), week());
    assertEquals(1, streak().days());
  }

  @Test
  void todayBreaksNothingBeforeItIsOver() {
    waits.add(new Wait(TODAY - 9, TODAY, Integer.MAX_VALUE));
    practised(1, 9);
    assertEquals(OPEN, week().getLast());
    assertEquals(1, streak().days());
  }

  @Test
  void aStrideTakesThreeDaysOfPractice() {
    practised(1, 4);
    practised(2, 8);
    assertTrue(Stride.of(done).isEmpty());
    practised(5, 6);
    assertEquals(new Stride(3, 6, 3), Stride.of(done).orElseThrow());
  }

  @Test
  void stabilitiesAreCountedInStepsThatDouble() {
    List<CardLine> cards =
        IntStream.of(0, 1, 3, 3, 300)
            .mapToObj(it -> new CardLine(new QuestionId("trees", "gini"), it + 0.5, 0, 0, false))
            .toList();
    Stabilities found = Stabilities.of(cards);
    assertEquals(
        List.of(1, 1, 2, 0, 0, 0, 0, 0, 0, 1),
        found.steps().stream().map(Stabilities.Step::cards).toList());
    assertEquals(OptionalDouble.of(3.5), found.median());
    assertEquals(OptionalDouble.empty(), Stabilities.of(List.of()).median());
  }
}
