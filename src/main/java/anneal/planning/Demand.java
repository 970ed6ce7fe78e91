package anneal.planning;

/// Seconds that all open questions ask for, at a price of time. The tables are read once, at every
/// price they know, since the right price is sought in many steps.
final class Demand {

  private final double[] seconds;

  /// Where each question is on the line of prices when a second costs 1.
  private final double[] places;

  /// Answers to come, question after question, at each price.
  private final double[] uses;

  private int count;

  Demand(Board board, Tables tables) {
    seconds = new double[board.size()];
    places = new double[board.size()];
    uses = new double[board.size() * Grid.PRICES];
    for (int row = 0; row < board.size(); row++) {
      if (board.open(row)) {
        seconds[count] = board.seconds[row];
        places[count] = Grid.place(PricedPlan.price(board, row, 1));
        tables.of(board, row).uses(board, row, uses, count * Grid.PRICES);
        count++;
      }
    }
  }

  /// Seconds from today on.
  ///
  /// @param perSecond weighted recall that a second must bring
  /// @param enough where counting may stop
  double seconds(double perSecond, double enough) {
    double shift = Grid.place(perSecond) - Grid.place(1);
    double sum = 0;
    for (int i = 0; i < count && sum <= enough; i++) {
      double place = Math.clamp(places[i] + shift, 0, Grid.PRICES - 1);
      int knot = Math.min((int) place, Grid.PRICES - 2);
      int at = i * Grid.PRICES + knot;
      sum += seconds[i] * (uses[at] + (uses[at + 1] - uses[at]) * (place - knot));
    }
    return sum;
  }
}
