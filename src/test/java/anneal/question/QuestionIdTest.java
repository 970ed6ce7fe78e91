package anneal.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionIdTest {

  private static final String LONGEST = "a".repeat(60);

  @ParameterizedTest
  @ValueSource(strings = {"p/q", "0/9", "p-/q--1", "stats/bayes-rule"})
  void whatIsOfTheFormIsRead(String text) {
    assertEquals(text, QuestionId.parse(text).orElseThrow().toString());
  }

  @Test
  void aSlugHasAtMost60Characters() {
    assertEquals(
        Optional.of(new QuestionId(LONGEST, LONGEST)), QuestionId.parse(LONGEST + "/" + LONGEST));
    assertEquals(Optional.empty(), QuestionId.parse("p/" + LONGEST + "a"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "p", "/", "p/", "/q", "p/q/r", "-p/q", "P/q", "p/ä", "p/q\n", "p q/r", "p_/q"})
  void whatIsNotOfTheFormIsNone(String text) {
    assertEquals(Optional.empty(), QuestionId.parse(text));
    int slash = Math.max(0, text.indexOf('/'));
    String rest = text.substring(Math.min(text.length(), slash + 1));
    assertThrows(
        IllegalArgumentException.class, () -> new QuestionId(text.substring(0, slash), rest));
  }
}
