package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  @Test
  void whoAskedForMoreThanThereIsMemoryHearsWhatToDo() {
    Refusal refusal = Problems.refusal(new OutOfMemoryError());
    assertEquals(503, Problem.of(refusal, "", "id").status());
    assertTrue(Problem.of(refusal, "", "id").detail().contains("-Xmx"));
  }

  @Test
  void anyOtherErrorOfTheJvmTellsNothingButTheNumberOfTheRequest() {
    Problem problem = Problem.of(Problems.refusal(new StackOverflowError()), "", "id");
    assertEquals(500, problem.status());
    assertEquals(Replies.REPORT, problem.detail());
  }
}
