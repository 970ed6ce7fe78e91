package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import anneal.Papers;
import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Weights;
import anneal.question.Catalog;
import anneal.question.QuestionId;
import anneal.study.Course.Lead;
import anneal.study.Settings.Scope;
import anneal.study.Sitting.Mode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The desk while a plan leads it.
class LedDeskTest {

  private static final int TODAY = 20_000;

  private final Catalog catalog = Papers.catalog(3, 4, 5);
  private final Map<QuestionId, Standing> standings = new HashMap<>();
  private Mode mode = Mode.DUE;
  private Scope scope = Scope.ALL;

  private void met(int lastDay) {
    for (int i = 0; i < 5; i++) {
      Card card = new Card.Seen(new MemoryState(2, 5), lastDay, TODAY - 1, 1, 0);
      standings.put(id("p2/t0-q" + i), new Standing(card, false, 0, Instant.EPOCH));
    }
  }

  private static QuestionId id(String id) {
    return QuestionId.parse(id).orElseThrow();
  }

  private String next(int today, String... order) {
    Lead lead = new Lead(Stream.of(order).map(LedDeskTest::id).toList(), today);
    Sitting sitting = new Sitting(new UUID(5, 6), mode, 20, scope, Instant.EPOCH);
    Desk.View view =
        new Desk.View(
            Settings.DEFAULT,
            sitting,
            Standings.of(new Stock(catalog), standings),
            Visit.of(List.of()),
            TODAY,
            Settings.DEFAULT.newPerDay(),
            42,
            Optional.of(lead));
    return new Desk(view, new Fsrs(Weights.DEFAULT))
        .pick()
        .map(it -> it.question().id().toString())
        .orElse("nothing");
  }

  @Test
  void thePlansOrderStandsInForDueAndNewAndForTheLimitOfNewOnes() {
    met(TODAY - 9);
    assertEquals("p1/t2-q1", next(2, "p1/t2-q1", "p0/t1-q0"));
  }

  @Test
  void whatIsNotForTodayComesOnlyWhenAskedFor() {
    met(TODAY - 9);
    assertEquals("nothing", next(0, "p1/t2-q1"));
    mode = Mode.AHEAD;
    assertEquals("p1/t2-q1", next(0, "p1/t2-q1"));
  }

  @Test
  void whatWasAnsweredTodayIsPassedOver() {
    met(TODAY);
    assertEquals("p0/t1-q0", next(9, "p2/t0-q0", "p2/t0-q1", "p0/t1-q0"));
  }

  @Test
  void aCardThatIsDueWaitsWhereThePlanDoesNotNameIt() {
    met(TODAY - 9);
    assertEquals("p2/t0-q3", next(1, "p2/t0-q3"));
    assertEquals("nothing", next(9));
  }

  @Test
  void whoChoseBanksIsNotLedElsewhere() {
    met(TODAY);
    scope = new Scope(Set.of("p2"), Set.of(), Set.of());
    assertEquals("p2/t0-q0", next(9, "p0/t1-q0"));
  }

  @Test
  void theFirstStepsAreNotLed() {
    mode = Mode.QUIZ;
    assertNotEquals("nothing", next(0));
    mode = Mode.DUE;
    assertEquals("nothing", next(9, "p0/t1-q0"));
  }
}
