package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Numeric;
import anneal.question.Tolerance;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AcceptedTest {

  static Stream<Arguments> tasks() {
    return Stream.of(
        Arguments.of(1 / 1.18, new Tolerance.Within(0.0006, 0), "0.8475", "0.8469 to 0.848"),
        Arguments.of(1 / 1.18, new Tolerance.Decimals(3), "0.8475", "0.847 to 0.8479"),
        Arguments.of(1 / 1.18, new Tolerance.SignificantFigures(2), "0.847", "0.843 to 0.852"),
        Arguments.of(
            1234567.25, new Tolerance.Within(0.01, 0), "1234567.25", "1234567.24 to 1234567.26"),
        Arguments.of(
            123456789.123,
            new Tolerance.Within(0.01, 0),
            "123456789.12",
            "123456789.12 to 123456789.13"),
        Arguments.of(12345.678, new Tolerance.Within(0, 0.01), "12346", "12223 to 12469"),
        Arguments.of(0.75, new Tolerance.Within(0.001, 0), "0.75", "0.749 to 0.751"),
        Arguments.of(-2.0 / 3, new Tolerance.Within(0.01, 0), "-0.67", "-0.67 to -0.66"),
        Arguments.of(3.25e-9, new Tolerance.Within(0, 0.01), "3.25e-9", "3.22e-9 to 3.28e-9"),
        Arguments.of(0.7, new Tolerance.Interval(0.12345, 5), "0.7", "0.12345 to 5"),
        Arguments.of(3, new Tolerance.Factor(2), "3", "1.5 to 6"),
        Arguments.of(-3, new Tolerance.Factor(0.5), "-3", "-6 to -1.5"));
  }

  @ParameterizedTest
  @MethodSource("tasks")
  void aNumberHasAsManyDecimalsAsTellRightFromWrong(
      double key, Tolerance tolerance, String shown, String range) {
    Numeric task = task(key, tolerance);
    assertEquals(shown, Accepted.key(task));
    assertEquals(range, Accepted.range(task));
  }

  @Test
  void whereOnlyTheKeyIsRightAllItsDigitsAreShown() {
    Numeric task = task(123456789.5, new Tolerance.Within(0, 0));
    assertEquals("123456789.5", Accepted.key(task));
    assertNull(Accepted.range(task));
  }

  @Test
  void theUnitStandsBehind() {
    Numeric.Unit unit = new Numeric.Unit("ms", List.of(), false);
    Numeric task = new Numeric(20, new Tolerance.Within(0.5, 0), Set.of(), unit, List.of());
    assertEquals("20 ms", Accepted.key(task));
    assertEquals("19.5 to 20.5 ms", Accepted.range(task));
  }

  @Property
  void whateverIsShownIsTaken(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double key,
      @ForAll @IntRange(min = 1, max = 6) int places) {
    for (Tolerance each :
        List.of(
            new Tolerance.Decimals(Math.min(places, 3)),
            new Tolerance.SignificantFigures(places),
            new Tolerance.Within(Math.pow(10, 1 - places), 0.001),
            new Tolerance.Factor(places + 1.0))) {
      Numeric task = task(key, each);
      assertTrue(each.accepts(Double.parseDouble(Accepted.key(task)), key), () -> key + " " + each);
      String range = Accepted.range(task);
      if (range != null && !(each instanceof Tolerance.Factor)) {
        for (String end : range.split(" to ", -1)) {
          assertTrue(each.accepts(Double.parseDouble(end), key), () -> range + " of " + each);
        }
      }
    }
  }

  private static Numeric task(double key, Tolerance tolerance) {
    return new Numeric(key, tolerance, Set.of(), null, List.of());
  }
}
