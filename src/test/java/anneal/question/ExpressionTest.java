package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  private static final Map<String, Value> VALUES =
      Map.of(
          "tp", new Value.Num(80),
          "fp", new Value.Num(20),
          "fn", new Value.Num(40),
          "rate", new Value.Num(0.1),
          "L", new Value.Num(200),
          "scene", new Value.Word("spam filter"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1 + 2 * 3;                       7
          (1 + 2) * 3;                     9
          10 - 4 - 3;                      3
          24 / 4 / 2;                      3
          2 ^ 3 ^ 2;                       512
          -2 ^ 2;                          -4
          2 ^ -1;                          0.5
          2 ^ -3 ^ 2;                      0.001953125
          2 * -3 ^ 2;                      -18
          -2 * 3;                          -6
          - -2;                            2
          +3 - +4;                         -1
          1e-3;                            0.001
          1E3;                             1000
          2.5e+2;                          250
          .5 + 5.;                         5.5
          pi;                              3.141592653589793
          e ^ 1;                           2.718281828459045
          1 < 2;                           1
          2 <= 1;                          0
          2 > 1;                           1
          1 >= 2;                          0
          2 == 2;                          1
          2 != 2;                          0
          1 < 2 && 3 < 2;                  0
          1 < 2 || 3 < 2;                  1
          1 || 1 && 0;                     1
          !(1 < 2);                        0
          !0 + 1;                          2
          (1 < 2) == (3 < 4);              1
          1 + 1 == 2;                      1
          2*tp/(2*tp+fp+fn);               0.7272727272727273
          if(tp > fp, 1, 1/0);             1
          if(tp < fp, 1/0, fn);            40
          1 > 2 && 1/0 > 1;                0
          1 < 2 || 1/0 > 1;                1
          c_1(0);                          -
          """)
  void operatorsBindAsDocumented(String text, String expected) throws ExpressionException {
    if (expected.equals("-")) {
      assertThrows(ExpressionException.class, () -> Expression.parse(text));
      return;
    }
    assertNear(Double.parseDouble(expected), Expression.parse(text).evaluate(VALUES));
  }

  /// Reference values from mpmath at 30 digits.
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          abs(-3.5);                 3.5
          min(3, 1, 2);              1
          max(3, 1, 2);              3
          max(7);                    7
          sqrt(2);                   1.4142135623730951
          exp(1);                    2.718281828459045
          ln(10);                    2.302585092994046
          log2(8);                   3
          log2(1073741824);          30
          log2(10);                  3.321928094887362
          log10(1000);               3
          floor(2.7);                2
          floor(-2.1);               -3
          ceil(2.1);                 3
          ceil(-2.7);                -2
          floor(0.3/0.1);            3
          ceil(0.1*3/0.1);           3
          round(2.675, 2);           2.68
          round(-2.5, 0);            -3
          round(1234.5, -2);         1200
          round(0.285*100, 0);       29
          mod(17, 5);                2
          mod(-1, 3);                2
          mod(0.3, 0.1);             0
          mod(32, 8) == 0;           1
          fact(0);                   1
          fact(20);                  2432902008176640000
          comb(52, 5);               2598960
          comb(5, 0);                1
          comb(4, 7);                0
          comb(1000, 500);           2.7028824094543657e299
          normPdf(0);                0.39894228040143268
          normPdf(1.5);              0.12951759566589173
          normCdf(1.96);             0.97500210485177957
          normCdf(-3);               0.0013498980316300945
          normInv(0.975);            1.9599639845400542
          normInv(0.8);              0.84162123357291421
          binomPmf(3, 10, 0.3);      0.266827932
          binomCdf(3, 10, 0.3);      0.6496107184
          binomCdf(55, 100, 0.5);    0.86437348796308263
          binomCdf(-1, 10, 0.5);     0
          poissonPmf(2, 3.5);        0.18495897346170082
          poissonCdf(2, 3.5);        0.32084719886213407
          tCdf(2, 10);               0.96330598261462982
          tCdf(-1.5, 4);             0.104
          tInv(0.975, 10);           2.2281388519862747
          tInv(0.9, 3);              1.6377443536962101
          chi2Cdf(3.84, 1);          0.9499564787512949
          chi2Cdf(10, 5);            0.92476475385348782
          chi2Inv(0.95, 1);          3.841458820694124
          chi2Inv(0.95, 10);         18.307038053275147
          expCdf(2, 0.5);            0.63212055882855768
          betaCdf(0.3, 2, 5);        0.579825
          betaCdf(0.5, 0.5, 0.5);    0.5
          """)
  void functionsGiveKnownValues(String text, double expected) throws ExpressionException {
    assertNear(expected, Expression.parse(text).evaluate(Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          1 + ;              4;  due
          * 2;               1;  due
          (1 + 2;            1;  close it
          1 + 2);            6;  open it
          max(1 2);          7;  operator
          2 3 +;             3;  operator
          2x;                2;  use numbers
          2(3);              2;  use numbers
          (1)(2);            4;  use numbers
          tp fp;             4;  operator
          (1, 2);            3;  point
          1,5;               2;  point
          max(,1);           5;  due
          max();             5;  due
          tp = 1;            4;  ==
          tp % 2;            4;  mod(a, b)
          2 ** 3;            4;  ^
          tp & fp;           4;  &&
          tp | fp;           4;  ||
          tp ≤ 3;            4;  <=
          1 < 2 < 3;         7;  && b < c
          1 == 1 == 1;       8;  parentheses
          log(2);            1;  ln
          Max(1, 2);         1;  `max`
          sqr(2);            1;  `sqrt`
          random();          8;  due
          random(1);         1;  vars
          frobnicate(1);     1;  use one of
          sqrt(1, 2);        1;  sqrt(x)
          round(1);          1;  round(x, decimals)
          if(1, 2);          1;  if(condition
          0x1F;              1;  0.05
          1.2.3;             1;  use numbers
          1e999;             1;  0.05
          1e5e3;             1;  0.05
          1e;                1;  use numbers
          "spam";            1;  use numbers
          a[1];              2;  use numbers
          a.b;               2;  use numbers
          ٣ + 1;             1;  0.05
          """)
  void whatCannotBeReadNamesColumnAndRemedy(String text, int column, String remedy) {
    var fault = assertThrows(ExpressionException.class, () -> Expression.parse(text));
    assertEquals(column, fault.column(), fault.getMessage());
    assertTrue(
        (fault.getMessage() + " / " + fault.remedy()).contains(remedy),
        fault.getMessage() + " / " + fault.remedy());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          1 + tq;                 5;   tp
          TP;                     1;   tp
          nowhere;                1;   declare
          1 + scene;              5;   stands for a number
          1 / (tp - 80);          3;   division by zero
          sqrt(fp - fn);          1;   negative
          ln(0);                  1;   logarithm
          (fp - fn) ^ 0.5;        11;  broken exponent
          exp(1000);              1;   infinite
          10 ^ 400;               4;   infinite
          1e308 * 10;             7;   infinite
          fact(171);              1;   from 0 to 170
          fact(2.5);              1;   not whole
          fact(-1);               1;   from 0
          comb(2000, 1000);       1;   infinite
          normInv(1);             1;   between 0 and 1
          tInv(0.5, 0);           1;   df
          binomPmf(1, 1e9, 0.5);  1;   1000000
          binomPmf(1, 10, 1.5);   1;   from 0 to 1
          poissonPmf(1, 0);       1;   rate
          mod(1, 0);              1;   zero
          round(1, 99);           1;   from -15 to 15
          """)
  void whatHasNoValueNamesColumnAndRemedy(String text, int column, String remedy)
      throws ExpressionException {
    Expression expression = Expression.parse(text);
    var fault = assertThrows(ExpressionException.class, () -> expression.evaluate(VALUES));
    assertEquals(column, fault.column(), fault.getMessage());
    assertTrue(
        (fault.getMessage() + " / " + fault.remedy()).contains(remedy),
        fault.getMessage() + " / " + fault.remedy());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "comb(9007199254740992, 4503599627370496)",
        "comb(9007199254740992, 9007199254740000)",
        "binomCdf(500000, 1000000, 0.5)",
        "poissonCdf(1000000, 1000000)",
        "tInv(1e-300, 0.001)",
        "tInv(0.999999999, 1000000)",
        "chi2Inv(1e-300, 0.001)",
        "chi2Inv(0.999999999, 1000000)",
        "betaCdf(0.5, 1000000, 1000000)",
        "betaCdf(0.999999, 0.000001, 1000000)",
        "9^9^9^9^9",
        "fact(fact(fact(9)))"
      })
  void noExpressionHangs(String text) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          try {
            double value = Expression.parse(text).evaluate(Map.of());
            assertTrue(Double.isFinite(value));
          } catch (ExpressionException refused) {
            assertTrue(refused.column() >= 1);
          }
        });
  }

  @Test
  void depthAndLengthAreBounded() throws ExpressionException {
    String deep = "(".repeat(149) + "1" + ")".repeat(149);
    assertEquals(1, Expression.parse(deep).evaluate(Map.of()));
    String signs = "-".repeat(299) + "1";
    assertEquals(-1, Expression.parse(signs).evaluate(Map.of()));
    var fault = assertThrows(ExpressionException.class, () -> Expression.parse("1+".repeat(151)));
    assertEquals(301, fault.column());
  }

  @Test
  void namesAreThoseToBeFilledInOrder() throws ExpressionException {
    Expression expression = Expression.parse("max(fp, tp) + pi * L + fp + e");
    assertEquals(List.of("fp", "tp", "L"), List.copyOf(expression.names()));
  }

  @Test
  void namesMayLookLikeFunctions() throws ExpressionException {
    Map<String, Value> values = Map.of("min", new Value.Num(2), "E", new Value.Num(5));
    assertEquals(7, Expression.parse("min + E").evaluate(values));
  }

  @Test
  void equalTextsAreEqual() throws ExpressionException {
    assertEquals(Expression.parse("tp+1"), Expression.parse("tp+1"));
    assertEquals("tp+1", Expression.parse("tp+1").toString());
  }

  private static void assertNear(double expected, double actual) {
    assertEquals(expected, actual, 1e-12 * Math.abs(expected));
  }
}
