package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Card;
import anneal.question.QuestionId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepsTest extends AtTheDesk {

  @Test
  void undoRestoresMemoryAndCountsAndAsksTheSameVariantAgain() {
    Turn turn = next();
    answer(turn, wrong(turn));
    StudyEvent undone = steps.undo(ANNA, UUID.randomUUID(), now.plusSeconds(9)).orElseThrow();
    assertEquals(turn.question().id(), undone.stamp().question());
    assertEquals(Card.NEW, store.standings(ANNA).get(turn.question().id()).card());
    assertEquals(0, store.introducedOn(ANNA, undone.stamp().day()));
    Turn again = next();
    assertEquals(turn.question().id(), again.question().id());
    assertEquals(turn.variant(), again.variant());
    assertEquals(turn.shown(), again.shown());
    answer(again, key(again));
    assertEquals(1, store.counted(ANNA).size());
  }

  @Test
  void hintsOnceTakenStayTakenThroughASkipAndAnUndo() {
    shelf.publish(Papers.catalog(1, 1, 1));
    Turn turn = next();
    study.hint(ANNA, turn.token(), now).orElseThrow();
    steps.skip(UUID.randomUUID(), turn.ticket(), now);
    Turn back = next();
    assertEquals(turn.question().id(), back.question().id());
    assertEquals(1, study.given(back).size());
    study.hint(ANNA, back.token(), now).orElseThrow();
    assertEquals(0.72, answer(back, key(back)).review().event().marks().score(), 1e-12);
    steps.undo(ANNA, UUID.randomUUID(), now);
    Turn again = next();
    assertEquals(2, study.given(again).size());
    answer(again, wrong(again));
    assertEquals(0, study.given(next()).size());
  }

  @Test
  void undoGoesTwentyStepsBackAndNoFurther() {
    Settings many = settings(50, 50);
    store.putSettings(ANNA, many);
    for (int i = 0; i < 22; i++) {
      Turn turn = next();
      answer(turn, key(turn));
      now = now.plusSeconds(1);
    }
    for (int i = 0; i < Study.UNDO_DEPTH; i++) {
      assertTrue(steps.undo(ANNA, UUID.randomUUID(), now).isPresent(), "undo " + i);
    }
    assertTrue(steps.undo(ANNA, UUID.randomUUID(), now).isEmpty());
    assertEquals(2, store.counted(ANNA).size());
  }

  @Test
  void whatWasAnsweredOrSkippedMeanwhileIsNotSkippedAgain() {
    Turn turn = next();
    assertTrue(steps.skip(UUID.randomUUID(), turn.ticket(), now));
    assertFalse(steps.skip(UUID.randomUUID(), turn.ticket(), now.plusSeconds(1)));
    steps.undo(ANNA, UUID.randomUUID(), now.plusSeconds(2)).orElseThrow();
    Turn again = next();
    answer(again, key(again));
    assertFalse(steps.skip(UUID.randomUUID(), again.ticket(), now.plusSeconds(9)));
    assertEquals(1, next().progress().undoable());
  }

  @Test
  void skippingPutsAQuestionOffAndBuryingKeepsItAwayUntilTomorrow() {
    Turn skipped = next();
    assertTrue(steps.skip(UUID.randomUUID(), skipped.ticket(), now));
    Turn buried = next();
    assertNotEquals(skipped.question().id(), buried.question().id());
    steps.bury(move(buried));
    for (int i = 0; i < 15; i++) {
      Turn turn = next();
      assertNotEquals(buried.question().id(), turn.question().id());
      answer(turn, key(turn));
    }
    int today = store.newest(ANNA, 1).getFirst().event().stamp().day();
    assertFalse(store.standings(ANNA).get(buried.question().id()).available(today));
    assertTrue(store.standings(ANNA).get(buried.question().id()).available(today + 1));
  }

  @Test
  void whatIsOutOfSightAlreadyIsPutThereOnce() {
    Turn turn = next();
    steps.bury(move(turn));
    steps.bury(move(turn));
    steps.restore(move(turn));
    assertEquals(1, store.cardLog(ANNA, turn.question().id()).size());
    now = now.plus(Duration.ofDays(1));
    steps.bury(move(turn));
    steps.suspend(move(turn));
    steps.suspend(move(turn));
    assertEquals(3, store.cardLog(ANNA, turn.question().id()).size());
    steps.undo(ANNA, UUID.randomUUID(), now);
    steps.suspend(move(turn));
    assertTrue(store.standings(ANNA).get(turn.question().id()).suspended());
  }

  @Test
  void aSuspendedQuestionStaysAwayUntilItIsRestored() {
    Turn turn = next();
    steps.suspend(move(turn));
    assertFalse(store.standings(ANNA).get(turn.question().id()).available(100_000));
    steps.undo(ANNA, UUID.randomUUID(), now);
    assertTrue(store.standings(ANNA).get(turn.question().id()).available(0));
    assertEquals(turn.question().id(), next().question().id());
  }

  @Test
  void everyCardEqualsTheReplayOfItsLogWhateverIsDone() {
    Random chance = new Random(42);
    for (int i = 0; i < 400; i++) {
      now = now.plus(Duration.ofHours(chance.nextInt(-2, 9)));
      UUID sitting = new UUID(1, i / 20);
      if (study.next(ANNA, sitting, now) instanceof Next.Question(Turn turn)) {
        act(turn, chance.nextInt(10));
      }
    }
    Set<QuestionId> looked = new HashSet<>();
    store
        .standings(ANNA)
        .forEach(
            (id, standing) -> {
              looked.add(id);
              assertEquals(Replay.standing(store.cardLog(ANNA, id), FSRS), standing, id.toString());
            });
    assertTrue(looked.size() > 20);
    assertTrue(store.counted(ANNA).size() > 100);
  }
}
