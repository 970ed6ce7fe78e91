package anneal.planning;

import java.util.Arrays;

/// Ways to study that people use or propose, to be compared with.
final class Policies {

  private static final double UNSEEN = 1e6;

  private Policies() {}

  /// Ordinary spaced repetition: what has fallen to the desired retention, weakest first, then
  /// questions never answered.
  static Policy dueFirst(double retention) {
    return board -> ranked(board, row -> due(board, row, retention, 36_500));
  }

  /// The same with questions never answered before those that are due.
  static Policy newFirst(double retention) {
    return board ->
        ranked(board, row -> (board.seen(row) ? 0 : UNSEEN) + due(board, row, retention, 36_500));
  }

  /// Ordinary spaced repetition whose intervals never exceed half of the days then left.
  static Policy capped(double retention) {
    return board ->
        ranked(
            board,
            row -> {
              int cap = board.seen(row) ? (board.interviewDay - board.lastDay[row]) / 2 : 1;
              return due(board, row, retention, Math.max(1, cap));
            });
  }

  /// New first at 0.9; in the last days everything once more, most forgotten first.
  static Policy finalPass() {
    Policy before = newFirst(0.9);
    return board -> {
      int start = passStart(board);
      return board.today < start
          ? before.order(board)
          : ranked(
              board, row -> board.lastDay[row] >= start ? 0 : 2 - board.recall(row, board.today));
    };
  }

  /// Round the whole list: the one not seen for longest.
  static Policy roundTheList() {
    return board ->
        ranked(board, row -> board.seen(row) ? board.today - board.lastDay[row] : UNSEEN);
  }

  /// Chapter by chapter without repeats; in the last two days the most forgotten first.
  static Policy chapters() {
    return board ->
        ranked(
            board,
            row ->
                board.today >= board.interviewDay - 2
                    ? 2 - board.recall(row, board.today)
                    : board.seen(row) ? 0 : UNSEEN - row);
  }

  /// The greatest gain per second for the interview, if each answer were the last.
  static Policy greedy() {
    return board -> ranked(board, row -> Outlook.gain(board, row));
  }

  /// Round the list until a quarter of the days is left, then greedy.
  static Policy rotationThenGain() {
    Policy first = roundTheList();
    Policy then = greedy();
    return board ->
        (4 * (board.interviewDay - board.today) > board.interviewDay - board.begun ? first : then)
            .order(board);
  }

  /// Where time is ample: ordinary spaced repetition, near the interview everything once more, and
  /// the time that is left where an answer gains most.
  static Policy ordinaryThenGain() {
    Policy rest = rotationThenGain();
    return board -> {
      int start = passStart(board);
      int[] first = ranked(board, row -> ordinary(board, row, start));
      return joined(board.size(), first, rest.order(board));
    };
  }

  private static double ordinary(Board board, int row, int start) {
    boolean pass = board.today >= start && board.seen(row) && board.lastDay[row] < start;
    return pass ? 3 - board.recall(row, board.today) : due(board, row, 0.9, 36_500);
  }

  /// Study day from which everything is asked once more.
  private static int passStart(Board board) {
    double all = 0;
    for (double seconds : board.seconds) {
      all += seconds * 1.3;
    }
    int days = (int) Math.ceil(all / Math.max(1, board.capacity[board.today]));
    return board.interviewDay - Math.min(days, Math.max(1, board.interviewDay / 2));
  }

  private static int[] joined(int size, int[] first, int[] then) {
    boolean[] taken = new boolean[size];
    int[] all = new int[size];
    int count = 0;
    for (int[] part : new int[][] {first, then}) {
      for (int row : part) {
        if (!taken[row]) {
          taken[row] = true;
          all[count++] = row;
        }
      }
    }
    return Arrays.copyOf(all, count);
  }

  private interface Score {
    double of(int row);
  }

  private static int[] ranked(Board board, Score score) {
    double[] scores = new double[board.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = board.open(i) ? score.of(i) : 0;
    }
    return Ranking.best(scores, 0);
  }

  /// 0 while not due; above 1 and falling with recall when due; 1 for those never answered.
  private static double due(Board board, int row, double retention, int cap) {
    if (!board.seen(row)) {
      return 1;
    }
    double interval = board.model.interval(board.stability[row], retention);
    long days = Math.clamp(Math.round(interval), 1, cap);
    return board.today - board.lastDay[row] >= days ? 2 - board.recall(row, board.today) : 0;
  }
}
