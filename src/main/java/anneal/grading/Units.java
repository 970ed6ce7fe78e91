package anneal.grading;

import anneal.question.Numeric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The units that a task accepts, in the spelling that typed text is brought to.
///
/// @param all the key's unit first; empty for a pure number
/// @param required whether a number without unit is asked back
record Units(List<Accepted> all, boolean required) {

  private static final List<String> PERCENT = List.of("percent", "per cent", "pct");

  /// @param symbol as the author writes it
  /// @param tidy as it looks in tidied text
  /// @param factor a number in it times this is in the key's unit
  record Accepted(String symbol, String tidy, double factor) {
    private static Accepted of(String symbol, double factor) {
      return new Accepted(symbol, NumberText.tidy(symbol), factor);
    }
  }

  static Units of(Numeric.@Nullable Unit unit) {
    if (unit == null) {
      return new Units(List.of(), false);
    }
    List<Accepted> all = new ArrayList<>();
    all.add(Accepted.of(unit.symbol(), 1));
    unit.also().forEach(it -> all.add(Accepted.of(it.symbol(), it.factor())));
    return new Units(List.copyOf(all), unit.required());
  }

  /// Whether a sign such as `%` is a unit here, and no notation.
  boolean has(String tidy) {
    return exactly(tidy).isPresent();
  }

  /// The unit that is meant by what stands behind a number.
  ///
  /// Case counts where it makes another unit (`Gb`, `GB`, `ms`, `Ms`); longer words may be written
  /// in any case. Where `%` is a unit, its words are too.
  Optional<Accepted> named(String rest) {
    return exactly(rest)
        .or(() -> all.stream().filter(it -> isSameWord(it.tidy, rest)).findFirst())
        .or(() -> exactly("%").filter(_ -> saysPercent(rest)));
  }

  private Optional<Accepted> exactly(String tidy) {
    return all.stream().filter(it -> it.tidy.equals(tidy)).findFirst();
  }

  /// The unit that a text begins with, as in `$12`; the longest where several do.
  Optional<Accepted> before(String text) {
    return all.stream()
        .filter(it -> text.startsWith(it.tidy))
        .max(Comparator.comparingInt(it -> it.tidy.length()));
  }

  /// The unit that a text ends with where it begins with a digit, as in `75 1/s`: it would be taken
  /// for part of the number.
  Optional<Accepted> behind(String text) {
    return all.stream()
        .filter(it -> startsWithDigit(it.tidy) && text.endsWith(" " + it.tidy))
        .max(Comparator.comparingInt(it -> it.tidy.length()));
  }

  private static boolean startsWithDigit(String tidy) {
    return !tidy.isEmpty() && Numeral.isDigit(tidy.charAt(0));
  }

  /// Whether a text is the percent sign in words.
  static boolean saysPercent(String tidy) {
    return PERCENT.contains(tidy.toLowerCase(Locale.ROOT));
  }

  /// The symbols for people: `GiB`, `GiB or MiB`.
  String list() {
    return String.join(" or ", all.stream().map(Accepted::symbol).toList());
  }

  private static boolean isSameWord(String symbol, String typed) {
    boolean bits = symbol.endsWith("B") || symbol.endsWith("b");
    return symbol.length() >= 3 && !bits && symbol.equalsIgnoreCase(typed);
  }
}
