package anneal.planning;

import anneal.memory.MemoryState;
import anneal.memory.Rating;

/// What one answer is believed to do for the interview.
final class Outlook {

  private Outlook() {}

  /// Expected recall on the interview day if the question is answered today and never after.
  static double after(Board board, int row) {
    double chance = board.recall(row, board.today);
    int rest = board.targetDay[row] - board.today;
    return chance * at(board, row, Rating.GOOD, rest)
        + (1 - chance) * at(board, row, Rating.AGAIN, rest);
  }

  /// Expected seconds of an answer with its second try.
  static double cost(Board board, int row) {
    return board.seconds[row] * (2 - board.recall(row, board.today));
  }

  /// Weighted gain of recall on the interview day for each second of an answer today.
  static double gain(Board board, int row) {
    double gain = after(board, row) - board.recall(row, board.targetDay[row]);
    return board.weight[row] * gain / cost(board, row);
  }

  private static double at(Board board, int row, Rating rating, int rest) {
    return board.model.retrievability(rest, next(board, row, rating).stability());
  }

  private static MemoryState next(Board board, int row, Rating rating) {
    MemoryState after =
        board.seen(row)
            ? board.model.next(
                board.state(row), Math.max(0, board.today - board.lastDay[row]), rating)
            : board.model.first(rating);
    return rating == Rating.AGAIN ? board.model.next(after, 0, Rating.GOOD) : after;
  }
}
