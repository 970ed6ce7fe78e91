package anneal.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerIdTest {

  private static final String LONG =
      "0123456789012345678901234567890123456789012345678901234567890";

  @ParameterizedTest
  @ValueSource(strings = {"local", "a", "A-Z_09", LONG + "123"})
  void lettersDigitsAndTwoSignsMakeAnId(String text) {
    assertEquals(text, new LearnerId(text).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a/b", "ä", "a\n", "@", "[", "`", "{", LONG + "1234"})
  void everythingElseIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> new LearnerId(text));
  }
}
