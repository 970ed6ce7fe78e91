package anneal.planning;

import java.util.Arrays;

/// The policy that is shipped: every question bids what an answer today brings to its interview, at
/// the price of time that makes all bids together fill the days that are left.
///
/// Where time is so ample that it has no price worth the name, bids no longer tell questions apart,
/// and the plan goes round the list, then by gain, which trusts the memory model least.
final class PricedPlan implements Policy {

  /// Below this price, in recall for a middling answer, time is ample.
  private static final double AMPLE = 0.006;

  private static final int HALVINGS = 18;
  private static final double CHEAPEST = 1e-9;

  private final Policy ample = Policies.ordinaryThenGain();
  private final Tables tables;
  private final int every;
  private int solvedOn = Integer.MIN_VALUE;
  private double price;

  /// @param every days after which the price is found anew, at least 1
  PricedPlan(Tables tables, int every) {
    this.tables = tables;
    this.every = every;
  }

  @Override
  public int[] order(Board board) {
    if (solvedOn == Integer.MIN_VALUE || board.today >= solvedOn + every) {
      price = price(board, board.secondsLeft());
      solvedOn = board.today;
    }
    if (middling(board) < AMPLE) {
      return ample.order(board);
    }
    double[] bids = new double[board.size()];
    for (int row = 0; row < bids.length; row++) {
      bids[row] = board.open(row) ? bid(board, row) : Double.NEGATIVE_INFINITY;
    }
    return Ranking.best(bids, Double.NEGATIVE_INFINITY);
  }

  /// Tables end at the dearest price they know; beyond it an answer is worth as much less as it
  /// costs more, or the longest questions would look cheap.
  private double bid(Board board, int row) {
    double own = price(board, row, price);
    double beyond = Math.max(0, own - Grid.MOST_PRICE);
    return (tables.of(board, row).advantage(board, row, own) - beyond) / relative(board, row);
  }

  /// Weighted recall that a second must bring so that all questions together ask for so many
  /// seconds from today on.
  double price(Board board, double secondsLeft) {
    Demand demand = new Demand(board, tables);
    double low = CHEAPEST;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = Math.sqrt(low * high);
      if (demand.seconds(middle, secondsLeft) > secondsLeft) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// What a question pays for an answer of its own length, in its own recall.
  static double price(Board board, int row, double perSecond) {
    return perSecond * relative(board, row);
  }

  private double middling(Board board) {
    double[] prices = new double[board.size()];
    int count = 0;
    for (int row = 0; row < prices.length; row++) {
      if (board.open(row)) {
        prices[count++] = price(board, row, price);
      }
    }
    double[] sorted = Arrays.copyOf(prices, count);
    Arrays.sort(sorted);
    return count == 0 ? 0 : sorted[count / 2];
  }

  private static double relative(Board board, int row) {
    return board.seconds[row] / board.weight[row];
  }
}
