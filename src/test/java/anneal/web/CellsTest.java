package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a spreadsheet gets to see of texts that somebody typed.
class CellsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "owl | owl",
        "a b | a b",
        "=1+2 | '=1+2",
        "+49 | '+49",
        "-x | '-x",
        "@sum(a1) | '@sum(a1)",
        "` =1` | `' =1`",
        "a,b | `\"a,b\"`",
        "say \"x\" | `\"say \"\"x\"\"\"`",
        "=\"a,b\" | `\"'=\"\"a,b\"\"\"`"
      })
  void aTextIsNoFormulaAndStaysOneCell(String text, String cell) {
    assertEquals(cell + "\r\n", Cells.line(text));
  }

  @ParameterizedTest
  @CsvSource({"-3, true, '-3,true,x'"})
  void numbersAndTruthsStayAsTheyAre(int number, boolean truth, String line) {
    assertEquals(line + "\r\n", Cells.line(number, truth, "x"));
  }
}
