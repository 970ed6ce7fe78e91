package anneal;

import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.Place;
import java.util.Locale;
import java.util.function.Function;

/// Shows findings to people: where, what, the line with a caret, and what to do.
///
/// @param coloured whether the reader is a terminal with colours
/// @param line gives the source line of a place, empty where there is none
record FindingPrinter(boolean coloured, Function<Place, String> line) {

  private static final int WIDTH = 100;
  private static final int BEFORE = 60;

  /// A finding on some lines, each with its end.
  String print(Finding finding) {
    Place place = finding.place();
    String head =
        "%s:%d:%d: %s %s %s%n"
            .formatted(
                visible(place.file()),
                place.line(),
                place.column(),
                severity(finding.severity()),
                finding.code(),
                visible(finding.message()));
    return head + source(place) + "       " + visible(finding.remedy()) + System.lineSeparator();
  }

  /// A text of an author as a terminal may show it: a control character as the sign for it.
  static String visible(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      boolean plain = each == '\t' || !Character.isISOControl(each);
      shown.append(plain ? each : each < ' ' ? (char) ('␀' + each) : '�');
    }
    return shown.toString();
  }

  private String severity(Severity severity) {
    String word = severity.name().toLowerCase(Locale.ROOT);
    int colour =
        switch (severity) {
          case ERROR -> 31;
          case WARNING -> 33;
          case NOTE -> 36;
        };
    return coloured ? "\u001B[1;" + colour + "m" + word + "\u001B[0m" : word;
  }

  /// The line, or the part of it around the column, and the caret below.
  private String source(Place place) {
    String whole = line.apply(place);
    if (whole.isBlank()) {
      return "";
    }
    int column = Math.clamp(place.column() - 1, 0, whole.length());
    int start = whole.length() <= WIDTH || column < BEFORE ? 0 : column - BEFORE;
    int end = Math.min(whole.length(), start + WIDTH);
    String shown =
        (start > 0 ? "…" : "") + whole.substring(start, end) + (end < whole.length() ? "…" : "");
    String before = (start > 0 ? "…" : "") + whole.substring(start, column);
    String caret = before.replaceAll("[^\\t]", " ") + "^";
    return "%6d | %s%n       | %s%n".formatted(place.line(), visible(shown), caret);
  }
}
