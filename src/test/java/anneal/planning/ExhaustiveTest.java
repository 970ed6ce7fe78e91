package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Fsrs;
import anneal.memory.MemoryModel;
import anneal.memory.Weights;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped policy against the best that any policy could do, where all ways can be tried.
class ExhaustiveTest {

  private static final MemoryModel MODEL = new Fsrs(Weights.DEFAULT);
  private static final Tables TABLES = new Tables(MODEL);

  /// What is expected of a board when the best question is asked each day, or the planned one.
  private static double expected(Board board, int day, boolean best) {
    if (day == board.capacity.length) {
      double sum = 0;
      for (int row = 0; row < board.size(); row++) {
        sum += board.exam.dates.getFirst().weight[row] * board.recall(row, day);
      }
      return sum;
    }
    board.turnTo(day);
    int[] choices = new PricedPlan(TABLES, 1).order(board);
    double most = best ? expected(copy(board, day + 1), day + 1, true) : 0;
    for (int row : best ? choices : Arrays.copyOf(choices, 1)) {
      double chance = board.recall(row, day);
      Board right = copy(board, day);
      right.answered(row, true);
      Board wrong = copy(board, day);
      wrong.answered(row, false);
      wrong.answered(row, true);
      double value =
          chance * expected(right, day + 1, best) + (1 - chance) * expected(wrong, day + 1, best);
      most = best ? Math.max(most, value) : value;
    }
    return most;
  }

  private static Board copy(Board board, int day) {
    Board other = new Board(MODEL, board.exam, board.capacity, board.begun);
    board.copyTo(other);
    other.turnTo(Math.min(day, board.capacity.length - 1));
    return other;
  }

  @ParameterizedTest
  @CsvSource({
    "3, 5, 0.3, 0",
    "3, 5, 0.6, 0",
    "3, 6, 0.5, 1",
    "4, 4, 0.3, 1",
    "2, 6, 0.3, 0",
    "4, 5, 0.7, 1",
    "5, 4, 0.5, 1",
    "3, 5, 0.2, 1"
  })
  void reachesNinetyFivePercentOfTheOptimum(int questions, int days, double prior, int mixed) {
    double[] seconds = new double[questions];
    double[] known = new double[questions];
    double[] weight = new double[questions];
    double sum = 0;
    for (int i = 0; i < questions; i++) {
      seconds[i] = 60;
      known[i] = Math.clamp(prior + mixed * 0.15 * (i - 1), 0.05, 0.95);
      weight[i] = 1 + mixed * i;
      sum += weight[i];
    }
    for (int i = 0; i < questions; i++) {
      weight[i] /= sum;
    }
    Exam exam =
        new Exam(
            seconds,
            new int[questions],
            known,
            List.of(new Exam.Date(days, weight, new boolean[questions])));
    double[] capacity = new double[days];
    Arrays.fill(capacity, 90);
    Board board = new Board(MODEL, exam, capacity, 0);
    if (mixed == 1) {
      board.keep(0, new anneal.memory.MemoryState(4, 5), -6);
    }

    double optimum = expected(copy(board, 0), 0, true);
    double planned = expected(copy(board, 0), 0, false);

    assertTrue(planned <= optimum + 1e-9, planned + " above the optimum " + optimum);
    assertTrue(planned >= 0.95 * optimum, planned + " of " + optimum);
  }
}
