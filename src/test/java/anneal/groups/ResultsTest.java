package anneal.groups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.QuestionId;
import anneal.study.Confidence;
import anneal.study.InMemoryStudyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What an attempt comes to, and what all come to together.
class ResultsTest {

  private static final QuestionId A = new QuestionId("p0", "t0-q0");
  private static final QuestionId B = new QuestionId("p0", "t0-q1");
  private static final Week WEEK = new Week(Answers.MONDAY, Answers.noon(0), Answers.noon(7));
  private static final Challenge CHALLENGE = new Challenge(WEEK, List.of(A, B));

  private final InMemoryStudyStore study = new InMemoryStudyStore();
  private final Answers ben = Answers.by(study, "Ben");

  private Run run() {
    return Run.of(CHALLENGE, study.sittingLog(ben.learner(), new UUID(0, 7)));
  }

  @Test
  void theFirstAnswerCountsWhateverComesAfter() {
    UUID first = ben.answer("t0-q0", false, Confidence.SURE);
    ben.undo("t0-q0", first);
    ben.right("t0-q0");
    assertEquals(Map.of(A, 0.0), run().scores());
    assertFalse(run().finished());
    ben.right("t0-q1");
    assertEquals(1, run().score());
    assertTrue(run().finished());
  }

  @Test
  void onlyItsQuestionsWhileItIsOpen() {
    ben.right("t0-q9");
    ben.on(-1).right("t0-q0");
    ben.on(7).right("t0-q1");
    assertEquals(0, run().answered());
  }

  private static List<Run> runs(int good, int bad) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < good; i++) {
      runs.add(new Run(Map.of(A, 1.0, B, 0.6), 2));
    }
    for (int i = 0; i < bad; i++) {
      runs.add(new Run(Map.of(A, 0.0), 2));
    }
    return runs;
  }

  @Test
  void nothingIsToldOfFewerThanFive() {
    List<Run> four = runs(3, 1);
    assertEquals(Optional.empty(), Results.of(CHALLENGE, four));
    List<Run> withIdle = new ArrayList<>(four);
    withIdle.add(new Run(Map.of(), 2));
    assertEquals(Optional.empty(), Results.of(CHALLENGE, withIdle), "who answered none");
    assertTrue(Results.of(CHALLENGE, runs(4, 1)).isPresent());
  }

  @Test
  void theDistributionAndTheQuestionThatMostMissed() {
    Results results = Results.of(CHALLENGE, runs(4, 2)).orElseThrow();
    assertEquals(6, results.took());
    assertEquals(List.of(2, 0, 4), results.distribution());
    assertEquals(B, results.missed().question());
    assertEquals(2.4 / 6, results.missed().score(), 1e-9);
  }
}
