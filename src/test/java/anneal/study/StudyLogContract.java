package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.id;
import static anneal.study.Events.on;
import static anneal.study.Events.regrade;
import static anneal.study.Events.undo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import anneal.memory.Card;
import anneal.memory.Rating;
import anneal.study.StudyStore.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [StudyStore] tells of its log: order, what was undone, what came first.
public abstract class StudyLogContract {

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract StudyStore store();

  private Recorded review(Stamp stamp) {
    return store().record(stamp.id(), stamp.learner(), stamp.question(), good(stamp));
  }

  private static List<UUID> ids(List<Logged> log) {
    return log.stream().map(it -> it.event().stamp().id()).toList();
  }

  @Test
  void theLogOfACardIsOrderedByTimeThenArrival() {
    Stamp late = on(TODAY, 50, ANNA, GINI);
    Stamp early = on(TODAY - 1, 0, ANNA, GINI);
    Stamp tie = on(TODAY, 50, ANNA, GINI);
    for (Stamp each : List.of(late, early, tie, on(TODAY, 1, ANNA, BAYES))) {
      review(each);
    }
    assertEquals(List.of(early.id(), late.id(), tie.id()), ids(store().cardLog(ANNA, GINI)));
    assertEquals(
        List.of(late.id(), early.id(), tie.id()),
        ids(store().sittingLog(ANNA, SITTING)).subList(0, 3));
  }

  @Test
  void amendSeesTheWholeLogInOrderWithWhatWasUndone() {
    Stamp first = on(TODAY - 3, 0, ANNA, GINI);
    Stamp second = on(TODAY, 0, ANNA, GINI);
    Recorded before = review(first);
    review(second);
    Stamp undo = on(TODAY, 1, ANNA, GINI);
    Recorded undone = store().amend(undo.id(), ANNA, GINI, undo(undo, second.id()));
    assertEquals(before.after().card(), undone.after().card());
    assertEquals(undone.after(), store().standings(ANNA).get(GINI));
    List<Logged> seen = new ArrayList<>();
    Stamp last = on(TODAY, 2, ANNA, GINI);
    store()
        .amend(
            last.id(),
            ANNA,
            GINI,
            log -> {
              seen.clear();
              seen.addAll(log);
              return new Step(new StudyEvent.Skipped(last), Events.replay(log));
            });
    assertEquals(List.of(first.id(), second.id(), undo.id()), ids(seen));
  }

  @Test
  void undoingTheFirstReviewMakesTheCardNewAgain() {
    Stamp only = on(TODAY, 0, ANNA, GINI);
    review(only);
    Stamp undo = on(TODAY, 1, ANNA, GINI);
    store().amend(undo.id(), ANNA, GINI, undo(undo, only.id()));
    Standing now = store().standings(ANNA).get(GINI);
    assertEquals(Card.NEW, now.card());
    assertEquals(now, store().amend(undo.id(), ANNA, GINI, _ -> null).after());
  }

  @Test
  void introducedCountsCardsByTheirFirstReviewThatStands() {
    Stamp gini = on(TODAY - 1, 0, ANNA, GINI);
    Stamp giniAgain = on(TODAY, 0, ANNA, GINI);
    Stamp bayes = on(TODAY, 1, ANNA, BAYES);
    for (Stamp each : List.of(gini, giniAgain, bayes, on(TODAY, 9, ANNA, BAYES))) {
      review(each);
    }
    review(on(TODAY, 0, BEN, GINI));
    assertEquals(0, store().introducedOn(ANNA, TODAY + 1));
    assertEquals(1, store().introducedOn(ANNA, TODAY));
    assertEquals(1, store().introducedOn(ANNA, TODAY - 3));
    Stamp undo = on(TODAY, 20, ANNA, GINI);
    store().amend(undo.id(), ANNA, GINI, undo(undo, gini.id()));
    assertEquals(0, store().introducedOn(ANNA, TODAY - 3));
    assertEquals(2, store().introducedOn(ANNA, TODAY));
  }

  @Test
  void introducedOnTheDaysThatALearnerWhoFlewWestHasAgainCounts() {
    review(on(TODAY, 0, ANNA, GINI));
    review(on(TODAY + 1, 0, ANNA, BAYES));
    assertEquals(0, store().introducedOn(ANNA, TODAY - 3));
    assertEquals(1, store().introducedOn(ANNA, TODAY - 2));
    assertEquals(2, store().introducedOn(ANNA, TODAY - 1));
    assertEquals(2, store().introducedOn(ANNA, TODAY));
  }

  @Test
  void introducedFollowsTheTimeOfAnEventThatArrivedLate() {
    review(on(TODAY, 0, ANNA, GINI));
    review(on(TODAY - 2, 0, ANNA, GINI));
    assertEquals(0, store().introducedOn(ANNA, TODAY));
    assertEquals(1, store().introducedOn(ANNA, TODAY - 2));
  }

  @Test
  void skippedAndBuriedCardsAreNotIntroduced() {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    store()
        .record(stamp.id(), ANNA, GINI, before -> new Step(new StudyEvent.Skipped(stamp), before));
    assertEquals(0, store().introducedOn(ANNA, TODAY));
  }

  @Test
  void theNewestComeFirstAndNoMoreThanAsked() {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Stamp stamp = on(TODAY - i, 0, ANNA, GINI);
      review(stamp);
      ids.addFirst(stamp.id());
      review(on(TODAY, 0, BEN, GINI));
    }
    assertEquals(ids.subList(0, 3), ids(store().newest(ANNA, 3)));
    assertEquals(ids, ids(store().newest(ANNA, 1_000)));
    assertThrows(IllegalArgumentException.class, () -> store().newest(ANNA, 0));
    assertThrows(IllegalArgumentException.class, () -> store().newest(ANNA, 1_001));
  }

  @Test
  void introducedFollowsWhatIsUndoneByRecordingToo() {
    Stamp only = on(TODAY, 0, ANNA, GINI);
    review(only);
    review(on(TODAY + 1, 0, ANNA, GINI));
    Stamp undo = on(TODAY + 1, 1, ANNA, GINI);
    store()
        .record(
            undo.id(),
            ANNA,
            GINI,
            before -> new Step(new StudyEvent.Undone(undo, only.id()), before));
    assertEquals(0, store().introducedOn(ANNA, TODAY - 2));
    assertEquals(1, store().introducedOn(ANNA, TODAY + 1));
  }

  @Test
  void anEventIsFoundByItsLearnerOnly() {
    Recorded recorded = review(on(TODAY, 0, ANNA, GINI));
    UUID id = recorded.logged().event().stamp().id();
    assertEquals(Optional.of(recorded.logged()), store().event(ANNA, id));
    assertEquals(Optional.empty(), store().event(BEN, id));
    assertEquals(Optional.empty(), store().event(ANNA, id()));
  }

  @Test
  void anAnswerGradedAgainIsToldApartFromWhatTheLearnerDid() {
    Stamp first = on(TODAY - 3, 0, ANNA, GINI);
    Recorded before = store().record(first.id(), ANNA, GINI, Events.review(first, Rating.AGAIN));
    Stamp again = on(TODAY, 9, ANNA, GINI);
    Recorded after = store().amend(again.id(), ANNA, GINI, regrade(again, first.id(), Rating.GOOD));
    assertEquals(before.stamp() + 1, after.stamp());
    assertEquals(after.after(), store().standings(ANNA).get(GINI));
    assertEquals(before.after().last(), after.after().last());
    assertEquals(Optional.of(after.logged()), store().event(ANNA, again.id()));
    assertEquals(List.of(first.id(), again.id()), ids(store().cardLog(ANNA, GINI)));
    assertEquals(List.of(first.id(), again.id()), ids(store().sittingLog(ANNA, SITTING)));
    assertEquals(List.of(first.id()), ids(store().newest(ANNA, 9)));
    assertEquals(List.of(after.logged()), store().regraded(ANNA));
    assertEquals(List.of(), store().regraded(BEN));
    assertEquals(1, store().introducedOn(ANNA, TODAY - 3));
  }
}
