package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.grading.Reading.Ambiguous;
import anneal.grading.Reading.Read;
import anneal.grading.Reading.Unreadable;
import anneal.question.Numeric.Notation;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReaderTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          0.75;             0.75;       0.75
          0,75;             0.75;       0.75
          .75;              0.75;       0.75
          ,75;              0.75;       0.75
          5.;               5;          5
          75;               75;         75
          +0.75;            0.75;       0.75
          -0.75;            -0.75;      -0.75
          - 0.75;           -0.75;      -0.75
          −0.75;            -0.75;      -0.75
          –0.75;            -0.75;      -0.75
          ﹣0.75;            -0.75;      -0.75
          -0;               0;          -0
          007.50;           7.5;        7.50
          ` 0.75 `;         0.75;       0.75
          = 0.75;           0.75;       0.75
          ≈0.75;            0.75;       0.75
          ０．７５;          0.75;       0.75
          𝟎.𝟕𝟓;             0.75;       0.75
          0.7​5;            0.75;       0.75
          75%;              0.75;       75 % = 0.75
          75 %;             0.75;       75 % = 0.75
          12.3%;            0.123;      12.3 % = 0.123
          75 percent;       0.75;       75 % = 0.75
          75 Pct;           0.75;       75 % = 0.75
          75\\%;             0.75;       75 % = 0.75
          -5,5 %;           -0.055;     -5.5 % = -0.055
          5‰;               0.005;      5 ‰ = 0.005
          ７５％;            0.75;       75 % = 0.75
          3/4;              0.75;       3/4 = 0.75
          3 / 4;            0.75;       3/4 = 0.75
          -3/4;             -0.75;      -3/4 = -0.75
          3⁄4;              0.75;       3/4 = 0.75
          ¾;                0.75;       3/4 = 0.75
          1/3;              0.3333333333333333;  1/3 ≈ 0.333333
          0.3/0.4;          0.75;       0.3/0.4 = 0.75
          1 1/2;            1.5;        1 1/2 = 1.5
          1½;               1.5;        1 1/2 = 1.5
          -1½;              -1.5;       -1 1/2 = -1.5
          1 234/2;          617;        1234/2 = 617
          3/4%;             0.0075;     3/4 % = 0.0075
          \\frac{3}{4};      0.75;       3/4 = 0.75
          -\\dfrac{3}{4};    -0.75;      -3/4 = -0.75
          1e3/2e3;          0.5;        1e3/2e3 = 0.5
          7.5e-1;           0.75;       7.5e-1 = 0.75
          7.5E-1;           0.75;       7.5e-1 = 0.75
          7,5e-1;           0.75;       7.5e-1 = 0.75
          1e+03;            1000;       1e3 = 1000
          3x10^-4;          0.0003;     3e-4 = 0.0003
          3×10⁻⁴;           0.0003;     3e-4 = 0.0003
          3*10^-4;          0.0003;     3e-4 = 0.0003
          3 · 10^-4;        0.0003;     3e-4 = 0.0003
          3 * 10**-4;       0.0003;     3e-4 = 0.0003
          3 x 10^{-4};      0.0003;     3e-4 = 0.0003
          3 \\times 10^{-4}; 0.0003;     3e-4 = 0.0003
          3X10^(4);         30000;      3e4 = 30000
          10^-4;            0.0001;     1e-4 = 0.0001
          -10⁶;             -1000000;   -1e6 = -1000000
          10;               10;         10
          1,234,567;        1234567;    1234567
          1.234.567;        1234567;    1234567
          1 234 567;        1234567;    1234567
          1 234 567;        1234567;    1234567
          1 234 567;        1234567;    1234567
          1 234 567;        1234567;    1234567
          1'234;            1234;       1234
          1’234’567;        1234567;    1234567
          1_000_000;        1000000;    1000000
          1,234.5;          1234.5;     1234.5
          1.234,5;          1234.5;     1234.5
          1 234,567;        1234.567;   1234.567
          1'234.50;         1234.5;     1234.50
          1,234,567.891;    1234567.891;  1234567.891
          1{,}234{,}567;    1234567;    1234567
          1.234;            1.234;      1.234
          0,123;            0.123;      0.123
          1234,567;         1234.567;   1234.567
          12,3456;          12.3456;    12.3456
          01,234;           1.234;      1.234
          0.1234567890123;  0.1234567890123;  0.1234567890123
          """)
  void readsWhatPeopleType(String typed, double value, String understood) {
    Read read = assertInstanceOf(Read.class, NumberReader.read(typed, Tasks.f1()));
    assertEquals(value, read.value());
    assertEquals(understood, read.understood());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          1,234;        1.234 or 1234?
          12,345;       12.345 or 12345?
          -999,000;     -999.000 or -999000?
          1,234e3;      1.234e3 = 1234 or 1234e3 = 1234000?
          1,234%;       1.234 % = 0.01234 or 1234 % = 12.34?
          1,000/4;      1.000/4 = 0.25 or 1000/4 = 250?
          1,234/5,678;  1.234/5.678 ≈ 0.21733 or 1.234/5678 ≈ 0.00021733 or 1234/5.678 ≈ 217.33?
          """)
  void asksBackWhatMayMeanTwoNumbers(String typed, String question) {
    Ambiguous ambiguous = assertInstanceOf(Ambiguous.class, NumberReader.read(typed, Tasks.f1()));
    assertEquals(question, ambiguous.question());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          ``;               Type a number
          `   `;            Type a number
          abc;              digits
          NaN;              digits
          Infinity;         digits
          -;                digits
          --5;              digits
          +-5;              digits
          ±5;               digits
          .;                digits
          %;                digits
          three;            digits
          ٣;                digits
          1,23,4;           groups
          1 23;             groups
          12 34;            groups
          1.2.3;            groups
          1,2,3;            groups
          1,234.567.8;      groups
          0,123,456;        groups
          1.234,567.8;      groups
          1 2/1;            Two numbers
          1 3.5/4;          Two numbers
          3+4;              formula
          3*4;              formula
          3x10;             formula
          2^10;             formula
          (5);              digits
          0.75 = 3/4;       formula
          sqrt(2);          digits
          0x1F;             formula
          3 GiB;            alone
          75 points;        alone
          1,5 a b c;        alone
          3/0;              fraction
          0/0;              fraction
          1e999;            too large
          1e-999;           too large
          1e99999999999999; too large
          5e;               alone
          ½½;               groups
          """)
  void whatIsNoNumberIsAskedAgainWithARemedy(String typed, String remedy) {
    assertReason(remedy, NumberReader.read(typed, Tasks.f1()));
  }

  @ParameterizedTest
  @CsvSource({
    "75%, DECIMAL, decimal such as 0.75",
    "3/4, DECIMAL, decimal such as 0.75",
    "7.5e-1, DECIMAL, decimal such as 0.75",
    "7.5e-1/2, FRACTION, fraction such as 3/4",
    "0.75, PERCENT, percentage such as 75%",
    "75, PERCENT, percentage such as 75%",
    "0.75, FRACTION, fraction such as 3/4",
    "0.75, SCIENTIFIC, such as 7.5e-1"
  })
  void aNotationThatIsNotAskedForIsAskedBack(String typed, Notation only, String remedy) {
    assertReason(remedy, NumberReader.read(typed, Tasks.only(only)));
  }

  @ParameterizedTest
  @CsvSource({
    "0.75, DECIMAL",
    "75%, PERCENT",
    "3/4, FRACTION",
    "1 3/4, FRACTION",
    "2, FRACTION",
    "2, SCIENTIFIC",
    "7.5e-1, SCIENTIFIC",
    "7.5x10^-1, SCIENTIFIC"
  })
  void aNotationThatIsAskedForIsRead(String typed, Notation only) {
    assertInstanceOf(Read.class, NumberReader.read(typed, Tasks.only(only)));
  }

  @Test
  void tooLongTextsAreAskedAgainAndLongOnesDoNotHang() {
    assertReason("too long", NumberReader.read("1".repeat(1001), Tasks.f1()));
    List<String> nasty =
        List.of(
            "9".repeat(1000),
            "1,".repeat(500),
            "1,234".repeat(200),
            "1 ".repeat(500),
            "ﷺ".repeat(1000),
            "\\frac{".repeat(166),
            "}{".repeat(500),
            "e".repeat(1000),
            "1e" + "9".repeat(998),
            "½".repeat(1000),
            "-".repeat(1000),
            "⁻".repeat(1000),
            "\u0315\u0300".repeat(500));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> nasty.forEach(it -> NumberReader.read(it, Tasks.in(Tasks.GIB))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234,567", "1e3", "75%", "3/4", "1 1/2"})
  void theKeyPlaysNoPartInReading(String typed) {
    assertEquals(
        NumberReader.read(typed, Tasks.of(0, Tasks.MILLI)),
        NumberReader.read(typed, Tasks.of(1234567, Tasks.MILLI)));
  }

  private static void assertReason(String remedy, Reading reading) {
    Unreadable unreadable = assertInstanceOf(Unreadable.class, reading);
    assertTrue(unreadable.reason().contains(remedy), unreadable.reason());
  }
}
