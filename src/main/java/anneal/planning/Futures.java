package anneal.planning;

import anneal.memory.MemoryModel;
import anneal.memory.MemoryState;
import anneal.memory.Rating;
import java.util.Arrays;

/// What a question will be worth on the interview day if from now on it is asked exactly when an
/// answer pays its price, for every memory state, price and number of days left.
/*
 * Sharing a daily capacity among hundreds of questions is a restless bandit. Put a price on time
 * and the questions fall apart: each one is a small dynamic programme of its own,
 *
 *   V(k, e, m) = max { V(k-1, e+1, m),  -p(k) + R V(k-1, 1, pass) + (1-R) (V(k-1, 1, fail) - p(k)) }
 *   V(0, e, m) = R(e, m)
 *
 * where k days are left, e days have passed since the last answer, m is the memory state, R the
 * chance of recall and p(k) the price of an answer; a miss is tried again at once and pays twice.
 * (Whittle 1988, "Restless bandits"; the price is the multiplier of the capacity constraint.) The
 * price at which all questions together ask for as much time as there is makes the plan fill the
 * days, see `PricedPlan`. The table over prices is computed once; every question, whatever its
 * weight and length, is a look-up at the price of its seconds divided by its weight.
 *
 * Two constants were found by simulation (`anneal simulate`), over 24 situations and two kinds of
 * memory. Time is dearer near the interview, since there everybody wants it: with one price for all
 * days the plan puts off first answers until days that are already full. And memories are taken to
 * last twice as long as the model says: a planner that fears forgetting asks too early.
 */
final class Futures {

  /// More days than that are planned like that many.
  static final int LONGEST = 180;

  private static final double FIRST_PRICE = 0.1;
  private static final double LASTING = 2;
  private static final int PRIORS = 11;

  private final MemoryModel model;
  private final int span;

  /// [days left][elapsed, cell, price]
  private final float[][] value;

  private final float[][] uses;

  /// [days left][prior, price]: questions never answered.
  private final float[][] newValue;

  private final float[][] newUses;

  private final Grid.Spot known;
  private final Grid.Spot missed;

  /// What one question is at: memory, or the chance of knowing it unseen.
  ///
  /// @param chance of a right answer today
  /// @param pass memory after a right answer today
  /// @param fail memory after a wrong answer today and a second try
  private record Ask(double chance, Grid.Spot pass, Grid.Spot fail) {}

  /// @param span days from the beginning of the plan to the interview, at least 1
  Futures(MemoryModel model, int span) {
    this.model = model;
    this.span = Math.min(span, LONGEST);
    int size = Grid.ELAPSED_KNOTS * Grid.CELLS * Grid.PRICES;
    value = new float[this.span + 1][size];
    uses = new float[this.span + 1][size];
    newValue = new float[this.span + 1][PRIORS * Grid.PRICES];
    newUses = new float[this.span + 1][PRIORS * Grid.PRICES];
    known = Grid.spot(model.first(Rating.GOOD));
    missed = Grid.spot(model.next(model.first(Rating.AGAIN), 0, Rating.GOOD));
    fillSeen();
    fillNew();
  }

  /// How much asking today is better than waiting at least a day, in recall less what is paid.
  ///
  /// @param price recall that an answer of this question must bring to be worth its time near the
  ///   interview
  double advantage(Board board, int row, double price) {
    int rest = rest(board, row);
    Grid.Step at = Grid.atPrice(price);
    Ask ask = ask(board, row);
    double paid = Math.clamp(price, Grid.LEAST_PRICE, Grid.MOST_PRICE) * shape(rest);
    double pass = after(value, rest, ask.pass(), at);
    double fail = after(value, rest, ask.fail(), at);
    double asked = ask.chance() * pass + (1 - ask.chance()) * (fail - paid) - paid;
    return asked - look(value, newValue, board, row, rest - 1, at);
  }

  /// Answers, second tries counted, that the question will have from today on.
  double uses(Board board, int row, double price) {
    return look(uses, newUses, board, row, rest(board, row), Grid.atPrice(price));
  }

  /// The same at every price of the grid.
  ///
  /// @param to where the numbers go, from a place on
  void uses(Board board, int row, double[] to, int from) {
    int rest = rest(board, row);
    if (!board.seen(row)) {
      Grid.Step prior = Grid.step(board.known(row) * (PRIORS - 1), PRIORS);
      int at = prior.knot() * Grid.PRICES;
      for (int price = 0; price < Grid.PRICES; price++) {
        float low = newUses[rest][at + price];
        to[from + price] = Grid.mix(low, newUses[rest][at + Grid.PRICES + price], prior.share());
      }
      return;
    }
    Grid.Step days = Grid.afterDays(Math.max(1, elapsed(board, row, rest)));
    Grid.Spot spot = Grid.spot(board.state(row));
    int early = days.knot() * Grid.CELLS * Grid.PRICES;
    int late = early + Grid.CELLS * Grid.PRICES;
    for (int price = 0; price < Grid.PRICES; price++) {
      double soon = Grid.look(uses[rest], early, spot, price);
      to[from + price] = Grid.mix(soon, Grid.look(uses[rest], late, spot, price), days.share());
    }
  }

  private static int elapsed(Board board, int row, int rest) {
    return board.targetDay[row] - rest - board.lastDay[row];
  }

  /// Expected recall on the interview day less what is paid for it from today on.
  double value(Board board, int row, double price) {
    return look(value, newValue, board, row, rest(board, row), Grid.atPrice(price));
  }

  /// Recall on the interview day if the question is never asked again, as this table sees it.
  double unasked(Board board, int row) {
    return board.seen(row)
        ? recall(board.targetDay[row] - board.lastDay[row], board.stability[row])
        : board.known(row);
  }

  private int rest(Board board, int row) {
    return Math.min(span, board.targetDay[row] - board.today);
  }

  private double look(
      float[][] seen, float[][] unseen, Board board, int row, int rest, Grid.Step price) {
    if (!board.seen(row)) {
      Grid.Step prior = Grid.step(board.known(row) * (PRIORS - 1), PRIORS);
      return priced(unseen[rest], prior.knot(), price, prior.share());
    }
    Grid.Step days = Grid.afterDays(Math.max(1, elapsed(board, row, rest)));
    Grid.Spot spot = Grid.spot(board.state(row));
    double early = cell(seen[rest], days.knot(), spot, price);
    double late = cell(seen[rest], days.knot() + 1, spot, price);
    return Grid.mix(early, late, days.share());
  }

  private double after(float[][] table, int rest, Grid.Spot spot, Grid.Step price) {
    return cell(table[rest - 1], 0, spot, price);
  }

  private static double cell(float[] table, int elapsed, Grid.Spot spot, Grid.Step price) {
    int from = elapsed * Grid.CELLS * Grid.PRICES;
    return Grid.mix(
        Grid.look(table, from, spot, price.knot()),
        Grid.look(table, from, spot, price.knot() + 1),
        price.share());
  }

  private static double priced(float[] table, int prior, Grid.Step price, float share) {
    int low = prior * Grid.PRICES + price.knot();
    int high = low + Grid.PRICES;
    return Grid.mix(
        Grid.mix(table[low], table[low + 1], price.share()),
        Grid.mix(table[high], table[high + 1], price.share()),
        share);
  }

  private Ask ask(Board board, int row) {
    if (!board.seen(row)) {
      return new Ask(board.known(row), known, missed);
    }
    return ask(board.state(row), Math.max(1, board.today - board.lastDay[row]));
  }

  private Ask ask(MemoryState state, int elapsed) {
    MemoryState failed = model.next(state, elapsed, Rating.AGAIN);
    return new Ask(
        recall(elapsed, state.stability()),
        Grid.spot(model.next(state, elapsed, Rating.GOOD)),
        Grid.spot(model.next(failed, 0, Rating.GOOD)));
  }

  private double recall(int elapsed, double stability) {
    return model.retrievability(elapsed, LASTING * stability);
  }

  /// The price of a day relative to the last one.
  private double shape(int rest) {
    double gone = 1 - (double) rest / span;
    return FIRST_PRICE + (1 - FIRST_PRICE) * gone * gone;
  }

  private void fillSeen() {
    for (int knot = 0; knot < Grid.ELAPSED_KNOTS; knot++) {
      for (int cell = 0; cell < Grid.CELLS; cell++) {
        float recall = (float) recall(Grid.elapsed(knot), Grid.state(cell).stability());
        int from = (knot * Grid.CELLS + cell) * Grid.PRICES;
        Arrays.fill(value[0], from, from + Grid.PRICES, recall);
      }
    }
    Ask[] asks = new Ask[Grid.ELAPSED_KNOTS * Grid.CELLS];
    for (int i = 0; i < asks.length; i++) {
      asks[i] = ask(Grid.state(i % Grid.CELLS), Grid.elapsed(i / Grid.CELLS));
    }
    for (int rest = 1; rest <= span; rest++) {
      for (int i = 0; i < asks.length; i++) {
        fillSeen(rest, i, asks[i]);
      }
    }
  }

  private void fillSeen(int rest, int place, Ask ask) {
    Grid.Step later = Grid.afterDays(Grid.elapsed(place / Grid.CELLS) + 1);
    int wait = (later.knot() * Grid.CELLS + place % Grid.CELLS) * Grid.PRICES;
    int longer = wait + Grid.CELLS * Grid.PRICES;
    for (int price = 0; price < Grid.PRICES; price++) {
      int at = place * Grid.PRICES + price;
      float[] before = value[rest - 1];
      double waited = Grid.mix(before[wait + price], before[longer + price], later.share());
      double asked = asked(rest, price, ask);
      boolean pays = asked > waited;
      value[rest][at] = (float) (pays ? asked : waited);
      float[] used = uses[rest - 1];
      uses[rest][at] =
          (float)
              (pays
                  ? used(rest, price, ask)
                  : Grid.mix(used[wait + price], used[longer + price], later.share()));
    }
  }

  private void fillNew() {
    for (int rest = 0; rest <= span; rest++) {
      for (int at = 0; at < PRIORS * Grid.PRICES; at++) {
        int prior = at / Grid.PRICES;
        double chance = prior / (PRIORS - 1.0);
        if (rest == 0) {
          newValue[rest][at] = (float) chance;
          continue;
        }
        Ask ask = new Ask(chance, known, missed);
        double asked = asked(rest, at % Grid.PRICES, ask);
        boolean pays = asked > newValue[rest - 1][at];
        newValue[rest][at] = pays ? (float) asked : newValue[rest - 1][at];
        newUses[rest][at] =
            pays ? (float) used(rest, at % Grid.PRICES, ask) : newUses[rest - 1][at];
      }
    }
  }

  private double asked(int rest, int price, Ask ask) {
    double paid = Grid.price(price) * shape(rest);
    double pass = Grid.look(value[rest - 1], 0, ask.pass(), price);
    double fail = Grid.look(value[rest - 1], 0, ask.fail(), price) - paid;
    return ask.chance() * pass + (1 - ask.chance()) * fail - paid;
  }

  private double used(int rest, int price, Ask ask) {
    double pass = Grid.look(uses[rest - 1], 0, ask.pass(), price);
    double fail = Grid.look(uses[rest - 1], 0, ask.fail(), price) + 1;
    return 1 + ask.chance() * pass + (1 - ask.chance()) * fail;
  }
}
