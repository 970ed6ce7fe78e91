package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Place;
import org.junit.jupiter.api.Test;

class FindingPrinterTest {

  @Test
  void whatWouldControlATerminalIsShownAsASign() {
    String hostile = "\u001B[2Jx\u0000\u009By";
    Finding finding = Code.NOT_JSON.at(new Place(hostile, 1, 7, ""), hostile, hostile);
    String text = new FindingPrinter(false, _ -> hostile).print(finding);
    String shown = "␛[2Jx␀�y";
    assertEquals(
        """
        %1$s:1:7: error J001 %1$s
             1 | %1$s
               |       ^
               %1$s
        """
            .formatted(shown),
        text);
  }
}
