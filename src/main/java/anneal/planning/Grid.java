package anneal.planning;

import anneal.memory.MemoryState;

/// Where tables hold numbers: memory states on a coarse net, days since the last answer, prices.
/// Between the knots numbers are interpolated.
final class Grid {

  /// A memory state between four knots.
  ///
  /// @param cell knot below, of lower stability and difficulty
  /// @param stability share of the way to the next stability, 0..1
  /// @param difficulty share of the way to the next difficulty, 0..1
  record Spot(int cell, float stability, float difficulty) {}

  /// A number between two knots.
  ///
  /// @param knot the lower one
  /// @param share of the way to the next, 0..1
  record Step(int knot, float share) {}

  static final int PRICES = 12;
  static final double LEAST_PRICE = 0.002;
  static final double MOST_PRICE = 3;

  private static final double KNOTS_PER_LOG = (PRICES - 1) / Math.log(MOST_PRICE / LEAST_PRICE);

  static final int DIFFICULTIES = 4;
  private static final int STABILITIES = 18;
  static final int CELLS = STABILITIES * DIFFICULTIES;

  private static final double LEAST_STABILITY = 0.1;
  private static final double MOST_STABILITY = 1000;

  /// Days since the last answer at which tables have knots.
  private static final int[] ELAPSED = {
    1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 17, 20, 24, 29, 35, 42, 50, 60, 75, 100, 150, 250, 500
  };

  static final int ELAPSED_KNOTS = ELAPSED.length;

  private Grid() {}

  static MemoryState state(int cell) {
    int row = cell / DIFFICULTIES;
    double share = row / (STABILITIES - 1.0);
    return new MemoryState(
        LEAST_STABILITY * Math.pow(MOST_STABILITY / LEAST_STABILITY, share),
        1 + 9.0 * (cell % DIFFICULTIES) / (DIFFICULTIES - 1));
  }

  static int elapsed(int knot) {
    return ELAPSED[knot];
  }

  static double price(int knot) {
    return LEAST_PRICE * Math.pow(MOST_PRICE / LEAST_PRICE, knot / (PRICES - 1.0));
  }

  static Spot spot(MemoryState state) {
    double range = Math.log(MOST_STABILITY / LEAST_STABILITY);
    double up = Math.log(state.stability() / LEAST_STABILITY) / range * (STABILITIES - 1);
    Step stability = step(up, STABILITIES);
    Step difficulty = step((state.difficulty() - 1) / 9 * (DIFFICULTIES - 1), DIFFICULTIES);
    return new Spot(
        stability.knot() * DIFFICULTIES + difficulty.knot(), stability.share(), difficulty.share());
  }

  static Step afterDays(int days) {
    int last = ELAPSED_KNOTS - 1;
    int knot = Math.min(days, 8) - 1;
    while (knot < last - 1 && ELAPSED[knot + 1] <= days) {
      knot++;
    }
    double share = (double) (days - ELAPSED[knot]) / (ELAPSED[knot + 1] - ELAPSED[knot]);
    return new Step(knot, (float) Math.clamp(share, 0, 1));
  }

  static Step atPrice(double price) {
    return step(place(price), PRICES);
  }

  /// Where a price is on the line of knots; beyond its ends too.
  static double place(double price) {
    return Math.log(price / LEAST_PRICE) * KNOTS_PER_LOG;
  }

  /// A place on a line of evenly spaced knots.
  static Step step(double place, int knots) {
    double within = Math.clamp(place, 0, knots - 1);
    int knot = Math.min((int) within, knots - 2);
    return new Step(knot, (float) (within - knot));
  }

  /// What a table over cells and prices says at a knot of price.
  ///
  /// @param from index of the first cell
  static double look(float[] table, int from, Spot spot, int price) {
    int low = from + spot.cell() * PRICES + price;
    int high = low + DIFFICULTIES * PRICES;
    double below = mix(table[low], table[low + PRICES], spot.difficulty());
    double above = mix(table[high], table[high + PRICES], spot.difficulty());
    return mix(below, above, spot.stability());
  }

  static double mix(double low, double high, float share) {
    return low + (high - low) * share;
  }
}
