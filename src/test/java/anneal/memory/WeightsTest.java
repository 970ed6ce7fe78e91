package anneal.memory;

import static anneal.memory.Vectors.numbers;
import static anneal.memory.Vectors.published;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

  @Test
  void theDefaultsAreThePublishedOnes() {
    assertArrayEquals(numbers(Vectors.at("default_weights")), Weights.DEFAULT.toArray(), 0.0);
  }

  @Test
  void everyViolationIsReportedAtOnce() {
    double[] numbers = Weights.DEFAULT.toArray();
    numbers[0] = 0;
    numbers[4] = 11;
    numbers[7] = Double.NaN;
    numbers[19] = 0;
    numbers[20] = 0.09;
    assertEquals(
        "not FSRS-6 weights: w7 must be a finite number, not NaN; w0 must be 0.001 to 100.0, not"
            + " 0.0; w4 must be 1.0 to 10.0, not 11.0; w19 must be 0.01 to 0.8, not 0.0; w20 must"
            + " be 0.1 to 0.8, not 0.09; give 21 numbers in range, or none for the defaults",
        refusal(() -> Weights.of(numbers)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 17, 19, 20, 22})
  void twentyOneNumbersAreNeeded(int count) {
    double[] numbers = Arrays.copyOf(Weights.DEFAULT.toArray(), count);
    assertTrue(
        refusal(() -> Weights.of(numbers)).contains("there must be 21 numbers, not " + count));
  }

  @Test
  void eachNumberMayLieOnItsBounds() {
    for (int i = 0; i < Weights.COUNT; i++) {
      String weight = ": w" + i + " must be ";
      for (double bound : new double[] {Weights.lowest(i), Weights.highest(i)}) {
        double[] numbers = Weights.DEFAULT.toArray();
        numbers[i] = bound;
        assertEquals(bound, Weights.of(numbers).get(i));
        numbers[i] = bound == Weights.lowest(i) ? bound - 1e-9 : bound + 1e-9;
        assertTrue(refusal(() -> Weights.of(numbers)).contains(weight));
      }
    }
  }

  @Test
  void seventeenNumbersMigrateAsPublished() {
    JsonNode table = published("fsrs-rs/src/model.rs", "convert_17_to_21");
    Weights migrated = Weights.migrated(numbers(table.get("in")));
    assertArrayEquals(numbers(table.get("out")), migrated.toArray(), 1e-7);
    assertEquals(migrated, migrated.withoutSameDay());
  }

  @Test
  void nineteenNumbersKeepTheirCurve() {
    double[] old = numbers(Vectors.at("parameter_set_w19_fsrs5"));
    double[] migrated = Weights.migrated(old).toArray();
    assertArrayEquals(old, Arrays.copyOf(migrated, 19), 0.0);
    assertEquals(0.01, migrated[19], "0 is below the least w19 where same-day reviews count");
    assertEquals(0.5, migrated[20]);
  }

  @Test
  void noNumbersStandForTheDefaults() {
    assertEquals(Weights.DEFAULT, Weights.migrated());
    assertEquals(Weights.DEFAULT, Weights.migrated(Weights.DEFAULT.toArray()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 18, 20, 22, 35})
  void otherCountsDoNotMigrate(int count) {
    assertTrue(
        refusal(() -> Weights.migrated(new double[count]))
            .contains("there must be 0 or 17 or 19 or 21 numbers, not " + count));
  }

  @Test
  void clampingMovesEachNumberIntoItsRangeAsPublished() {
    JsonNode table = published("fsrs-rs/src/parameter_clipper.rs", "clip_first9");
    double[] in = Weights.DEFAULT.toArray();
    System.arraycopy(numbers(table.get("in")), 0, in, 0, 9);
    double[] clamped = Weights.clamped(in).toArray();
    assertArrayEquals(numbers(table.get("out")), Arrays.copyOf(clamped, 9), 0.0);
    assertEquals(Weights.DEFAULT, Weights.clamped(Weights.DEFAULT.toArray()));
  }

  @Test
  void clampingMendsNoInfinity() {
    double[] numbers = Weights.DEFAULT.toArray();
    numbers[3] = Double.POSITIVE_INFINITY;
    numbers[9] = Double.NaN;
    String refusal = refusal(() -> Weights.clamped(numbers));
    assertTrue(refusal.contains("w3 must be a finite number"), refusal);
    assertTrue(refusal.contains("w9 must be a finite number"), refusal);
  }

  @Test
  void withoutSameDayOnlyThreeNumbersChange() {
    double[] off = Weights.DEFAULT.withoutSameDay().toArray();
    double[] wanted = Weights.DEFAULT.toArray();
    Arrays.fill(wanted, 17, 20, 0);
    assertArrayEquals(wanted, off, 0.0);
    assertEquals(Weights.of(off), Weights.migrated(off));
  }

  private static String refusal(Runnable making) {
    return assertThrows(IllegalArgumentException.class, making::run).getMessage();
  }
}
