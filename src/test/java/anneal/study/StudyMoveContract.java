package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.BEN;
import static anneal.study.Events.GINI;
import static anneal.study.Events.SITTING;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.asked;
import static anneal.study.Events.good;
import static anneal.study.Events.id;
import static anneal.study.Events.noon;
import static anneal.study.Events.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every [StudyStore] does when one learner's study becomes another's.
public abstract class StudyMoveContract {

  /// A store in which nothing happened yet; the same tables within a test.
  protected abstract StudyStore store();

  private static UUID review(StudyStore store, int day, LearnerId learner, QuestionId question) {
    Stamp stamp = on(day, 0, learner, question);
    store.record(stamp.id(), learner, question, good(stamp));
    return stamp.id();
  }

  /// Anna studied two questions; Ben one of them before and after.
  protected static void mergeBoth(StudyStore store) {
    review(store, TODAY - 5, BEN, GINI);
    review(store, TODAY - 3, ANNA, GINI);
    review(store, TODAY - 2, ANNA, BAYES);
    review(store, TODAY, BEN, GINI);
    assertEquals(1, store.newest(BEN, 1).size());
    assertEquals(4, store.sittingLog(BEN, SITTING).size() + store.sittingLog(ANNA, SITTING).size());
    store.move(ANNA, BEN, Events::replay);
  }

  @Test
  void nothingIsLostAndTheCardsFollowFromBothLogs() {
    StudyStore store = store();
    mergeBoth(store);
    List<Logged> log = store.cardLog(BEN, GINI);
    assertEquals(
        List.of(TODAY - 5, TODAY - 3, TODAY),
        log.stream().map(it -> it.event().stamp().day()).toList());
    assertTrue(log.stream().allMatch(it -> it.event().stamp().learner().equals(BEN)));
    Map<QuestionId, Standing> standings = store.standings(BEN);
    assertEquals(2, standings.size());
    assertEquals(Events.replay(log), standings.get(GINI));
    assertTrue(standings.get(GINI).card() instanceof Card.Seen seen && seen.reviews() == 3);
    assertEquals(Events.replay(store.cardLog(BEN, BAYES)), standings.get(BAYES));
    assertEquals(1, store.introducedOn(BEN, TODAY - 5));
    assertEquals(0, store.introducedOn(BEN, TODAY - 1));
    assertEquals(4, store.newest(BEN, 10).size());
    assertEquals(4, store.sittingLog(BEN, SITTING).size());
  }

  @Test
  void nothingOfTheFirstLearnerIsLeft() {
    StudyStore store = store();
    store.putSettings(
        ANNA,
        new Settings(
            7, 3, 0.8, 5, java.time.ZoneOffset.UTC, Settings.Scope.ALL, false, false, null));
    mergeBoth(store);
    assertEquals(0, store.stamp(ANNA));
    assertEquals(Map.of(), store.standings(ANNA));
    assertEquals(List.of(), store.newest(ANNA, 10));
    assertEquals(List.of(), store.cardLog(ANNA, BAYES));
    assertEquals(List.of(), store.sittingLog(ANNA, SITTING));
    assertEquals(Settings.DEFAULT, store.settings(ANNA));
  }

  @Test
  void whatWasUndoneStaysUndoneAndAnswersKeepTheirIds() {
    StudyStore store = store();
    review(store, TODAY - 5, BEN, GINI);
    UUID wrong = review(store, TODAY - 3, ANNA, GINI);
    Stamp undo = on(TODAY - 3, 9, ANNA, GINI);
    store.amend(undo.id(), ANNA, GINI, Events.undo(undo, wrong));
    store.move(ANNA, BEN, Events::replay);
    Standing standing = store.standings(BEN).get(GINI);
    assertTrue(standing.card() instanceof Card.Seen seen && seen.reviews() == 1);
    assertTrue(store.event(BEN, wrong).isPresent());
    assertTrue(store.record(wrong, BEN, GINI, _ -> null).repeated());
  }

  @Test
  void sittingsFollowAndSettingsOfTheSecondStay() {
    StudyStore store = store();
    Settings chosen =
        new Settings(
            9, 3, 0.8, 5, java.time.ZoneOffset.UTC, Settings.Scope.ALL, false, false, null);
    store.putSettings(BEN, chosen);
    UUID other = id();
    assertTrue(store.sitting(BEN, other).isEmpty());
    Sitting sitting = new Sitting(other, Sitting.Mode.DUE, 5, Settings.Scope.ALL, noon(TODAY, 0));
    store.putSitting(ANNA, sitting);
    store.flag(new Flag(id(), ANNA, GINI, asked(), "typo", noon(TODAY, 0)));
    long before = store.stamp(BEN);
    store.move(ANNA, BEN, Events::replay);
    assertEquals(sitting, store.sitting(BEN, other).orElseThrow());
    assertEquals(chosen, store.settings(BEN));
    assertTrue(store.stamp(BEN) > before);
  }

  @Test
  void aLearnerIsMovedToOneNeverHeardOfAndToItself() {
    StudyStore store = store();
    review(store, TODAY, ANNA, GINI);
    store.move(ANNA, ANNA, Events::replay);
    assertEquals(1, store.cardLog(ANNA, GINI).size());
    store.move(ANNA, BEN, Events::replay);
    assertEquals(1, store.cardLog(BEN, GINI).size());
    store.move(ANNA, BEN, Events::replay);
    assertEquals(1, store.cardLog(BEN, GINI).size());
  }
}
