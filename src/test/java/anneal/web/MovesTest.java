package anneal.web;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.memory.MemoryState;
import anneal.memory.Rating;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.study.Events;
import anneal.study.Marks;
import anneal.study.Response;
import anneal.study.StudyEvent.Reviewed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovesTest {

  private static @Nullable MemoryState lasting(double days) {
    return days == 0 ? null : new MemoryState(days, 5);
  }

  /// @param before days of stability, 0 where the question was never met
  private static Reviewed review(QuestionId question, double before, double after) {
    Marks marks =
        new Marks(1, Rating.GOOD, 0, lasting(before), new MemoryState(after, 5), TODAY + 1);
    Response response = new Response(new Answer.Picked("a"), null, 9_000, 0);
    return new Reviewed(Events.on(TODAY, 0, ANNA, question), Events.asked(), response, marks);
  }

  @Test
  void aQuestionGoesFromItsFirstAnswerToItsLast() {
    Moves moves = Moves.of(List.of(review(GINI, 0.5, 2), review(GINI, 2, 4)));
    assertEquals(new Moves(2, List.of(1, 0, 0, 0, 0, 0), List.of(0, 0, 1, 0, 0, 0)), moves);
  }

  @Test
  void whatWasMetForTheFirstTimeCountsOnlyAfter() {
    Moves moves = Moves.of(List.of(review(GINI, 0, 0.5), review(BAYES, 0, 30)));
    assertEquals(new Moves(6, List.of(0, 0, 0, 0, 0, 0), List.of(1, 0, 0, 0, 1, 0)), moves);
  }

  @Test
  void whatBecameWarmerMovedAsWell() {
    Moves moves = Moves.of(List.of(review(GINI, 30, 2), review(BAYES, 2, 30)));
    assertEquals(new Moves(6, List.of(0, 1, 0, 0, 1, 0), List.of(0, 1, 0, 0, 1, 0)), moves);
  }
}
