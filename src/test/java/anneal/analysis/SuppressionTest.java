package anneal.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.analysis.Suppression.Bound;
import anneal.analysis.Suppression.Cells;
import anneal.analysis.Suppression.Share;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static SequencedMap<String, Integer> counts(int... counts) {
    SequencedMap<String, Integer> map = new LinkedHashMap<>();
    for (int count : counts) {
      map.put("abcdefgh".substring(map.size(), map.size() + 1), count);
    }
    return map;
  }

  @Test
  void whatIsLargeEnoughIsShown() {
    Cells<String> cells = Suppression.cells(counts(9, 5, 12));

    assertEquals(Map.of("a", 9, "b", 5, "c", 12), cells.shown());
    assertEquals(0, cells.other());
  }

  @Test
  void smallCountsAreShownTogether() {
    Cells<String> cells = Suppression.cells(counts(20, 3, 4));

    assertEquals(Map.of("a", 20), cells.shown());
    assertEquals(Set.of("b", "c"), cells.merged());
    assertEquals(7, cells.other());
  }

  @Test
  void oneSmallCountTakesTheNextSmallestWithIt() {
    Cells<String> cells = Suppression.cells(counts(20, 3, 6));

    assertEquals(Map.of("a", 20), cells.shown());
    assertEquals(9, cells.other());
  }

  @Test
  void twoThatAreTooSmallTogetherTakeAThirdWithThem() {
    assertEquals(Set.of("b", "c", "d"), Suppression.hidden(counts(20, 1, 0, 8)));
  }

  @Test
  void thatAllDidTheSameIsNotShown() {
    Cells<String> cells = Suppression.cells(counts(12, 0));

    assertTrue(cells.shown().isEmpty());
    assertEquals(12, cells.other());
  }

  @Test
  void ofFewerThanFiveNothingIsShown() {
    Cells<String> cells = Suppression.cells(counts(3, 1));

    assertTrue(cells.shown().isEmpty());
    assertEquals(0, cells.other());
    assertFalse(Suppression.allows(4));
    assertTrue(Suppression.allows(5));
  }

  /// What somebody knows who sees the counts and their total: the sum of what is hidden. It must be
  /// nothing, or the sum of at least two counts and at least five learners.
  @Property(tries = 500)
  void noHiddenCountFollowsFromTheTotal(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 12) Integer> drawn) {
    SequencedMap<String, Integer> counts =
        counts(drawn.stream().mapToInt(Integer::intValue).toArray());
    Cells<String> cells = Suppression.cells(counts);
    int total = drawn.stream().mapToInt(Integer::intValue).sum();
    int hidden = total - cells.shown().values().stream().mapToInt(Integer::intValue).sum();

    assertTrue(cells.shown().values().stream().allMatch(Suppression::allows));
    assertTrue(
        cells.merged().isEmpty()
            || cells.shown().isEmpty()
            || (cells.merged().size() >= 2 && Suppression.allows(hidden)),
        counts + " gave " + cells);
    assertEquals(counts.size(), cells.shown().size() + cells.merged().size());
  }

  @Test
  void aShareDoesNotTellOfTheFewWhoDiffer() {
    assertEquals(new Share(0.8, Bound.AT_LEAST), Suppression.share(29, 30));
    assertEquals(Suppression.share(29, 30), Suppression.share(26, 30));
    assertEquals(new Share(0.2, Bound.AT_MOST), Suppression.share(1, 30));
    assertEquals(Suppression.share(0, 30), Suppression.share(4, 30));
    assertEquals(new Share(0.5, Bound.ABOUT), Suppression.share(16, 31));
  }

  @Property(tries = 200)
  void aBoundHolds(@ForAll @IntRange(min = 5, max = 60) int n, @ForAll @IntRange(max = 60) int of) {
    int right = Math.min(of, n);
    Share share = Suppression.share(right, n);
    double truth = (double) right / n;

    assertTrue(
        switch (share.bound()) {
          case ABOUT -> Math.abs(truth - share.value()) <= 0.0251;
          case AT_LEAST -> truth >= share.value();
          case AT_MOST -> truth <= share.value();
        },
        right + " of " + n + ": " + share);
  }
}
