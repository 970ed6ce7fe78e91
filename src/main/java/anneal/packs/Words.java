package anneal.packs;

import java.util.regex.Pattern;

/// Measures texts as a reader meets them.
final class Words {

  private static final Pattern FENCE =
      Pattern.compile("(?ms)^ {0,3}(```|~~~).*?^ {0,3}\\1[`~]*\\s*?$");
  private static final Pattern MATHEMATICS =
      Pattern.compile("(?s)(?<!\\\\)(\\$\\$?).+?(?<!\\\\)\\1");
  private static final Pattern TEX_COMMAND = Pattern.compile("\\\\[a-zA-Z]+|[{}$`*_]");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private Words() {}

  /// How many words a text has: a formula counts as one, code blocks do not count.
  static int count(String text) {
    String prose = FENCE.matcher(text).replaceAll(" ");
    String plain = MATHEMATICS.matcher(prose).replaceAll("x").strip();
    return plain.isEmpty() ? 0 : SPACES.split(plain).length;
  }

  /// How many characters a text shows: markup does not count, a TeX command counts as one.
  static int length(String text) {
    return TEX_COMMAND.matcher(text).replaceAll(it -> it.group().length() > 1 ? "x" : "").length();
  }
}
