package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Tolerance.Decimals;
import anneal.question.Tolerance.Factor;
import anneal.question.Tolerance.Interval;
import anneal.question.Tolerance.SignificantFigures;
import anneal.question.Tolerance.Within;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToleranceTest {

  @ParameterizedTest
  @CsvSource({
    "0.001, 0, 0.7273, 0.7283, true",
    "0.001, 0, 0.7273, 0.7284, false",
    "0.1, 0, 0.3, 0.4, true",
    "0, 0.01, 200, 202, true",
    "0, 0.01, 200, 202.01, false",
    "0, 0.01, -200, -198, true",
    "1, 0.01, 50, 51, true",
    "0.1, 0.01, 50, 50.5, true",
    "0, 0, 0.3, 0.30000000000000004, true",
    "0, 0, 1e6, 1000000.0000005, true",
    "0, 0, 1e6, 1000000.000002, false",
    "0, 0.1, 0, 1e-13, true",
    "0, 0.1, 0, 1e-11, false"
  })
  void withinTakesTheWiderBound(double abs, double rel, double key, double x, boolean right) {
    assertEquals(right, new Within(abs, rel).accepts(x, key));
  }

  @ParameterizedTest
  @CsvSource({
    "3, 0.12349, 0.123, true",
    "3, 0.12349, 0.1235, true",
    "3, 0.12349, 0.12349, true",
    "3, 0.12349, 0.124, false",
    "3, 0.12251, 0.1234, true",
    "2, 1234, 1200, true",
    "2, 1234, 1251, true",
    "2, 1234, 1285, false",
    "3, 1, 1.004, true",
    "3, 1, 1.006, false",
    "3, 0.99996, 1, true",
    "3, 0, 0, true",
    "3, 0, 0.0001, false",
    "2, 0.05, -0.05, false"
  })
  void significantFiguresForgiveExtraFigures(int figures, double key, double x, boolean right) {
    assertEquals(right, new SignificantFigures(figures).accepts(x, key));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.125, 0.13, true",
    "2, 0.125, 0.12, true",
    "2, 0.125, 0.1301, false",
    "0, 12.5, 13, true",
    "0, 12.4, 13, false",
    "3, -0.0005, 0, true"
  })
  void decimalsAllowHalfAUnit(int decimals, double key, double x, boolean right) {
    assertEquals(right, new Decimals(decimals).accepts(x, key));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 100, 200, true",
    "2, 100, 50, true",
    "0.5, 100, 200, true",
    "2, 100, 201, false",
    "2, 100, -100, false",
    "2, -100, -150, true",
    "2, 0, 0, true",
    "2, 0, 1, false"
  })
  void factorsKeepTheSign(double factor, double key, double x, boolean right) {
    assertEquals(right, new Factor(factor).accepts(x, key));
  }

  @Test
  void intervalsIncludeTheirBoundsAndMoveWithTheirCentre() {
    Tolerance interval = new Interval(0.5, 0.8);
    assertTrue(interval.accepts(0.5, 0.6));
    assertTrue(interval.accepts(0.8, 0.6));
    assertFalse(interval.accepts(0.81, 0.6));
    assertTrue(interval.moved(1).accepts(1.6, 1.6));
    assertFalse(interval.moved(1).accepts(0.6, 1.6));
    assertEquals(new Within(1, 0), new Within(1, 0).moved(5));
  }

  @Test
  void whatIsNotFiniteIsNeverRight() {
    List<Tolerance> all =
        List.of(
            new Within(1, 1),
            new SignificantFigures(3),
            new Decimals(2),
            new Interval(0, 1),
            new Factor(10));
    for (Tolerance tolerance : all) {
      for (double key : new double[] {0, 0.5}) {
        assertFalse(tolerance.accepts(Double.NaN, key));
        assertFalse(tolerance.accepts(Double.POSITIVE_INFINITY, key));
        assertFalse(tolerance.accepts(Double.NEGATIVE_INFINITY, key));
      }
    }
  }
}
