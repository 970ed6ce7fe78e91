package anneal.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.planning.Comparison.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {

  private static final Comparison.Seeds FOUR = new Comparison.Seeds(1000, 4);

  private final Comparison comparison = new Comparison(new Fsrs(Weights.DEFAULT));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p30-300x30x40",
        "p30-300x14x40-topics",
        "p60-300x30x25-topics",
        "p60-200x30x80",
        "p30-300x30x25-traces",
        "p60-300x30x40-traces"
      })
  void theShippedPolicyIsBestOrCloseToIt(String setting) {
    Row row = comparison.compare(setting, new Comparison.Seeds(1000, 6));
    double shipped = row.cell(Contender.SHIPPED).recall();
    assertTrue(row.best() - shipped <= 0.012, row.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p30-300x30x40",
        "p30-300x14x40",
        "p30-300x30x40-topics",
        "p60-300x14x40-topics",
        "p30-300x30x25-traces",
        "p60-300x14x40-traces"
      })
  void theShippedPolicyLeadsPlainFsrsWhereTimeIsShort(String setting) {
    Row row = comparison.compare(setting, new Comparison.Seeds(1000, 6));
    assertTrue(row.cell(Contender.SHIPPED).overPlain() >= 0.08, row.toString());
  }

  @Test
  void theSameSeedsGiveTheSameTable() {
    Row first = comparison.compare("p30-300x14x40-topics", FOUR);
    assertEquals(first, new Comparison(new Fsrs(Weights.DEFAULT)).compare(first.setting(), FOUR));
  }

  @Test
  void anUnknownSettingNamesThoseThereAre() {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> comparison.compare("nowhere", FOUR));
    assertTrue(String.valueOf(e.getMessage()).contains("p30-300x30x40"), e.toString());
  }
}
