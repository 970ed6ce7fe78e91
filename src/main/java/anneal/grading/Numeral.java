package anneal.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Digits with their marks, such as `1,234.5`: one reading, or two where a mark may be either.
///
/// A point alone is a decimal point. A comma alone is a decimal comma unless exactly three digits
/// follow one to three before it. Several marks of one kind group digits in threes; of two kinds
/// the last one is the decimal mark.
///
/// @param readings plain decimals such as `1234.5`, without grouping; empty where the marks make no
///   sense
/// @param hasDecimals whether a decimal mark was typed, or may have been
record Numeral(List<String> readings, boolean hasDecimals) {

  private static final Numeral SENSELESS = new Numeral(List.of(), false);

  /// @param raw digits, points, commas, spaces, apostrophes and underscores
  static Numeral of(String raw) {
    int mark = Math.max(raw.lastIndexOf('.'), raw.lastIndexOf(','));
    if (mark < 0) {
      return whole(raw);
    }
    char kind = raw.charAt(mark);
    boolean once = raw.indexOf(kind) == mark;
    char other = kind == '.' ? ',' : '.';
    if (once) {
      return decimal(raw.substring(0, mark), raw.substring(mark + 1), kind);
    }
    return raw.indexOf(other) < 0 ? whole(raw) : SENSELESS;
  }

  private static Numeral whole(String raw) {
    String digits = ungrouped(raw);
    return digits.isEmpty() ? SENSELESS : new Numeral(List.of(trimmed(digits)), false);
  }

  private static Numeral decimal(String before, String after, char mark) {
    String digits = ungrouped(before);
    boolean sense = !(digits.isEmpty() && !before.isEmpty()) && isDigits(after);
    if (!sense || (after.isEmpty() && mark == ',')) {
      return SENSELESS;
    }
    List<String> readings = new ArrayList<>();
    readings.add(trimmed(digits) + (after.isEmpty() ? "" : "." + after));
    boolean mayGroup =
        mark == ','
            && after.length() == 3
            && isDigits(before)
            && before.length() >= 1
            && before.length() <= 3
            && before.charAt(0) != '0';
    if (mayGroup) {
      readings.add(before + after);
    }
    return new Numeral(List.copyOf(readings), !after.isEmpty());
  }

  /// The digits without marks between groups of three; empty where the groups make no sense.
  private static String ungrouped(String raw) {
    if (isDigits(raw)) {
      return raw;
    }
    if (raw.charAt(0) == '0') {
      return "";
    }
    char mark = firstMark(raw);
    String[] groups = raw.split(Pattern.quote(String.valueOf(mark)), -1);
    var digits = new StringBuilder();
    for (int i = 0; i < groups.length; i++) {
      int length = groups[i].length();
      boolean fits = i == 0 ? length >= 1 && length <= 3 : length == 3;
      if (!fits || !isDigits(groups[i])) {
        return "";
      }
      digits.append(groups[i]);
    }
    return digits.toString();
  }

  private static char firstMark(String raw) {
    int at = 0;
    while (isDigit(raw.charAt(at))) {
      at++;
    }
    return raw.charAt(at);
  }

  private static String trimmed(String digits) {
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      at++;
    }
    return digits.isEmpty() ? "0" : digits.substring(at);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(it -> it >= '0' && it <= '9');
  }

  /// Whether a character is one of 0 to 9.
  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
