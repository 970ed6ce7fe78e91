package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.memory.Card;
import anneal.question.QuestionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StandingsTest {

  private static QuestionId id(int number) {
    return new QuestionId("p", "q" + number);
  }

  private static Standing at(int second) {
    return new Standing(Card.NEW, false, 0, Instant.ofEpochSecond(second));
  }

  private static Map<QuestionId, Standing> all(Standings standings) {
    Map<QuestionId, Standing> all = new HashMap<>();
    standings.forEach((id, it) -> assertEquals(null, all.put(id, it), "met twice: " + id));
    return all;
  }

  @Test
  void theyHoldWhatAMapWouldHoldHoweverOftenCardsChange() {
    Random random = new Random(7);
    Map<QuestionId, Standing> expected = new HashMap<>();
    Standings standings = Standings.of(Map.of());
    for (int i = 1; i <= 1_000; i++) {
      QuestionId id = id(random.nextInt(90));
      expected.put(id, at(i));
      standings = standings.with(id, at(i));
      assertEquals(expected.get(id), standings.get(id));
      assertEquals(expected.size(), standings.size());
    }
    assertEquals(expected, all(standings));
  }

  @Test
  void whatWasBeforeStaysAsItWas() {
    Standings before = Standings.of(Map.of(id(1), at(1)));
    Standings after = before.with(id(1), at(2)).with(id(2), at(3));
    assertEquals(Map.of(id(1), at(1)), all(before));
    assertEquals(Map.of(id(1), at(2), id(2), at(3)), all(after));
    assertEquals(Standing.NEW, before.get(id(2)));
  }
}
