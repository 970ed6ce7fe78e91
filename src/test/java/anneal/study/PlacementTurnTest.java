package anneal.study;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import anneal.study.Outcome.Answered;
import org.junit.jupiter.api.Test;

class PlacementTurnTest extends AtTheDesk {

  @Test
  void whatAPlacementMissesDoesNotComeBackInIt() {
    store.putSitting(
        ANNA, new Sitting(SITTING, Sitting.Mode.PLACEMENT, 18, Settings.Scope.ALL, now));
    Turn turn = next();
    Handed handed = handed(turn, wrong(turn));
    assertFalse(assertInstanceOf(Answered.class, study.answer(handed, now)).review().returns());
    next();
    assertFalse(assertInstanceOf(Answered.class, study.answer(handed, now)).review().returns());
  }
}
