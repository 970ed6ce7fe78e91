package anneal.question;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people write them: rounded half-up in decimal, with a plain hyphen as minus.
///
/// Every number here is finite.
public final class Figures {

  private static final MathContext WITHOUT_NOISE = new MathContext(14, RoundingMode.HALF_UP);
  private static final int SHOWN = 6;
  private static final BigDecimal SMALLEST_PLAIN = new BigDecimal("1e-6");
  private static final BigDecimal LARGEST_PLAIN = new BigDecimal("1e21");

  private Figures() {}

  /// The decimal that a person would expect behind a double.
  ///
  /// Whole numbers are taken as they are; all others are rounded half-up to 14 significant digits,
  /// which removes the binary noise of a computation: 28.499999999999996 is 28.5.
  public static BigDecimal decimal(double x) {
    return x == Math.rint(x) ? new BigDecimal(x) : BigDecimal.valueOf(x).round(WITHOUT_NOISE);
  }

  /// The shortest decimal with at most 6 significant digits; whole numbers with all of theirs.
  ///
  /// Below 1e-6 and from 1e21 it is scientific, such as `1.5e-9`.
  public static String plain(double x) {
    BigDecimal decimal = decimal(x).stripTrailingZeros();
    return plain(isWhole(decimal) ? decimal : significantDigits(decimal, SHOWN));
  }

  /// The same of a number that was rounded before: with all its digits, but where it is scientific.
  public static String plain(BigDecimal rounded) {
    BigDecimal size = rounded.abs();
    boolean isPlain =
        size.signum() == 0
            || (size.compareTo(SMALLEST_PLAIN) >= 0 && size.compareTo(LARGEST_PLAIN) < 0);
    return isPlain
        ? stripped(rounded).toPlainString()
        : power(significantDigits(rounded, SHOWN).stripTrailingZeros());
  }

  /// With exactly this many decimals.
  public static String fixed(double x, int decimals) {
    return decimal(x).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /// With exactly this many significant digits; zeros before the point fill up.
  ///
  /// @param digits at least 1
  public static String significant(double x, int digits) {
    BigDecimal rounded = significantDigits(decimal(x), digits);
    if (rounded.signum() == 0) {
      return fixed(0, digits - 1);
    }
    int scale = digits - (rounded.precision() - rounded.scale());
    return rounded.setScale(Math.max(0, scale), RoundingMode.HALF_UP).toPlainString();
  }

  /// A share as a percentage with its sign: 0.123 is `12.3%` with one decimal.
  public static String percent(double share, int decimals) {
    return decimal(share).movePointRight(2).setScale(decimals, RoundingMode.HALF_UP).toPlainString()
        + "%";
  }

  /// As a whole number.
  public static String whole(double x) {
    return fixed(x, 0);
  }

  /// With commas between groups of three digits; decimals only as far as 6 significant digits.
  public static String grouped(double x) {
    BigDecimal decimal = decimal(x);
    int whole = Math.max(1, decimal.precision() - decimal.scale());
    BigDecimal rounded =
        isWhole(decimal)
            ? decimal
            : decimal.setScale(Math.max(0, SHOWN - whole), RoundingMode.HALF_UP);
    String digits = stripped(rounded).toPlainString();
    int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    var text = new StringBuilder(digits);
    int start = digits.startsWith("-") ? 1 : 0;
    for (int at = end - 3; at > start; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  /// As a mantissa with exactly this many decimals and a power of ten: `1.23e-4`.
  public static String scientific(double x, int decimals) {
    BigDecimal rounded = significantDigits(decimal(x), decimals + 1);
    if (rounded.signum() == 0) {
      return fixed(0, decimals) + "e0";
    }
    int missing = decimals + 1 - rounded.precision();
    return power(rounded.setScale(rounded.scale() + missing, RoundingMode.HALF_UP));
  }

  /// Rounded half-up to so many significant digits.
  static BigDecimal significantDigits(BigDecimal x, int digits) {
    return x.round(new MathContext(digits, RoundingMode.HALF_UP));
  }

  private static boolean isWhole(BigDecimal x) {
    return stripped(x).scale() <= 0;
  }

  private static BigDecimal stripped(BigDecimal x) {
    return x.stripTrailingZeros();
  }

  /// All digits, the first before the point, and the power of ten.
  private static String power(BigDecimal x) {
    int decimals = x.precision() - 1;
    BigDecimal mantissa = new BigDecimal(x.unscaledValue(), decimals);
    return mantissa.toPlainString() + "e" + (decimals - x.scale());
  }
}
