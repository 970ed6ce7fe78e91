package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "recall, recall, 2, 0",
    "recal, recall, 2, 1",
    "reclal, recall, 2, 1",
    "rceall, recall, 2, 1",
    "recoll, recall, 2, 1",
    "precision, recall, 2, 3",
    "kitten, sitting, 5, 3",
    "abcdef, badcfe, 5, 3",
    "'', abc, 5, 3",
    "abc, '', 2, 3",
    "ab, ba, 0, 1"
  })
  void distanceCountsEditsAndSwaps(String a, String b, int limit, int expected) {
    assertEquals(expected, Spelling.distance(a, b, limit));
    assertEquals(expected, Spelling.distance(b, a, limit));
  }

  @Test
  void nearestIsTheOneThatWasProbablyMeant() {
    var names = List.of("precision", "recall", "tp", "fp");
    assertEquals(Optional.of("precision"), Spelling.nearest("percision", names));
    assertEquals(Optional.of("recall"), Spelling.nearest("RECALL", names));
    assertEquals(Optional.of("fp"), Spelling.nearest("fn", names));
    assertEquals(Optional.empty(), Spelling.nearest("threshold", names));
  }
}
