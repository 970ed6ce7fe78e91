package anneal.study;

import static anneal.study.Events.ANNA;
import static anneal.study.Events.BAYES;
import static anneal.study.Events.GINI;
import static anneal.study.Events.TODAY;
import static anneal.study.Events.noon;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Weights;
import anneal.question.QuestionId;
import anneal.study.Seeding.Seed;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Cards begin where they stood in another program.
class SeedingTest {

  private static final MemoryState FIRM = new MemoryState(30, 5);

  private final InMemoryStudyStore store = new InMemoryStudyStore();
  private final Seeding seeding = new Seeding(store, store, new Fsrs(Weights.DEFAULT));

  private static Seed seed(QuestionId question, int day, MemoryState memory, boolean suspended) {
    return new Seed(question, noon(day, 0), day, memory, day + 30, 7, 2, suspended);
  }

  private Standing standing(QuestionId question) {
    return store.standings(ANNA).getOrDefault(question, Standing.NEW);
  }

  @Test
  void aCardStandsAsItStoodThere() {
    assertEquals(1, seeding.seed(ANNA, List.of(seed(GINI, TODAY - 10, FIRM, false))));
    assertEquals(new Card.Seen(FIRM, TODAY - 10, TODAY + 20, 7, 2), standing(GINI).card());
    assertEquals(0, store.introducedOn(ANNA, TODAY), "it is not new here");
    assertEquals(1, store.introducedOn(ANNA, TODAY - 10));
  }

  @Test
  void whatWasOutOfSightThereIsSoHere() {
    seeding.seed(ANNA, List.of(seed(GINI, TODAY - 10, FIRM, true)));
    assertTrue(standing(GINI).suspended());
  }

  @Test
  void bringingTheSameAgainChangesNothingAndLaterAnswersThereCount() {
    seeding.seed(ANNA, List.of(seed(GINI, TODAY - 10, FIRM, false)));
    assertEquals(0, seeding.seed(ANNA, List.of(seed(GINI, TODAY - 10, FIRM, false))));
    MemoryState firmer = new MemoryState(60, 5);
    assertEquals(
        2,
        seeding.seed(
            ANNA, List.of(seed(GINI, TODAY - 2, firmer, false), seed(BAYES, TODAY, FIRM, false))));
    assertTrue(standing(GINI).card() instanceof Card.Seen it && it.memory().equals(firmer));
  }

  @Test
  void whatWasAnsweredHereIsNotTouched() {
    Stamp stamp = Events.on(TODAY, 0, ANNA, GINI);
    store.record(stamp.id(), ANNA, GINI, Events.good(stamp));
    Standing before = standing(GINI);
    assertEquals(0, seeding.seed(ANNA, List.of(seed(GINI, TODAY + 1, FIRM, false))));
    assertEquals(before, standing(GINI));
  }
}
