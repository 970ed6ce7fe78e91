package anneal.grading;

import anneal.grading.NumberSyntax.Amount;
import anneal.grading.NumberSyntax.Parts;
import anneal.question.Numeric;
import anneal.question.Numeric.Notation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why a typed number is not taken as it is, and what to type instead.
final class Refusals {

  private static final int LONGEST_QUOTE = 40;

  private Refusals() {}

  /// The first reason against it; empty where it may be taken.
  static Optional<String> of(Parts parts, Numeric task, Units units) {
    return Stream.of(
            grouping(parts), rest(parts, units), notation(parts, task.notations()), mixed(parts))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> missingUnit(parts, units));
  }

  private static Optional<String> grouping(Parts parts) {
    boolean sense =
        !parts.above().numeral().readings().isEmpty()
            && (parts.below() == null || !parts.below().numeral().readings().isEmpty());
    return when(
        !sense, "The groups of digits are unclear: type one number without gaps, such as 1234.5.");
  }

  private static Optional<String> rest(Parts parts, Units units) {
    String rest = parts.rest();
    boolean named = units.named(rest).isPresent();
    if (rest.isEmpty() || (named && parts.unitBefore() == null)) {
      return Optional.empty();
    }
    if (named) {
      return Optional.of("The unit stands there twice: type it once.");
    }
    if (isFormula(rest)) {
      return Optional.of("Type the result as one number, not a formula.");
    }
    return Optional.of(
        units.all().isEmpty()
            ? "Type the number alone, without " + quote(rest) + "."
            : quote(rest) + " is no unit that is known here: use " + units.list() + ".");
  }

  private static boolean isFormula(String rest) {
    return rest.chars().anyMatch(it -> "+*^=()<>0123456789".indexOf(it) >= 0);
  }

  private static String quote(String text) {
    String shown = text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text;
    return "“" + shown + "”";
  }

  private static Optional<String> notation(Parts parts, Set<Notation> allowed) {
    boolean isShare = !parts.share().isEmpty();
    boolean isFraction = parts.below() != null;
    boolean isScientific =
        parts.above().isScientific() || (parts.below() != null && parts.below().isScientific());
    if (isShare && !allowed.contains(Notation.PERCENT)) {
      return Optional.of(
          "A percentage is not asked for: type the number as " + list(allowed) + ".");
    }
    if (isFraction && !allowed.contains(Notation.FRACTION)) {
      return Optional.of("A fraction is not asked for: type the number as " + list(allowed) + ".");
    }
    if (isScientific && !allowed.contains(Notation.SCIENTIFIC)) {
      return Optional.of(
          "A power of ten is not asked for: type the number as " + list(allowed) + ".");
    }
    boolean isPlain = !isShare && !isFraction && !isScientific;
    return when(
        isPlain && !takesPlain(parts.above(), allowed),
        "A plain number is not asked for: type the number as " + list(allowed) + ".");
  }

  /// A whole number passes for a fraction or a scientific number too.
  private static boolean takesPlain(Amount amount, Set<Notation> allowed) {
    boolean whole = !amount.numeral().hasDecimals();
    return allowed.contains(Notation.DECIMAL)
        || (whole
            && (allowed.contains(Notation.FRACTION) || allowed.contains(Notation.SCIENTIFIC)));
  }

  private static String list(Set<Notation> allowed) {
    List<String> examples =
        Stream.of(Notation.values()).filter(allowed::contains).map(Refusals::example).toList();
    return examples.isEmpty() ? "the stem says" : String.join(" or ", examples);
  }

  private static String example(Notation notation) {
    return switch (notation) {
      case DECIMAL -> "a decimal such as 0.75";
      case PERCENT -> "a percentage such as 75%";
      case FRACTION -> "a fraction such as 3/4";
      case SCIENTIFIC -> "a power of ten such as 7.5e-1";
    };
  }

  /// `1 3/4` is one number only with a whole number in front and a proper fraction behind.
  private static Optional<String> mixed(Parts parts) {
    if (parts.whole() == null || parts.below() == null) {
      return Optional.empty();
    }
    boolean proper =
        isWhole(parts.whole())
            && isWhole(parts.above().numeral())
            && isWhole(parts.below().numeral())
            && !parts.above().isScientific()
            && !parts.below().isScientific()
            && isLess(first(parts.above()), first(parts.below()));
    return when(!proper, "Two numbers stand there: type one, such as 1.75 or 7/4.");
  }

  private static boolean isWhole(@Nullable Numeral numeral) {
    return numeral != null && numeral.readings().size() == 1 && !numeral.hasDecimals();
  }

  private static String first(Amount amount) {
    return amount.numeral().readings().getFirst();
  }

  private static boolean isLess(String a, String b) {
    return a.length() != b.length() ? a.length() < b.length() : a.compareTo(b) < 0;
  }

  private static Optional<String> missingUnit(Parts parts, Units units) {
    return when(
        units.required() && parts.unitBefore() == null && parts.rest().isEmpty(),
        "Add the unit: " + units.list() + ".");
  }

  private static Optional<String> when(boolean holds, String reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }
}
