package anneal.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.grading.Reading.Read;
import anneal.grading.Reading.Unreadable;
import anneal.question.Numeric;
import anneal.question.Numeric.Alternative;
import anneal.question.Numeric.Notation;
import anneal.question.Numeric.Unit;
import anneal.question.Tolerance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2;            2;        2
          2 GiB;        2;        2 GiB
          2GiB;         2;        2 GiB
          2048 MiB;     2;        2048 MiB = 2 GiB
          2048MiB;      2;        2048 MiB = 2 GiB
          1 024 MiB;    1;        1024 MiB = 1 GiB
          1,5 GiB;      1.5;      1.5 GiB
          1e3 MiB;      0.9765625;  1e3 MiB ≈ 0.976563 GiB
          3/2 GiB;      1.5;      3/2 GiB = 1.5
          2147483648 bytes;  2;   2147483648 bytes = 2 GiB
          2147483648 Bytes;  2;   2147483648 bytes = 2 GiB
          """)
  void unitsAreReadAndConverted(String typed, double value, String understood) {
    Read read = assertInstanceOf(Read.class, NumberReader.read(typed, Tasks.in(Tasks.GIB)));
    assertEquals(value, read.value());
    assertEquals(understood, read.understood());
  }

  @ParameterizedTest
  @CsvSource({
    "$12.50, 12.5",
    "$ 12, 12",
    "12 $, 12",
    "12 USD, 12",
    "12 usd, 12",
    "USD 12, 12",
    "-$3, -3",
    "$-3, -3"
  })
  void currencySignsMayStandInFront(String typed, double value) {
    Read read = assertInstanceOf(Read.class, NumberReader.read(typed, Tasks.in(Tasks.DOLLAR)));
    assertEquals(value, read.value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2 TB; use GiB or MiB or bytes",
        "2 gib; use GiB or MiB or bytes",
        "2 Gib; use GiB or MiB or bytes",
        "2 GiB GiB; use GiB or MiB or bytes",
        "2 GiB + 1; formula"
      })
  void unknownUnitsAreAskedBack(String typed, String remedy) {
    assertReason(remedy, NumberReader.read(typed, Tasks.in(Tasks.GIB)));
  }

  @Test
  void aUnitThatIsRequiredIsAskedBack() {
    Numeric task = Tasks.in(new Unit("ms", List.of(new Alternative("s", 1000)), true));
    assertReason("Add the unit: ms or s.", NumberReader.read("200", task));
    assertReason("twice", NumberReader.read("ms 200 ms", task));
    assertEquals(new Read(200, "0.2 s = 200 ms"), NumberReader.read("0.2 s", task));
  }

  @Test
  void unitsMayLookLikeNotation() {
    Numeric percent = Tasks.in(new Unit("%", List.of(), false));
    assertEquals(new Read(75, "75 %"), NumberReader.read("75%", percent));
    Numeric rate = Tasks.in(new Unit("req/s", List.of(new Alternative("/s", 1)), false));
    assertEquals(new Read(5, "5 /s"), NumberReader.read("5/s", rate));
    assertEquals(new Read(5, "5 req/s"), NumberReader.read("5 req/s", rate));
    Numeric area = Tasks.in(new Unit("m²", List.of(), false));
    assertEquals(new Read(5, "5 m²"), NumberReader.read("5 m²", area));
    Numeric energy = Tasks.in(new Unit("eV", List.of(), false));
    assertEquals(new Read(5, "5 eV"), NumberReader.read("5eV", energy));
  }

  @ParameterizedTest
  @ValueSource(strings = {"75%", "75 %", "75 percent", "75percent", "75 Pct", "75 per cent"})
  void whereThePercentSignIsAUnitItsWordsAreToo(String typed) {
    Unit percent = new Unit("%", List.of(), true);
    for (Set<Notation> notations : List.of(Tasks.ALL, EnumSet.of(Notation.DECIMAL))) {
      Numeric task = new Numeric(75, new Tolerance.Within(0, 0.01), notations, percent, List.of());
      assertEquals(new Read(75, "75 %"), NumberReader.read(typed, task));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1/s, 75 1/s, 75 1/s",
    "1/s, 1 024 1/s, 1024 1/s",
    "1/s, 3/4 1/s, 3/4 1/s = 0.75",
    "1000 rows, 75 1000 rows, 75 1000 rows",
    "% points, 75 % points, 75 % points",
    "% points, 75% points, 75 % points",
    "‰ of users, 75 ‰ of users, 75 ‰ of users"
  })
  void unitsMayBeginWithADigitOrAPercentSign(String symbol, String typed, String understood) {
    Numeric task = Tasks.in(new Unit(symbol, List.of(), true));
    Read read = assertInstanceOf(Read.class, NumberReader.read(typed, task));
    assertEquals(understood, read.understood());
  }

  @Test
  void aMixedNumberStaysOneBesideAUnitThatBeginsWithADigit() {
    Numeric task = Tasks.in(new Unit("1/s", List.of(), false));
    assertEquals(new Read(1.5, "1 1/2 = 1.5"), NumberReader.read("1 1/2", task));
    assertReason("use 1/s", NumberReader.read("71/s", task));
  }

  private static void assertReason(String remedy, Reading reading) {
    Unreadable unreadable = assertInstanceOf(Unreadable.class, reading);
    assertTrue(unreadable.reason().contains(remedy), unreadable.reason());
  }
}
