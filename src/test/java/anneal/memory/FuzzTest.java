package anneal.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzTest {

  @Test
  void intervalsSpreadAsInAnki() {
    var rows = Vectors.rows(Vectors.published("anki/rslib/src/scheduler/states/fuzz.rs", "rows"));
    assertEquals(17, rows.size());
    double[] shares = {0, 0.5, 0.99};
    for (double[] row : rows) {
      for (int i = 0; i < shares.length; i++) {
        int days = Fuzz.spread(row[0], (int) row[1], (int) row[2], shares[i]);
        assertEquals(row[3 + i], days, "interval " + row[0] + " at share " + shares[i]);
      }
    }
  }

  /// Worked out apart from this code: mix(mix(seed) + gamma (reviews + 1)) >> 11, over 2^53.
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.8833108082136426",
    "0, 1, 0.43152799704850997",
    "1, 0, 0.7497482413580301",
    "1, 1, 0.37239342287916577",
    "-1, 7, 0.7741445495399422",
    "9223372036854775807, 100, 0.6108078164263269",
    "4242, 3, 0.9425150260098039"
  })
  void sharesArePinned(long seed, int reviews, double share) {
    assertEquals(share, Fuzz.share(seed, reviews));
  }

  @Test
  void neighbouringCardsAndReviewsShareNothing() {
    int[] tenths = new int[10];
    int[] tenthsOfPairs = new int[10];
    for (int seed = 0; seed < 1000; seed++) {
      for (int reviews = 0; reviews < 10; reviews++) {
        double share = Fuzz.share(seed, reviews);
        tenths[(int) (10 * share)]++;
        double apart = share - Fuzz.share(seed + 1, reviews) + 1;
        tenthsOfPairs[(int) (10 * (apart % 1))]++;
      }
    }
    // Chi-square with 9 degrees of freedom: beyond 33.7 once in ten thousand.
    assertTrue(chiSquare(tenths) < 33.7);
    assertTrue(chiSquare(tenthsOfPairs) < 33.7);
  }

  private static double chiSquare(int[] counts) {
    double expected = IntStream.of(counts).sum() / (double) counts.length;
    return IntStream.of(counts).mapToDouble(it -> (it - expected) * (it - expected)).sum()
        / expected;
  }

  @Property
  void aSpreadStaysWithinItsBounds(
      @ForAll @DoubleRange(max = 100_000) double interval,
      @ForAll @IntRange(min = 1, max = 40_000) int least,
      @ForAll @IntRange(min = 1, max = 36_500) int most,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double share) {
    int days = Fuzz.spread(interval, least, most, share);
    assertTrue(days >= Math.min(least, most) && days <= most, days + " days");
  }

  @Property
  void aSpreadReachesNoFurtherThanItsShareOfTheInterval(
      @ForAll @DoubleRange(max = 36_500) double interval,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double share) {
    int days = Fuzz.spread(interval, 1, 36_500, share);
    double reach = interval < 2.5 ? 0 : Math.max(1 + 0.15 * (interval - 2.5), 2.975);
    assertTrue(Math.abs(days - interval) <= reach + 0.5 || interval < 0.5, days + " days");
  }

  @Property
  void everyShareIsInTheUnitInterval(@ForAll long seed, @ForAll @IntRange(max = 10_000) int n) {
    double share = Fuzz.share(seed, n);
    assertTrue(share >= 0 && share < 1);
    assertEquals(share, Fuzz.share(seed, n));
  }
}
