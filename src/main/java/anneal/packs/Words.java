package anneal.packs;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Measures texts as a reader meets them.
///
/// Thousands of options are measured at each start, so plain loops do what patterns could.
final class Words {

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1[`~]*\\s*?$");
  private static final Pattern TEX_COMMAND = Pattern.compile("\\\\[a-zA-Z]+|[{}$`*_]");
  private static final Pattern MARKUP = Pattern.compile("[\\\\{}$`*_]");

  private Words() {}

  /// How many words a text has: a formula counts as one, code blocks do not count.
  static int count(String text) {
    boolean code = text.contains("```") || text.contains("~~~");
    String prose = code ? FENCE.matcher(text).replaceAll(" ") : text;
    MathSpans mathematics = MathSpans.of(prose);
    String plain = mathematics.spans().isEmpty() ? prose : withoutSpaces(prose, mathematics);
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < plain.length(); i++) {
      boolean space = Character.isWhitespace(plain.charAt(i));
      words += !space && !inside ? 1 : 0;
      inside = !space;
    }
    return words;
  }

  private static String withoutSpaces(String text, MathSpans mathematics) {
    StringBuilder one = new StringBuilder();
    int from = 0;
    for (MathSpans.Span span : mathematics.spans()) {
      one.append(text, from, span.start()).append('x');
      from = span.end();
    }
    return one.append(text, from, text.length()).toString();
  }

  /// How many characters a text shows: markup does not count, a TeX command counts as one.
  static int length(String text) {
    return MARKUP.matcher(text).find()
        ? TEX_COMMAND.matcher(text).replaceAll(it -> it.group().length() > 1 ? "x" : "").length()
        : text.length();
  }

  /// Its different words in lower case, letters only.
  static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean letter = i < text.length() && Character.isLetter(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
        start = -1;
      }
    }
    return words;
  }

  /// The text with single spaces between its words.
  static String squeezed(String text) {
    StringBuilder squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean space = Character.isWhitespace(c);
      int end = squeezed.length();
      if (!space) {
        squeezed.append(c);
      } else if (end > 0 && squeezed.charAt(end - 1) != ' ') {
        squeezed.append(' ');
      }
    }
    return squeezed.toString().stripTrailing();
  }
}
