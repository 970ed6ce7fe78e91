package anneal.grading;

import anneal.grading.NumberSyntax.Amount;
import anneal.grading.NumberSyntax.Parts;
import anneal.grading.Reading.Read;
import anneal.question.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/// One way to take a typed number, once each ambiguous numeral is settled.
///
/// @param above digits of the number, or above the fraction bar
/// @param below digits below the fraction bar, `1` where there is none
record Interpretation(Parts parts, Units units, String above, String below) {

  /// The number with what it was taken for; empty where a double cannot hold it.
  Optional<Read> read() {
    if (!hasDigits(below)) {
      return Optional.empty();
    }
    double inUnit = value() * factor();
    boolean lost = inUnit == 0 && hasDigits(above);
    return Double.isFinite(inUnit) && !lost
        ? Optional.of(new Read(inUnit, understood(inUnit)))
        : Optional.empty();
  }

  /// Why there is no number.
  String failure() {
    return hasDigits(below)
        ? "That number is too large or too small: check its power of ten."
        : "A fraction cannot have 0 below the bar: check the fraction.";
  }

  /// Computed in decimal, so that `12.3%` and `0.3/0.4` are exactly what they say.
  private double value() {
    int power = parts.share().equals("%") ? -2 : parts.share().equals("‰") ? -3 : 0;
    BigDecimal value = decimal(above, parts.above().exponent() + power);
    if (parts.below() != null) {
      value = value.divide(decimal(below, parts.below().exponent()), MathContext.DECIMAL128);
    }
    if (parts.whole() != null) {
      value = value.add(decimal(parts.whole().readings().getFirst(), power));
    }
    return 0.0 + (parts.negative() ? value.negate() : value).doubleValue();
  }

  private static BigDecimal decimal(String digits, int exponent) {
    return new BigDecimal(digits).scaleByPowerOfTen(exponent);
  }

  private static boolean hasDigits(String digits) {
    return digits.chars().anyMatch(it -> it >= '1' && it <= '9');
  }

  private double factor() {
    return unit().map(Units.Accepted::factor).orElse(1.0);
  }

  private Optional<Units.Accepted> unit() {
    return parts.unitBefore() != null ? Optional.of(parts.unitBefore()) : units.named(parts.rest());
  }

  /// The number as typed, and what it comes to where that is not plain to see.
  private String understood(double inUnit) {
    String typed = typed() + unit().map(it -> " " + it.symbol()).orElse("");
    boolean plain =
        parts.below() == null && !parts.above().isScientific() && parts.share().isEmpty();
    if (plain && factor() == 1) {
      return typed;
    }
    String result = Figures.plain(inUnit);
    boolean exact = Double.parseDouble(result) == inUnit;
    String symbol = factor() == 1 ? "" : " " + units.all().getFirst().symbol();
    return typed + (exact ? " = " : " ≈ ") + result + symbol;
  }

  private String typed() {
    Amount bottom = parts.below();
    var out = new StringBuilder(parts.negative() ? "-" : "");
    if (parts.whole() != null) {
      out.append(parts.whole().readings().getFirst()).append(' ');
    }
    out.append(above).append(parts.above().power());
    if (bottom != null) {
      out.append('/').append(below).append(bottom.power());
    }
    return out.append(parts.share().isEmpty() ? "" : " " + parts.share()).toString();
  }
}
