package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemandTest {

  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 1e-6, 3e-5, 1e-3, 0.2})
  void asksForWhatAllQuestionsAskForOneByOne(double price) {
    Tables tables = new Tables(MODEL);
    Board board = new Agenda(Requests.request(60, 25, 30)).board(MODEL);
    double sum = 0;
    for (int row = 0; row < board.size(); row++) {
      double own = PricedPlan.price(board, row, price);
      sum += board.seconds[row] * tables.of(board, row).uses(board, row, own);
    }
    double asked = new Demand(board, tables).seconds(price, Double.MAX_VALUE);
    assertEquals(sum, asked, 1e-6 * (1 + sum));
  }
}
