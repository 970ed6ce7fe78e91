package anneal.grading;

import org.jspecify.annotations.Nullable;

/// Takes a tidied text apart: sign, numeral, power of ten, fraction, percent sign, the rest.
///
/// Each character is looked at a bounded number of times, from left to right.
final class NumberSyntax {

  private static final int LONGEST_EXPONENT = 5;
  private static final char NOTHING = '\0';

  private final String text;
  private int at;

  private NumberSyntax(String text) {
    this.text = text;
  }

  /// A numeral times a power of ten.
  ///
  /// @param power how the power was written, such as `e-4`; empty where it was not
  record Amount(Numeral numeral, int exponent, String power) {
    boolean isScientific() {
      return !power.isEmpty();
    }
  }

  /// The parts of a typed number.
  ///
  /// @param whole the 1 of `1 3/4`, null elsewhere
  /// @param below what stands under the fraction bar, null where there is none
  /// @param share the sign `%` or `‰`, empty where there is none
  /// @param rest what follows, stripped: a unit, or something that is no number
  record Parts(
      boolean negative,
      Units.@Nullable Accepted unitBefore,
      @Nullable Numeral whole,
      Amount above,
      @Nullable Amount below,
      String share,
      String rest) {

    private Parts in(Units.Accepted unit) {
      return new Parts(negative, unitBefore, whole, above, below, share, unit.tidy());
    }
  }

  /// The parts, null where there is no number at the start.
  ///
  /// @param units whose symbols may stand before the number
  static @Nullable Parts read(String text, Units units) {
    Units.Accepted unit = units.behind(text).orElse(null);
    if (unit != null) {
      String before = text.substring(0, text.length() - unit.tidy().length()).stripTrailing();
      Parts parts = new NumberSyntax(before).parts(units);
      if (parts != null && parts.rest().isEmpty()) {
        return parts.in(unit);
      }
    }
    return new NumberSyntax(text).parts(units);
  }

  private @Nullable Parts parts(Units units) {
    skipEquals();
    boolean negative = sign();
    Units.Accepted unit =
        units.before(text.substring(at)).filter(this::precedesANumber).orElse(null);
    if (unit != null) {
      at += unit.tidy().length();
      skipSpace();
      negative ^= sign();
    }
    String digits = digits();
    Numeral whole = null;
    int gap = digits.lastIndexOf(' ');
    if (gap >= 0 && slashFollows() && Numeral.of(digits).readings().isEmpty()) {
      whole = Numeral.of(digits.substring(0, gap));
      digits = digits.substring(gap + 1);
    }
    Amount above = amount(digits);
    if (above == null) {
      return null;
    }
    Amount below = below();
    String share = share(units);
    skipSpace();
    return new Parts(negative, unit, whole, above, below, share, text.substring(at));
  }

  private boolean precedesANumber(Units.Accepted unit) {
    String after = text.substring(at + unit.tidy().length()).stripLeading();
    char first = after.isEmpty() ? ' ' : after.charAt(0);
    return !unit.tidy().isEmpty() && (Numeral.isDigit(first) || ".,+-".indexOf(first) >= 0);
  }

  private void skipEquals() {
    if ("=≈~".indexOf(peek()) >= 0) {
      at++;
      skipSpace();
    }
  }

  private boolean sign() {
    char sign = peek();
    if (sign == '-' || sign == '+') {
      at++;
      skipSpace();
    }
    return sign == '-';
  }

  /// Digits with their marks; a mark counts only between digits, a point also at either end.
  private String digits() {
    int start = at;
    while (at < text.length() && belongs(start)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean belongs(int start) {
    char c = text.charAt(at);
    boolean before = at > start && Numeral.isDigit(text.charAt(at - 1));
    boolean after = Numeral.isDigit(next());
    return switch (c) {
      case '.' -> before || after;
      case ',' -> after;
      case ' ', '\'', '_' -> before && after;
      default -> Numeral.isDigit(c);
    };
  }

  private @Nullable Amount amount(String digits) {
    if (digits.isEmpty()) {
      return null;
    }
    int end = at;
    boolean powerAlone = digits.equals("10") && (peek() == '^' || text.startsWith("**", at));
    at -= powerAlone ? digits.length() : 0;
    String exponent = powerAlone ? tenToThe() : exponent();
    if (exponent.isEmpty()) {
      at = end;
      return new Amount(Numeral.of(digits), 0, "");
    }
    int value =
        exponent.length() > LONGEST_EXPONENT ? farOff(exponent) : Integer.parseInt(exponent);
    return new Amount(Numeral.of(powerAlone ? "1" : digits), value, "e" + value);
  }

  private static int farOff(String exponent) {
    return exponent.startsWith("-") ? -99_999 : 99_999;
  }

  /// Of `e-4` or `* 10^-4` the -4; empty where there is no power of ten.
  private String exponent() {
    if (peek() == 'e' || peek() == 'E') {
      at++;
      return signedDigits();
    }
    skipSpace();
    if ("*xX".indexOf(peek()) < 0) {
      return "";
    }
    at++;
    skipSpace();
    return tenToThe();
  }

  private String tenToThe() {
    if (!text.startsWith("10", at)) {
      return "";
    }
    at += 2;
    if (peek() == '^') {
      at++;
    } else if (text.startsWith("**", at)) {
      at += 2;
    } else {
      return "";
    }
    boolean braced = peek() == '{' || peek() == '(';
    at += braced ? 1 : 0;
    String exponent = signedDigits();
    if (!braced) {
      return exponent;
    }
    boolean closed = peek() == '}' || peek() == ')';
    at += closed ? 1 : 0;
    return closed ? exponent : "";
  }

  /// A whole number without leading zeros; empty where none stands here.
  private String signedDigits() {
    String sign = peek() == '-' ? "-" : "";
    if (peek() == '-' || peek() == '+') {
      at++;
    }
    int start = at;
    while (Numeral.isDigit(peek())) {
      at++;
    }
    while (start < at - 1 && text.charAt(start) == '0') {
      start++;
    }
    return start == at ? "" : sign + text.substring(start, at);
  }

  private boolean slashFollows() {
    return peek() == '/' || (peek() == ' ' && next() == '/');
  }

  private @Nullable Amount below() {
    int start = at;
    skipSpace();
    if (peek() == '/') {
      at++;
      skipSpace();
      Amount below = amount(digits());
      if (below != null) {
        return below;
      }
    }
    at = start;
    return null;
  }

  private String share(Units units) {
    skipSpace();
    String left = text.substring(at);
    if (units.named(left).isPresent()) {
      return "";
    }
    if (Units.saysPercent(left)) {
      at = text.length();
      return "%";
    }
    String sign = String.valueOf(peek());
    if (!(sign.equals("%") || sign.equals("‰")) || units.has(sign)) {
      return "";
    }
    at++;
    return sign;
  }

  private void skipSpace() {
    if (peek() == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : NOTHING;
  }

  private char next() {
    return at + 1 < text.length() ? text.charAt(at + 1) : NOTHING;
  }
}
