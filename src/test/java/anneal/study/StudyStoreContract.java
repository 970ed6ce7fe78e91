package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.good;
import static anneal.study.Events.id;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static anneal.study.Events.stamp;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.StudyStore.Recorded;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [StudyStore] does for one learner after the other.
public abstract class StudyStoreContract {

  /// A store in which nothing happened yet; the same one within a test.
  protected abstract StudyStore store();

  private Recorded review(Stamp stamp) {
    return store().record(stamp.id(), stamp.learner(), stamp.question(), good(stamp));
  }

  @Test
  void aLearnerNeverHeardOfHasNothing() {
    assertEquals(0, store().stamp(ANNA));
    assertEquals(Settings.DEFAULT, store().settings(ANNA));
    assertEquals(Map.of(), store().standings(ANNA));
    assertEquals(List.of(), store().newest(ANNA, 10));
    assertEquals(List.of(), store().cardLog(ANNA, GINI));
    assertEquals(List.of(), store().sittingLog(ANNA, SITTING));
    assertEquals(0, store().introducedOn(ANNA, TODAY));
    assertTrue(store().sitting(ANNA, SITTING).isEmpty());
  }

  @Test
  void whatWasRecordedIsReadBackAsItWas() {
    Stamp stamp = on(TODAY, 7, ANNA, GINI);
    Step expected = Events.review(stamp, Standing.NEW, Rating.GOOD);
    Recorded recorded = review(stamp);
    assertFalse(recorded.repeated());
    assertEquals(expected.event(), recorded.logged().event());
    assertEquals(expected.after(), recorded.after());
    assertEquals(List.of(recorded.logged()), store().cardLog(ANNA, GINI));
    assertEquals(List.of(recorded.logged()), store().newest(ANNA, 1));
    assertEquals(List.of(recorded.logged()), store().sittingLog(ANNA, SITTING));
    assertEquals(Map.of(GINI, expected.after()), store().standings(ANNA));
  }

  @Test
  void everyKindOfEventIsReadBackAsItWas() {
    Stamp reviewed = on(TODAY, 1, ANNA, GINI);
    review(reviewed);
    List<StudyEvent> events =
        List.of(
            new StudyEvent.Undone(on(TODAY, 2, ANNA, GINI), reviewed.id()),
            new StudyEvent.Skipped(on(TODAY, 3, ANNA, GINI)),
            new StudyEvent.Buried(on(TODAY, 4, ANNA, GINI), TODAY + 1),
            new StudyEvent.Suspended(on(TODAY, 5, ANNA, GINI), true),
            new StudyEvent.Suspended(on(TODAY, 6, ANNA, GINI), false),
            new StudyEvent.Seeded(
                on(TODAY, 7, ANNA, GINI), true, new MemoryState(12.5, 5.25), TODAY + 9, 4, 1));
    for (StudyEvent event : events) {
      store().record(event.stamp().id(), ANNA, GINI, before -> new Step(event, before));
    }
    List<StudyEvent> read = store().cardLog(ANNA, GINI).stream().map(Logged::event).toList();
    assertEquals(events, read.subList(1, read.size()));
  }

  @Test
  void aCardThatWasOnlySkippedStandsAsNew() {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    store()
        .record(stamp.id(), ANNA, GINI, before -> new Step(new StudyEvent.Skipped(stamp), before));
    assertEquals(Map.of(GINI, Standing.NEW), store().standings(ANNA));
  }

  @Test
  void aStandingKeepsSuspensionAndBurial() {
    Stamp stamp = on(TODAY, 0, ANNA, GINI);
    Standing hidden = new Standing(Card.NEW, true, TODAY + 3, stamp.at());
    store()
        .record(
            stamp.id(), ANNA, GINI, _ -> new Step(new StudyEvent.Suspended(stamp, true), hidden));
    assertEquals(hidden, store().standings(ANNA).get(GINI));
  }

  @Test
  void theSecondReviewStartsFromTheFirst() {
    Recorded first = review(on(TODAY, 0, ANNA, GINI));
    Recorded second = review(on(TODAY + 2, 0, ANNA, GINI));
    assertTrue(second.after().card() instanceof Card.Seen seen && seen.reviews() == 2);
    assertTrue(
        second.logged().event() instanceof StudyEvent.Reviewed it
            && it.marks().before() != null
            && first.after().card() instanceof Card.Seen seen
            && it.marks().before().equals(seen.memory()));
    assertTrue(second.logged().arrival() > first.logged().arrival());
  }

  @Test
  void aRepeatedIdGivesTheFirstResultAndWritesNothing() {
    UUID id = id();
    Recorded first = review(stamp(id, ANNA, GINI));
    Recorded again =
        store()
            .record(
                id,
                ANNA,
                GINI,
                _ -> {
                  throw new AssertionError("the step of a repeated id was called");
                });
    assertEquals(new Recorded(first.logged(), true, first.after(), first.stamp()), again);
    assertEquals(first.stamp(), store().stamp(ANNA));
    assertEquals(1, store().cardLog(ANNA, GINI).size());
    Recorded amended = store().amend(id, ANNA, GINI, _ -> null);
    assertEquals(again, amended);
  }

  @Test
  void anIdOfAnotherLearnerIsRefused() {
    UUID id = id();
    review(stamp(id, ANNA, GINI));
    assertThrows(StudyStore.ForeignId.class, () -> review(stamp(id, BEN, GINI)));
    assertEquals(Map.of(), store().standings(BEN));
  }

  @Test
  void aStepThatThrowsLeavesNothing() {
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                store()
                    .record(
                        id(),
                        ANNA,
                        GINI,
                        _ -> {
                          throw new IllegalStateException("no");
                        }));
    assertEquals("no", thrown.getMessage());
    assertEquals(0, store().stamp(ANNA));
    assertEquals(Map.of(), store().standings(ANNA));
  }

  @Test
  void aStepForAnotherCardIsRefusedAndLeavesNothing() {
    List<Stamp> foreign =
        List.of(on(TODAY, 0, ANNA, GINI), stamp(id(), BEN, GINI), stamp(id(), ANNA, BAYES));
    for (Stamp each : foreign) {
      assertThrows(
          IllegalArgumentException.class, () -> store().record(id(), ANNA, GINI, good(each)));
    }
    assertEquals(0, store().stamp(ANNA));
    assertEquals(0, store().stamp(BEN));
    assertEquals(List.of(), store().newest(ANNA, 10));
  }

  @Test
  void theStampGrowsByOneWithEveryWriteOfThatLearnerOnly() {
    store().putSettings(ANNA, Settings.DEFAULT);
    assertEquals(1, store().stamp(ANNA));
    store().putSitting(ANNA, sitting(5));
    assertEquals(2, store().stamp(ANNA));
    assertEquals(3, review(on(TODAY, 0, ANNA, GINI)).stamp());
    assertEquals(3, store().stamp(ANNA));
    Flag flag = new Flag(id(), ANNA, GINI, Events.asked(), "typo", noon(TODAY, 0));
    store().flag(flag);
    store().flag(flag);
    assertEquals(4, store().stamp(ANNA));
    assertEquals(0, store().stamp(BEN));
  }

  @Test
  void settingsAndSittingsAreRememberedUntilReplaced() {
    Settings settings =
        new Settings(
            7,
            3,
            0.8,
            5,
            java.time.ZoneId.of("Asia/Tokyo"),
            Settings.Scope.ALL,
            false,
            false,
            null);
    store().putSettings(ANNA, settings);
    assertEquals(settings, store().settings(ANNA));
    assertEquals(Settings.DEFAULT, store().settings(BEN));
    store().putSitting(ANNA, sitting(5));
    store().putSitting(ANNA, sitting(6));
    assertEquals(sitting(6), store().sitting(ANNA, SITTING).orElseThrow());
    assertTrue(store().sitting(BEN, SITTING).isEmpty());
  }

  @Test
  void hintsAreCountedByTurn() {
    UUID turn = id();
    assertEquals(0, store().hints(turn));
    assertEquals(1, store().noteHint(turn));
    assertEquals(2, store().noteHint(turn));
    assertEquals(2, store().hints(turn));
    assertEquals(0, store().hints(id()));
  }

  @Test
  void learnersDoNotSeeEachOther() {
    review(on(TODAY, 0, ANNA, GINI));
    LearnerId other = BEN;
    QuestionId same = GINI;
    assertEquals(Map.of(), store().standings(other));
    assertEquals(List.of(), store().cardLog(other, same));
    assertEquals(List.of(), store().sittingLog(other, SITTING));
    assertEquals(List.of(), store().newest(other, 10));
  }

  @Test
  void aFlagWithACharacterOfNothingIsTaken() {
    store().flag(new Flag(id(), ANNA, GINI, Events.asked(), "a\0b \uD83D\uDE00", noon(TODAY, 0)));
    assertEquals(1, store().stamp(ANNA));
  }

  private static Sitting sitting(int size) {
    Settings.Scope scope =
        new Settings.Scope(java.util.Set.of("trees"), java.util.Set.of(), java.util.Set.of());
    return new Sitting(
        SITTING, Sitting.Mode.AHEAD, size, scope, java.util.Set.of(GINI, BAYES), noon(TODAY, 0));
  }
}
