package anneal.grading;

import anneal.grading.NumberSyntax.Amount;
import anneal.grading.NumberSyntax.Parts;
import anneal.grading.Reading.Ambiguous;
import anneal.grading.Reading.Read;
import anneal.grading.Reading.Unreadable;
import anneal.question.Numeric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads typed numbers: `0.75`, `0,75`, `75%`, `3/4`, `1 1/2`, `7.5e-1`, `3x10^-4`, `1,234,567`,
/// with or without a unit.
///
/// The key plays no part, so a page may show what is understood while somebody still types. The
/// time taken grows in proportion to the length of the text.
public final class NumberReader {

  /// Longest text that is looked at, in characters.
  public static final int LONGEST = 1000;

  private NumberReader() {}

  /// Reads a text as the number that a task asks for.
  ///
  /// @param typed any text
  /// @param task says which notations and units count; its key and tolerance are not looked at
  public static Reading read(String typed, Numeric task) {
    if (typed.length() > LONGEST) {
      return new Unreadable("That is too long for a number: type the number alone.");
    }
    String text = NumberText.tidy(typed);
    if (text.isEmpty()) {
      return new Unreadable("Type a number, such as 0.75.");
    }
    Units units = Units.of(task.unit());
    Parts parts = NumberSyntax.read(text, units);
    if (parts == null) {
      return new Unreadable("That does not read as a number: type digits, such as 0.75.");
    }
    return Refusals.of(parts, task, units)
        .<Reading>map(Unreadable::new)
        .orElseGet(() -> valued(parts, units));
  }

  private static Reading valued(Parts parts, Units units) {
    List<Read> reads = new ArrayList<>();
    for (String above : parts.above().numeral().readings()) {
      for (String below : below(parts)) {
        var one = new Interpretation(parts, units, above, below);
        Optional<Read> read = one.read();
        if (read.isEmpty()) {
          return new Unreadable(one.failure());
        }
        if (reads.stream().noneMatch(it -> it.value() == read.get().value())) {
          reads.add(read.get());
        }
      }
    }
    return reads.size() == 1 ? reads.getFirst() : new Ambiguous(reads);
  }

  private static List<String> below(Parts parts) {
    Amount below = parts.below();
    return below == null ? List.of("1") : below.numeral().readings();
  }
}
