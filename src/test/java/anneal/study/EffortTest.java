package anneal.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Papers;
import anneal.question.Question;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffortTest {

  private static List<Question> paper(int plain, int cases) {
    List<Question> all = new ArrayList<>();
    for (int i = 0; i < plain + cases; i++) {
      Question question = Papers.question("p0/q" + i, "t0", Papers.gini());
      all.add(DeskStage.timed(question, i < plain ? 60 : 2_400));
    }
    return all;
  }

  @ParameterizedTest
  @CsvSource({
    "20, 20, 3540",
    "10, 20, 2940",
    "9, 20, 540",
    "20, 10, 5880",
    "20, 5, 1200",
    "0, 20, 0",
  })
  void oneLongQuestionIsCountedForEachSittingThatHasRoomForIt(int fresh, int size, int seconds) {
    assertEquals(seconds, Effort.seconds(List.of(), paper(30, 30), fresh, size));
  }

  @Test
  void longOnesAreCountedWhereNothingElseIsLeftOrTheyAreDue() {
    assertEquals(7_200, Effort.seconds(List.of(), paper(0, 5), 3, 20));
    assertEquals(4_860, Effort.seconds(paper(1, 2), paper(5, 0), 0, 20));
    assertEquals(240, Effort.seconds(paper(1, 0), paper(5, 5), 3, 20));
  }
}
