package anneal.authors;

import anneal.question.Phrase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// Ways to type a phrase: the accepted ones, and what is near to them.
final class PhraseTrials {

  private static final int MOST_NEAR = 4;

  private final Map<String, String> texts = new LinkedHashMap<>();

  private PhraseTrials() {}

  /// What is typed, with why it is tried.
  static Map<String, String> of(Phrase task) {
    PhraseTrials trials = new PhraseTrials();
    task.accept().forEach(it -> trials.add(it, "accepted"));
    task.accept().stream().limit(MOST_NEAR).forEach(trials::near);
    task.known().stream()
        .flatMap(it -> it.accept().stream())
        .forEach(it -> trials.add(it, "a known wrong phrase"));
    return trials.texts;
  }

  private void add(String text, String why) {
    if (!text.isBlank()) {
      texts.putIfAbsent(text, why);
    }
  }

  private void near(String accepted) {
    add(accepted.toUpperCase(Locale.ROOT), "in capitals");
    add(accepted + ".", "with a full stop");
    add("the " + accepted, "with an article");
    add(accepted + "s", "in the plural");
    String longest =
        Arrays.stream(accepted.split("\\W+", -1))
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    add(replaced(accepted, longest, dropped(longest)), "one letter left out");
    add(replaced(accepted, longest, swapped(longest)), "two letters exchanged");
    add(replaced(accepted, longest, dropped(dropped(longest))), "two letters left out");
    add(accepted.replace('-', ' '), "a space for the hyphen");
    add(accepted.replace(" ", ""), "without spaces");
    if (accepted.contains(" ")) {
      add(accepted.substring(0, accepted.indexOf(' ')), "its first word alone");
    }
  }

  private static String replaced(String text, String word, String other) {
    return word.length() < 3 ? "" : text.replace(word, other);
  }

  private static String dropped(String word) {
    int middle = word.length() / 2;
    return word.isEmpty() ? "" : word.substring(0, middle) + word.substring(middle + 1);
  }

  private static String swapped(String word) {
    if (word.length() < 3) {
      return word;
    }
    int at = word.length() / 2;
    return word.substring(0, at - 1)
        + word.charAt(at)
        + word.charAt(at - 1)
        + word.substring(at + 1);
  }
}
