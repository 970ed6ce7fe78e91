package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DealerTest {

  private static final Choice SIX = choice(3, "key", "a", "b", "c", "d", "e");

  @Property
  void theKeyAndSomeDistractorsAreDealtOnceEach(
      @ForAll long seed, @ForAll @IntRange(max = 8) int wrong) {
    Choice choice = choice(wrong, "key", "a", "b", "c", "d", "e");
    List<String> order = Dealer.deal(choice, seed);
    assertEquals(Math.min(wrong, 5) + 1, order.size());
    assertEquals(order.size(), new HashSet<>(order).size());
    assertTrue(order.contains("key"));
    assertTrue(Set.of("key", "a", "b", "c", "d", "e").containsAll(order));
    assertEquals(order, Dealer.deal(choice, seed));
  }

  @Test
  void theSameSeedDealsTheseOrdersForEver() {
    assertEquals("[c, key, e, b] [key, e, b, d]", Dealer.deal(SIX, 1) + " " + Dealer.deal(SIX, 2));
  }

  /// 12,000 deals; each place gets the key about 3,000 times, standard deviation 47.
  @Test
  void theKeyStandsEverywhereEquallyOften() {
    int[] places = new int[4];
    Map<String, Integer> drawn = new HashMap<>();
    for (int seed = 0; seed < 12_000; seed++) {
      List<String> order = Dealer.deal(SIX, seed);
      places[order.indexOf("key")]++;
      order.forEach(it -> drawn.merge(it, 1, Integer::sum));
    }
    for (int count : places) {
      assertEquals(3000, count, 5 * 47);
    }
    for (String wrong : List.of("a", "b", "c", "d", "e")) {
      assertEquals(7200, drawn.get(wrong), 5 * 54);
    }
  }

  @Test
  void pinnedOptionsComeLastAsAuthored() {
    var options =
        List.of(
            option("pin1", false, true),
            option("a", false, false),
            option("key", true, false),
            option("pin2", false, true),
            option("b", false, false));
    for (int seed = 0; seed < 200; seed++) {
      List<String> order = Dealer.deal(new Choice(options, 4), seed);
      assertEquals(List.of("pin1", "pin2"), order.subList(3, 5));
    }
  }

  @Test
  void shownIsTheTaskWithThoseOptionsInThatOrder() {
    Choice shown = (Choice) Dealer.shown(SIX, List.of("c", "key", "a", "gone", "c"));
    assertEquals(List.of("c", "key", "a"), shown.options().stream().map(Option::id).toList());
    assertEquals(2, shown.wrongShown());
    assertEquals(SIX, Dealer.shown(SIX, List.of()));
  }

  @Test
  void anOrderWithoutTheKeyIsGivenIt() {
    Choice shown = (Choice) Dealer.shown(SIX, List.of("c", "a"));
    assertEquals(List.of("c", "a", "key"), shown.options().stream().map(Option::id).toList());
  }

  @Test
  void numbersHaveNothingToDeal() {
    var numeric = new Numeric(1, new Tolerance.Within(0, 0), Set.of(), null, List.of());
    assertEquals(List.of(), Dealer.deal(numeric, 7));
    assertEquals(numeric, Dealer.shown(numeric, List.of("a")));
  }

  private static Choice choice(int wrong, String... ids) {
    return new Choice(
        List.of(ids).stream().map(it -> option(it, it.equals("key"), false)).toList(), wrong);
  }

  private static Option option(String id, boolean correct, boolean pinned) {
    return new Option(id, "text " + id, correct, null, null, pinned);
  }
}
