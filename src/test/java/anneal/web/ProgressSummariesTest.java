package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.reports.Pace;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressSummariesTest {

  @Test
  void nothingIsSaidOfHalvesBelowFiveAnswers() {
    assertEquals("1 answer: too few to say how long they take.", paces(1));
    assertEquals("4 answers: too few to say how long they take.", paces(4));
    assertTrue(paces(5).startsWith("Half of your answers take at most"), paces(5));
  }

  private static String paces(int answers) {
    return ProgressSummaries.paces(List.of(new Pace("choice", answers, 3_000, 4_000, 5_000)));
  }
}
