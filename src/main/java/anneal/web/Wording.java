package anneal.web;

import anneal.talk.TeachBack;
import anneal.web.Problem.Fault;
import java.util.List;

/// Limits of what people write to each other.
final class Wording {

  /// Characters of which a word has as many as fit into this times the words allowed.
  private static final int LETTERS = 25;

  private Wording() {}

  /// @throws Refusal where a text is empty or too long
  static void check(String pointer, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      throw BodyFaults.refusal(
          List.of(new Fault(pointer, "needs 1 to %d characters".formatted(longest))));
    }
  }

  /// @throws Refusal where a text has no words or too many
  static void checkWords(String pointer, String text, int most) {
    check(pointer, text, most * LETTERS);
    int words = TeachBack.words(text);
    if (words > most) {
      throw BodyFaults.refusal(
          List.of(new Fault(pointer, "has %d words; %d are the most".formatted(words, most))));
    }
  }
}
