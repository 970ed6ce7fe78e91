package anneal.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AnkiIdsTest {

  @Test
  void numbersAreWrittenInTheDigitsOfAnki() {
    assertEquals("Rj&Z5m[>Zp", AnkiIds.base91(-1));
    assertEquals("saAKk", AnkiIds.base91(1_234_567_890));
    assertEquals("a", AnkiIds.base91(0));
  }

  @Test
  void theChecksumOfAFieldIsAnkis() {
    assertEquals(2_868_168_221L, AnkiIds.checksum("hello"));
  }
}
