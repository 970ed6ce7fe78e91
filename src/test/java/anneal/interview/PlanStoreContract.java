package anneal.interview;

import static anneal.interview.Plans.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interview.PlanStore.Papers;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [PlanStore] does.
public abstract class PlanStoreContract {

  protected static final LearnerId ANNA = new LearnerId("anna");
  protected static final LearnerId BEN = new LearnerId("ben");
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /// A store without plans; the same one within a test.
  protected abstract PlanStore store();

  /// Makes one learner's study another's.
  protected abstract void move(LearnerId from, LearnerId to);

  private static StudyPlan minutes(int minutes) {
    return new StudyPlan(minutes, List.of(Plans.in(14, "senior")));
  }

  private static Prediction predicted(int day, double recall) {
    return new Prediction(
        new UUID(1, 1), day, recall, recall - 0.05, recall + 0.04, recall - 0.2, 20, 31.5);
  }

  private static Debrief debrief(String note) {
    return new Debrief(
        new UUID(1, 1),
        Set.of("statistics", "algorithms/boosting"),
        note,
        Debrief.Felt.HARDER,
        Debrief.Outcome.UNKNOWN,
        NOW);
  }

  @Test
  void whoDecidedNothingHasNoPlan() {
    assertEquals(Optional.empty(), store().plan(ANNA));
    assertEquals(0, store().undoable(ANNA));
    assertFalse(store().undo(ANNA));
    assertEquals(new Papers(Optional.empty(), List.of(), List.of()), store().papers(ANNA));
  }

  @Test
  void aPlanComesBackAsItWasAndOnlyToItsLearner() {
    store().put(ANNA, Plans.full(), NOW);
    assertEquals(Optional.of(Plans.full()), store().plan(ANNA));
    assertEquals(Optional.empty(), store().plan(BEN));
  }

  @Test
  void changesAreTakenBackOneByOneTheFirstPlanToo() {
    store().put(ANNA, minutes(10), NOW);
    store().put(ANNA, minutes(20), NOW);
    assertEquals(2, store().undoable(ANNA));
    assertTrue(store().undo(ANNA));
    assertEquals(Optional.of(minutes(10)), store().plan(ANNA));
    store().put(ANNA, minutes(30), NOW);
    assertTrue(store().undo(ANNA));
    assertTrue(store().undo(ANNA));
    assertEquals(Optional.empty(), store().plan(ANNA));
    assertFalse(store().undo(ANNA));
  }

  @Test
  void soManyChangesAreKeptAsCanBeTakenBack() {
    for (int i = 1; i <= PlanStore.UNDO_DEPTH + 5; i++) {
      store().put(ANNA, minutes(i), NOW);
    }
    assertEquals(PlanStore.UNDO_DEPTH, store().undoable(ANNA));
    assertEquals(Optional.of(minutes(PlanStore.UNDO_DEPTH + 5)), store().plan(ANNA));
  }

  @Test
  void theLastPredictionOfADayStays() {
    store().predict(ANNA, predicted(TODAY + 1, 0.6));
    store().predict(ANNA, predicted(TODAY, 0.5));
    store().predict(ANNA, predicted(TODAY, 0.55));
    assertEquals(
        List.of(predicted(TODAY, 0.55), predicted(TODAY + 1, 0.6)), store().predictions(ANNA));
    assertEquals(List.of(), store().predictions(BEN));
  }

  @Test
  void aLaterNoteTakesTheEarlierOnesPlace() {
    store().note(ANNA, debrief(""));
    store().note(ANNA, debrief("much about drift"));
    assertEquals(List.of(debrief("much about drift")), store().debriefs(ANNA));
    assertEquals(List.of(), store().debriefs(BEN));
  }

  @Test
  void aCalendarIsOpenToItsNewestSecretUntilItIsClosed() {
    assertEquals(Optional.empty(), store().feedSince(ANNA));
    store().openFeed(ANNA, "one", NOW);
    store().openFeed(ANNA, "two", NOW.plusSeconds(60));
    assertEquals(Optional.empty(), store().feed("one"));
    assertEquals(Optional.of(ANNA), store().feed("two"));
    assertEquals(Optional.of(NOW.plusSeconds(60)), store().feedSince(ANNA));
    store().closeFeed(ANNA);
    assertEquals(Optional.empty(), store().feed("two"));
    assertEquals(Optional.empty(), store().feedSince(ANNA));
  }

  @Test
  void whatIsTakenAlongArrivesWhereNothingIsYet() {
    store().put(ANNA, Plans.full(), NOW);
    store().predict(ANNA, predicted(TODAY, 0.5));
    store().note(ANNA, debrief("mine"));
    Papers papers = store().papers(ANNA);
    store().bring(BEN, papers, NOW);
    assertEquals(papers, store().papers(BEN));
    store().put(BEN, minutes(5), NOW);
    store().note(BEN, debrief("his"));
    store().predict(BEN, predicted(TODAY, 0.9));
    Papers his = store().papers(BEN);
    store().bring(BEN, papers, NOW);
    assertEquals(his, store().papers(BEN));
  }

  @Test
  void aGuestsPlanFollowsIntoTheAccount() {
    store().put(ANNA, Plans.full(), NOW);
    store().predict(ANNA, predicted(TODAY, 0.5));
    store().note(ANNA, debrief("mine"));
    store().openFeed(ANNA, "secret", NOW);
    Papers papers = store().papers(ANNA);
    move(ANNA, BEN);
    assertEquals(papers, store().papers(BEN));
    assertEquals(Optional.of(BEN), store().feed("secret"));
    assertEquals(new Papers(Optional.empty(), List.of(), List.of()), store().papers(ANNA));
  }

  @Test
  void theAccountsOwnPlanStays() {
    store().put(ANNA, minutes(10), NOW);
    store().put(BEN, minutes(20), NOW);
    store().openFeed(ANNA, "hers", NOW);
    store().openFeed(BEN, "his", NOW);
    move(ANNA, BEN);
    assertEquals(Optional.of(minutes(20)), store().plan(BEN));
    assertEquals(1, store().undoable(BEN));
    assertEquals(Optional.of(BEN), store().feed("his"));
    assertEquals(Optional.empty(), store().feed("hers"));
  }
}
