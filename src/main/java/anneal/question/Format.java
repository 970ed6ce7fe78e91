package anneal.question;

import java.util.Arrays;
import java.util.Optional;

/// How a place of a template writes its number, such as `fixed(3)`.
///
/// @param style which of the formats
/// @param digits its argument, 0 where it takes none
record Format(Style style, int digits) {

  /// No format given.
  static final Format PLAIN = new Format(Style.PLAIN, 0);

  private static final String LIST = "fixed(n), sig(n), percent(n), int, group or sci(n)";

  /// The formats with the bounds of their argument; `least` above `most` where there is none.
  private enum Style {
    PLAIN("", 1, 0),
    FIXED("fixed", 0, 12),
    SIGNIFICANT("sig", 1, 14),
    PERCENT("percent", 0, 10),
    WHOLE("int", 1, 0),
    GROUPED("group", 1, 0),
    SCIENTIFIC("sci", 0, 13);

    private final String word;
    private final int least;
    private final int most;

    Style(String word, int least, int most) {
      this.word = word;
      this.least = least;
      this.most = most;
    }

    private static Optional<Style> find(String word) {
      return Arrays.stream(values()).filter(it -> it != PLAIN && it.word.equals(word)).findFirst();
    }

    private boolean takesDigits() {
      return least <= most;
    }
  }

  /// Reads a format.
  ///
  /// @param column where the text begins, for messages
  static Format parse(String text, int column) throws ExpressionException {
    String trimmed = text.strip();
    int open = trimmed.indexOf('(');
    String word = (open < 0 ? trimmed : trimmed.substring(0, open)).strip();
    Style style =
        Style.find(word)
            .orElseThrow(
                () ->
                    new ExpressionException(column, "unknown format `" + word + "`", meant(word)));
    if (!style.takesDigits() && open < 0) {
      return new Format(style, 0);
    }
    String digits = open < 0 ? "" : trimmed.substring(open);
    for (int n = style.least; n <= style.most; n++) {
      if (digits.replace(" ", "").equals("(" + n + ")")) {
        return new Format(style, n);
      }
    }
    throw new ExpressionException(column, "`" + trimmed + "` is no format", example(style));
  }

  /// The number in this format.
  String number(double x) {
    return switch (style) {
      case PLAIN -> Figures.plain(x);
      case FIXED -> Figures.fixed(x, digits);
      case SIGNIFICANT -> Figures.significant(x, digits);
      case PERCENT -> Figures.percent(x, digits);
      case WHOLE -> Figures.whole(x);
      case GROUPED -> Figures.grouped(x);
      case SCIENTIFIC -> Figures.scientific(x, digits);
    };
  }

  /// The word as it is; a format of numbers does not fit it.
  String word(String text) throws ExpressionException {
    if (style != Style.PLAIN) {
      throw new ExpressionException(
          1, "the word “" + text + "” cannot be written as a number", "leave the format out");
    }
    return text;
  }

  private static String meant(String word) {
    return Spelling.nearest(word, Arrays.stream(Style.values()).map(it -> it.word).toList())
        .filter(it -> !it.isEmpty())
        .map(it -> "did you mean `" + it + "`?")
        .orElse("use " + LIST);
  }

  private static String example(Style style) {
    return style.takesDigits()
        ? "write " + style.word + "(n) with n from " + style.least + " to " + style.most
        : "write " + style.word + " alone";
  }
}
