package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.study.InMemoryStudyStore;
import anneal.web.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What counts on a board, rule by rule.
class CreditTest {

  private final InMemoryStudyStore study = new InMemoryStudyStore();
  private final Answers ben = Answers.by(study, "Ben");
  private final Credit.Source source =
      new Credit.Source(study, new Shelf(Papers.catalog(1, 1, 30)));

  private List<Integer> days() {
    return source.credits(ben.learner(), Instant.EPOCH).stream()
        .map(it -> it.day() - Answers.MONDAY)
        .toList();
  }

  @Test
  void onlyQuestionsThatWereDueCount() {
    ben.dueIn(2).right("t0-q0");
    ben.on(1).dueIn(2).right("t0-q0");
    assertEquals(List.of(), days(), "new ones and those ahead of their day do not");
    ben.on(3).right("t0-q0");
    assertEquals(List.of(3), days());
    ben.on(9).right("t0-q0");
    assertEquals(List.of(3, 9), days(), "overdue ones do");
  }

  @Test
  void aQuestionCountsOnceADay() {
    ben.right("t0-q0");
    ben.on(1).dueIn(0).right("t0-q0");
    ben.on(1).dueIn(0).right("t0-q0");
    ben.on(1).right("t0-q0");
    assertEquals(List.of(1), days());
    ben.on(2).right("t0-q0");
    assertEquals(List.of(1, 2), days());
  }

  @Test
  void anAnswerFasterThanReadingDoesNotCount() {
    int characters = "stem of p0/t0-q0 with n = 0".length();
    ben.right("t0-q0");
    ben.on(1).within(characters * 1000 / 25 - 1).right("t0-q0");
    assertEquals(List.of(), days());
    ben.on(2).within(characters * 1000 / 25).right("t0-q0");
    assertEquals(List.of(2), days());
  }

  @Test
  void whatWasTakenBackDoesNotCount() {
    ben.right("t0-q0");
    UUID answer = ben.on(1).right("t0-q0");
    assertEquals(List.of(1), days());
    ben.on(1).undo("t0-q0", answer);
    assertEquals(List.of(), days());
  }

  @Test
  void anAnswerThatLiesFarBackStillSaysWhatWasDue() {
    ben.dueIn(40).right("t0-q0");
    for (int i = 0; i < 1_000; i++) {
      ben.on(1).right("t0-q" + (1 + i % 29));
    }
    ben.on(2).right("t0-q0");
    assertEquals(0, days().stream().filter(it -> it == 2).count(), "ahead of its day");
    ben.on(45).right("t0-q0");
    assertEquals(1, days().stream().filter(it -> it == 45).count());
  }

  @Test
  void aCardOfAnotherProgramIsDueWhenItWasDueThere() {
    ben.dueIn(3).bring("t0-q0");
    ben.dueIn(3).bring("t0-q1");
    ben.on(2).right("t0-q0");
    assertEquals(List.of(), days(), "ahead of its day");
    ben.on(3).right("t0-q1");
    assertEquals(List.of(3), days());
  }
}
