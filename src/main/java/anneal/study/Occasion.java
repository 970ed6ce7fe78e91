package anneal.study;

import anneal.memory.Card;
import anneal.question.Question;
import anneal.study.Turn.Why;

/// Why a question lies on the desk: the same when it is put down, after a reload, an undo, and when
/// it was put off.
final class Occasion {

  private Occasion() {}

  static Why of(Desk desk, Question question) {
    Sitting.Mode mode = desk.view().sitting().mode();
    if (mode == Sitting.Mode.PLACEMENT) {
      return Why.PLACEMENT;
    }
    if (desk.view().visit().missed().contains(question.id())) {
      return Why.RETURNED;
    }
    if (mode == Sitting.Mode.QUIZ) {
      return Why.QUIZ;
    }
    if (mode == Sitting.Mode.AHEAD && desk.lead().isEmpty()) {
      return Why.AHEAD;
    }
    return desk.standing(question).card() instanceof Card.Seen ? Why.DUE : Why.NEW;
  }
}
