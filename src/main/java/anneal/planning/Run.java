package anneal.planning;

/// One policy with one simulated learner until the last interview.
final class Run {

  private final Board board;
  private final Mind mind;
  private final Luck luck;
  private final int[] answers;
  private boolean overdraws;
  private double carried;

  /// Seconds spent on each day.
  final double[] spent;

  /// Answers given on each day, second tries included.
  final int[] given;

  /// True expected recall on the day of each interview, in the order of [Exam#dates]; weighted.
  final double[] recall;

  Run(Board board, Mind mind, Luck luck) {
    this.board = board;
    this.mind = mind;
    this.luck = luck;
    answers = new int[board.size()];
    spent = new double[board.capacity.length];
    given = new int[board.capacity.length];
    recall = new double[board.exam.dates.size()];
  }

  /// Lets a day end with the question that was begun, at the cost of the next day: for samples of
  /// questions, whose share of a day may be shorter than one question.
  Run overdrawing() {
    overdraws = true;
    return this;
  }

  Run with(Policy policy) {
    for (int day = 0; day < board.capacity.length; day++) {
      examine(day);
      if (board.capacity[day] > 0 && !luck.missed(day)) {
        board.turnTo(day);
        study(policy.order(board));
      }
    }
    examine(board.capacity.length);
    return this;
  }

  double secondsInAll() {
    double sum = 0;
    for (double seconds : spent) {
      sum += seconds;
    }
    return sum;
  }

  private void examine(int day) {
    for (int i = 0; i < recall.length; i++) {
      Exam.Date date = board.exam.dates.get(i);
      if (date.day == day) {
        for (int row = 0; row < board.size(); row++) {
          recall[i] += date.weight[row] > 0 ? date.weight[row] * mind.recall(row, day) : 0;
        }
      }
    }
  }

  private void study(int[] order) {
    double begun = board.capacity[board.today] + carried;
    double left = begun;
    for (int row : order) {
      if (overdraws ? left <= 0 : board.seconds[row] > left) {
        break;
      }
      left -= ask(row);
    }
    spent[board.today] = begun - left;
    carried = overdraws ? Math.min(0, left) : 0;
  }

  private double ask(int row) {
    double seconds = luck.seconds(row, answers[row]);
    boolean right = luck.right(row, answers[row], mind.recall(row, board.today));
    answers[row]++;
    given[board.today]++;
    mind.answered(row, board.today, right);
    board.answered(row, right);
    if (!right) {
      board.answered(row, true);
      given[board.today]++;
      seconds += luck.seconds(row, answers[row] + (1 << 19));
    }
    return seconds;
  }
}
