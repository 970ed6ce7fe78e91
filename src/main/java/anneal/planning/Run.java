package anneal.planning;

import anneal.memory.MemoryModel;
import java.util.Arrays;

/// One policy with one simulated learner until the interview.
final class Run {

  /// How a run ended.
  ///
  /// @param recall expected share recalled on the interview day, weighted, 0..1
  /// @param seconds spent over all days
  /// @param seen share of questions answered at least once
  record Result(double recall, double seconds, double seen) {}

  private final World world;
  private final Mind mind;
  private final Board board;
  private final int[] answers;
  private double spent;

  Run(World world, MemoryModel model) {
    this.world = world;
    mind = world.mind(model);
    double[] capacity = new double[world.setting.days()];
    Arrays.fill(capacity, world.budget());
    board = new Board(model, world.exam, capacity, 0);
    answers = new int[board.size()];
  }

  Result with(Policy policy) {
    for (int day = 0; day < world.setting.days(); day++) {
      if (!world.missed(day)) {
        board.turnTo(day);
        study(policy.order(board));
      }
    }
    double recall = 0;
    int seen = 0;
    for (int i = 0; i < board.size(); i++) {
      recall += board.weight[i] * mind.recall(i, world.setting.days());
      seen += board.seen(i) ? 1 : 0;
    }
    return new Result(recall, spent, (double) seen / board.size());
  }

  private void study(int[] order) {
    double left = board.capacity[board.today];
    for (int row : order) {
      if (board.seconds[row] > left) {
        break;
      }
      left -= ask(row);
    }
    spent += board.capacity[board.today] - left;
  }

  private double ask(int row) {
    double seconds = world.seconds(row, answers[row]);
    boolean right = world.right(row, answers[row], mind.recall(row, board.today));
    answers[row]++;
    mind.answered(row, board.today, right);
    board.answered(row, right);
    if (!right) {
      board.answered(row, true);
      seconds += world.seconds(row, answers[row] + (1 << 19));
    }
    return seconds;
  }
}
