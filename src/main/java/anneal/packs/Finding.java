package anneal.packs;

import anneal.question.Spelling;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Something wrong or doubtful in a pack.
///
/// @param place where it stands
/// @param severity how much it matters
/// @param code letter and three digits, stable, such as `Q014`
/// @param message what is wrong, one sentence without a full stop at the end
/// @param remedy what to do about it, one sentence
public record Finding(Place place, Severity severity, String code, String message, String remedy) {

  private static final Comparator<Finding> IN_FILE_ORDER =
      Comparator.comparing((Finding it) -> it.place().file())
          .thenComparingInt(it -> it.place().line())
          .thenComparingInt(it -> it.place().column())
          .thenComparing(Finding::code)
          .thenComparing(Finding::message);

  /// How much a finding matters.
  public enum Severity {
    /// The pack is not published with it.
    ERROR,
    /// Published, but a learner would be served better without it.
    WARNING,
    /// Worth knowing.
    NOTE
  }

  /// What is wrong and what to do about it, in two sentences.
  public String told() {
    return message + ". " + remedy;
  }

  /// The same finding with its file named otherwise.
  public Finding in(String file) {
    Place there = place.in(file);
    return new Finding(there, severity, code, message, remedy);
  }

  /// A remedy that names the word that was probably meant.
  ///
  /// @param otherwise the remedy where no word is near
  public static String didYouMean(String typed, Collection<String> words, String otherwise) {
    return Spelling.nearest(typed, words).map(it -> "Did you mean `" + it + "`?").orElse(otherwise);
  }

  /// The same findings sorted by file, line and column.
  public static List<Finding> inFileOrder(Collection<Finding> findings) {
    return findings.stream().sorted(IN_FILE_ORDER).toList();
  }
}
