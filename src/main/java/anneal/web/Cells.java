package anneal.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/// Lines of comma-separated values (RFC 4180) whose texts somebody typed. What a spreadsheet would
/// take for a formula gets an apostrophe in front, as OWASP advises against "CSV injection".
final class Cells {

  private Cells() {}

  /// One line; numbers and truths stay as they are.
  static String line(Object... cells) {
    return Arrays.stream(cells).map(Cells::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Object value) {
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    String text = value.toString();
    String plain = text.matches("(?s)\\s*[=+\\-@\\t\\r].*") ? "'" + text : text;
    return plain.matches("(?s).*[\",\\r\\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
