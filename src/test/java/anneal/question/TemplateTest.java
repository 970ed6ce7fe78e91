package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

  private static final Map<String, Value> VALUES =
      Map.of(
          "n", new Value.Num(1234567),
          "f1", new Value.Num(0.7272727272727273),
          "p", new Value.Num(0.123),
          "a", new Value.Num(2),
          "thing", new Value.Word("spam filter"));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          plain;                       plain
          A {{thing}} gives {{a}}.;    A spam filter gives 2.
          {{f1}};                      0.727273
          {{f1|fixed(3)}};             0.727
          {{ f1 | fixed( 3 ) }};       0.727
          {{f1|sig(2)}};               0.73
          {{p|percent(1)}};            12.3%
          {{p|percent(0)}};            12%
          {{n|group}};                 1,234,567
          {{n*a|group}};               2,469,134
          {{p*1000|int}};              123
          {{p|sci(2)}};                1.23e-1
          {{a > 1 || a < 0}};          1
          {{a > 1 || a < 0|fixed(1)}}; 1.0
          {{1-a}};                     -1
          x^{ {{a}} };                 x^{ 2 }
          x^{{{a}}};                   x^{2}
          \\frac{{{a}}}{{{n}}};        \\frac{2}{1234567}
          {a} }} {;                    {a} }} {
          {{a}}{{a}};                  22
          """)
  void placesAreFilled(String template, String expected) throws ExpressionException {
    assertEquals(expected, Template.parse(template).render(VALUES));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ab {{f1;                4;   close it
          ab {{f1 + }};           11;  use numbers
          ab {{}};                6;   write a number
          ab {{f1|fixd(3)}};      9;   `fixed`
          ab {{f1|fixed}};        9;   fixed(n)
          ab {{f1|fixed(99)}};    9;   from 0 to 12
          ab {{f1|int(3)}};       9;   int alone
          ab {{f1|}};             9;   group
          ab {{f1|int|group}};    12;  one of the two
          ab {{f2}};              6;   f1
          ab {{1 + thing}};       10;  stands for a number
          ab {{thing|int}};       6;   leave the format out
          ab {{a}} {{1/(a-2)}};   13;  if(
          """)
  void faultsNameTheColumnInTheTemplate(String template, int column, String remedy) {
    var fault =
        assertThrows(ExpressionException.class, () -> Template.parse(template).render(VALUES));
    assertEquals(column, fault.column(), fault.getMessage());
    assertTrue(fault.remedy().contains(remedy), fault.remedy());
  }

  @Test
  void namesAreThoseOfAllPlaces() throws ExpressionException {
    Template template = Template.parse("{{thing}} {{n/a|int}} {{a}}");
    assertEquals(List.of("thing", "n", "a"), List.copyOf(template.names()));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "5, 5",
    "-5, -5",
    "0.1, 0.1",
    "0.30000000000000004, 0.3",
    "3.0000000000000004, 3",
    "0.333333333333, 0.333333",
    "0.6666666666, 0.666667",
    "123456.75, 123457",
    "1234567, 1234567",
    "0.00001, 0.00001",
    "0.0000001, 1e-7",
    "0.00000012345678, 1.23457e-7",
    "999999.96, 1000000",
    "1e20, 100000000000000000000",
    "1e21, 1e21",
    "1.5e300, 1.5e300",
    "-2.5, -2.5"
  })
  void withoutAFormatNumbersAreAsShortAsSixDigitsAllow(double x, String expected) {
    assertEquals(expected, Figures.plain(x));
  }

  @ParameterizedTest
  @CsvSource({
    "2.675, 2, 2.68",
    "1.005, 2, 1.01",
    "0.285, 2, 0.29",
    "28.499999999999996, 0, 29",
    "2.5, 0, 3",
    "-2.5, 0, -3",
    "-0.004, 2, 0.00",
    "0.7, 3, 0.700",
    "1e15, 1, 1000000000000000.0"
  })
  void fixedRoundsHalfUpAsPeopleDo(double x, int decimals, String expected) {
    assertEquals(expected, Figures.fixed(x, decimals));
  }

  @ParameterizedTest
  @CsvSource({
    "1234.5, 3, 1230",
    "0.00012345, 3, 0.000123",
    "1, 3, 1.00",
    "9.996, 3, 10.0",
    "999.6, 3, 1000",
    "0, 3, 0.00",
    "-0.05555, 2, -0.056"
  })
  void significantDigitsKeepTheirZeros(double x, int digits, String expected) {
    assertEquals(expected, Figures.significant(x, digits));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1234.5; 1,234.5",
        "999; 999",
        "-123456; -123,456",
        "1234567.8; 1,234,568",
        "0.5; 0.5",
        "0; 0"
      })
  void groupsAreOfThreeDigits(double x, String expected) {
    assertEquals(expected, Figures.grouped(x));
  }

  @ParameterizedTest
  @CsvSource({
    "0.000123, 2, 1.23e-4",
    "9.996, 2, 1.00e1",
    "1, 0, 1e0",
    "-1500, 1, -1.5e3",
    "0, 2, 0.00e0"
  })
  void scientificHasAFixedMantissa(double x, int decimals, String expected) {
    assertEquals(expected, Figures.scientific(x, decimals));
  }
}
