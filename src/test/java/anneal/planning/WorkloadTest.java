package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.MemoryState;
import anneal.memory.Weights;
import anneal.planning.Workload.Found;
import anneal.planning.Workload.Item;
import anneal.planning.Workload.Request;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkloadTest {

  private static final int TODAY = 1_000;
  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  private static List<Item> cards(int seen, int unseen) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < seen + unseen; i++) {
      MemoryState memory = new MemoryState(1 + i % 20, 5);
      Card card = i < seen ? new Card.Seen(memory, TODAY - i % 10, TODAY + i % 15, 3, 0) : Card.NEW;
      items.add(new Item(card, 30));
    }
    return items;
  }

  private static Found of(Request request, double retention) {
    return Workload.of(MODEL, request, retention, 7);
  }

  @Test
  void moreRetentionCostsMoreTimeAndKeepsMore() {
    Request request = new Request(cards(200, 200), 10, 0.4, TODAY);
    Found low = of(request, 0.8);
    Found usual = of(request, 0.9);
    Found high = of(request, 0.97);
    assertTrue(high.minutes().middle() > 1.5 * usual.minutes().middle(), high + " " + usual);
    assertTrue(usual.minutes().middle() > low.minutes().middle());
    assertTrue(high.known().middle() > usual.known().middle());
    assertTrue(usual.known().middle() > low.known().middle());
    assertTrue(usual.minutes().low() < usual.minutes().high());
  }

  @Test
  void withoutCardsThereIsNothingToDo() {
    assertEquals(0, of(new Request(List.of(), 10, 0.4, TODAY), 0.9).minutes().high());
  }

  @Test
  void questionsNeverBegunCostNothingAndAreKnownAsBefore() {
    Found found = of(new Request(cards(0, 50), 0, 0.4, TODAY), 0.9);
    assertEquals(0, found.minutes().high());
    assertEquals(0.4, found.known().middle(), 1e-9);
  }

  @Test
  void aSampleOfManyCardsSpeaksForAll() {
    double some = of(new Request(cards(1_000, 0), 0, 0.4, TODAY), 0.9).minutes().middle();
    double many = of(new Request(cards(4_000, 0), 0, 0.4, TODAY), 0.9).minutes().middle();
    assertEquals(4, many / some, 0.2);
  }
}
