package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Phrase;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Marks a typed word or phrase.
///
/// Both sides are normalised: NFKC, lower case by `Locale.ROOT`, straight quotes and hyphens, one
/// space between words, no full stop at the end.
final class PhraseMarker {

  private static final int LONGEST = 1_000;

  private PhraseMarker() {}

  static Verdict mark(Phrase task, Answer answer) {
    return answer instanceof Answer.Typed typed
        ? mark(task, typed.text())
        : new Ungradable("Type a word or a phrase.");
  }

  private static Verdict mark(Phrase task, String typed) {
    if (typed.length() > LONGEST) {
      return new Ungradable("That is more than a phrase: type at most 1,000 characters.");
    }
    String text = normal(typed);
    if (text.isEmpty()) {
      return new Ungradable("Type a word or a phrase.");
    }
    if (task.accept().stream().anyMatch(it -> normal(it).equals(text)) || matches(task, text)) {
      return new Graded(1, List.of());
    }
    for (Phrase.KnownPhrase known : task.known()) {
      if (known.accept().stream().anyMatch(it -> normal(it).equals(text))) {
        Remark remark = new Remark("answer", false, known.remark(), known.misconception());
        return new Graded(known.credit(), List.of(remark));
      }
    }
    if (task.close()) {
      for (String accepted : task.accept()) {
        if (close(normal(accepted), text)) {
          String note = "Taken as \"" + accepted + "\": one letter differs.";
          return new Graded(1, List.of(new Remark("answer", true, note, null)));
        }
      }
    }
    return new Graded(0, List.of());
  }

  /// The text as it is compared.
  static String normal(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder plain = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = plain(folded.charAt(i));
      boolean apart = plain.isEmpty() || plain.charAt(plain.length() - 1) == ' ';
      if (c != ' ' || !apart) {
        plain.append(c);
      }
    }
    String words = plain.toString().stripTrailing();
    return words.endsWith(".") ? words.substring(0, words.length() - 1).stripTrailing() : words;
  }

  private static char plain(char c) {
    return switch (c) {
      case '\u2018', '\u2019', '\u201a', '\u2032', '`', '\u00b4' -> '\'';
      case '\u201c', '\u201d', '\u201e', '\u2033', '\u00ab', '\u00bb' -> '"';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      default -> Character.isWhitespace(c) || Character.isSpaceChar(c) ? ' ' : c;
    };
  }

  private static boolean matches(Phrase task, String text) {
    for (String pattern : task.patterns()) {
      try {
        if (Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matches(text)) {
          return true;
        }
      } catch (PatternSyntaxException _) {
        // a pack with such a pattern is not published; an old revision may still hold one
      }
    }
    return false;
  }

  /// As many words, each the same or, from five letters on, one edit apart.
  private static boolean close(String accepted, String text) {
    String[] wanted = accepted.split(" ", -1);
    String[] given = text.split(" ", -1);
    if (wanted.length != given.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      boolean same = wanted[i].equals(given[i]);
      if (!same && (wanted[i].length() < 5 || !oneEdit(wanted[i], given[i]))) {
        return false;
      }
    }
    return true;
  }

  /// Whether one letter put in, left out, replaced, or swapped with its neighbour makes one of the
  /// other.
  static boolean oneEdit(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    String restA = a.substring(start);
    String restB = b.substring(start);
    if (restA.length() > restB.length()) {
      return restA.substring(1).equals(restB);
    }
    if (restB.length() > restA.length()) {
      return restB.substring(1).equals(restA);
    }
    boolean swapped =
        restA.length() > 1
            && restA.charAt(0) == restB.charAt(1)
            && restA.charAt(1) == restB.charAt(0)
            && restA.substring(2).equals(restB.substring(2));
    return restA.isEmpty() || swapped || restA.substring(1).equals(restB.substring(1));
  }
}
