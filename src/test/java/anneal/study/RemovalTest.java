package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.memory.Card;
import anneal.question.Catalog;
import anneal.question.History;
import anneal.question.Question;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// A question is removed and returns while somebody learns it.
class RemovalTest extends EditedPack {

  @Test
  void aRemovedQuestionIsHiddenAndReturnsWithItsCard() {
    pick("a");
    Standing before = standing();
    now = now.plus(Duration.ofDays(60));
    publish(History.NONE);
    assertTrue(study.next(ANNA, SITTING, now) instanceof Next.Finished, "nothing is left to ask");
    assertEquals(before, standing());
    assertEquals(Notice.Kind.LEFT, notice().kind());
    publish(wording(1, "a"), History.NONE);
    assertEquals(List.of(), notes.notices(ANNA));
    assertEquals(before, standing());
    assertEquals(Turn.Why.DUE, assertNext().why());
  }

  @Test
  void aPackThatCouldNotBeReadWhollyHasNotLostItsQuestions() {
    pick("a");
    shelf.publish(new Catalog(List.of(Papers.pack("p"))));
    edits.apply(shelf.current(), Set.of(), now);
    assertEquals(List.of(), notes.notices(ANNA));
  }

  @Test
  void aReplacedQuestionNamesTheOneThatTookItsPlace() {
    pick("a");
    Question next = Papers.question("p/next", "t", Papers.gini());
    publish(new History(Map.of(), Map.of(ID, NEXT)), next);
    assertEquals(Notice.Kind.REPLACED, notice().kind());
    assertEquals(NEXT, notice().successor());
    assertEquals(Card.NEW, store.standings(ANNA).getOrDefault(NEXT, Standing.NEW).card());
  }
}
