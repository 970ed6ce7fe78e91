package anneal.study;

import anneal.question.Catalog;
import anneal.question.QuestionId;
import anneal.study.Stock.Item;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A learner's cards with an event; never changed, but cheap to have again with one more.
///
/// Cards of what is published lie in rows by the number of their question, so that the desk finds
/// each without looking for its name. What is changed is one row and the list of rows; the rest is
/// shared. Cards of questions that are published no longer are kept by name.
public final class Standings {

  /// Cards in a row.
  private static final int WIDTH = 32;

  private static final Row EMPTY = new Row();
  private static final Stock NOTHING = new Stock(Catalog.EMPTY);

  private final Stock stock;
  private final Row[] rows;
  private final Map<QuestionId, Standing> others;
  private final int size;

  /// Neighbouring cards; never changed once it lies in a list.
  private static final class Row {
    final @Nullable Standing[] cards = new @Nullable Standing[WIDTH];

    Row with(int place, Standing standing) {
      Row changed = new Row();
      System.arraycopy(cards, 0, changed.cards, 0, WIDTH);
      changed.cards[place] = standing;
      return changed;
    }
  }

  private Standings(Stock stock, Row[] rows, Map<QuestionId, Standing> others, int size) {
    this.stock = stock;
    this.rows = rows;
    this.others = others;
    this.size = size;
  }

  /// The cards of a learner, whatever is published.
  public static Standings of(Map<QuestionId, Standing> all) {
    return of(NOTHING, all);
  }

  /// The cards of a learner beside what is published.
  static Standings of(Stock stock, Map<QuestionId, Standing> all) {
    Row[] rows = new Row[(stock.items().size() + WIDTH - 1) / WIDTH];
    Arrays.fill(rows, EMPTY);
    Map<QuestionId, Standing> others = new HashMap<>();
    all.forEach(
        (id, standing) -> {
          Item item = stock.item(id);
          if (item == null) {
            others.put(id, standing);
          } else {
            lay(rows, item.number(), standing);
          }
        });
    return new Standings(stock, rows, Map.copyOf(others), all.size());
  }

  private static void lay(Row[] rows, int number, Standing standing) {
    rows[number / WIDTH] = rows[number / WIDTH].with(number % WIDTH, standing);
  }

  /// These and one that is newer.
  Standings with(QuestionId id, Standing standing) {
    Item item = stock.item(id);
    if (item == null) {
      Map<QuestionId, Standing> changed = new HashMap<>(others);
      int more = changed.put(id, standing) == null ? 1 : 0;
      return new Standings(stock, rows, Map.copyOf(changed), size + more);
    }
    int more = card(item.number()) == null ? 1 : 0;
    Row[] changed = rows.clone();
    lay(changed, item.number(), standing);
    return new Standings(stock, changed, others, size + more);
  }

  private @Nullable Standing card(int number) {
    return rows[number / WIDTH].cards[number % WIDTH];
  }

  /// How a card stands; new where nothing happened yet.
  public Standing get(QuestionId id) {
    Item item = stock.item(id);
    return item == null ? others.getOrDefault(id, Standing.NEW) : get(item);
  }

  /// As [#get(QuestionId)], of a question of [#stock].
  Standing get(Item item) {
    Standing found = card(item.number());
    return found == null ? Standing.NEW : found;
  }

  /// What is published.
  Stock stock() {
    return stock;
  }

  /// How many cards there are.
  public int size() {
    return size;
  }

  /// How many cards are like this.
  public int count(Predicate<Standing> like) {
    int[] found = {0};
    forEach((_, standing) -> found[0] += like.test(standing) ? 1 : 0);
    return found[0];
  }

  /// Each once, in no order.
  public void forEach(BiConsumer<QuestionId, Standing> each) {
    others.forEach(each);
    forEachPublished((item, standing) -> each.accept(item.question().id(), standing));
  }

  /// Each card of a question of [#stock] once, in the order of the packs.
  void forEachPublished(BiConsumer<Item, Standing> each) {
    for (Item item : stock.items()) {
      Standing standing = card(item.number());
      if (standing != null) {
        each.accept(item, standing);
      }
    }
  }
}
