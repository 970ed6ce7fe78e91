package anneal.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question with its values drawn and every text rendered: what one learner meets once.
///
/// @param number from 0; the same pack draws the same variants everywhere
/// @param values names and what they stand for, in order of declaration
/// @param situation id of the scene, null where the question has none
/// @param stem Markdown
/// @param task what to do, with the key
/// @param hints in the order they are given
/// @param explanation Markdown, empty where the author gave none
/// @param followUp Markdown of the interviewer's next question
public record Variant(
    int number,
    Map<String, Value> values,
    @Nullable String situation,
    String stem,
    Task task,
    List<Hint> hints,
    String explanation,
    @Nullable String followUp) {

  public Variant {
    values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    hints = List.copyOf(hints);
  }

  /// The share of a score that is left after hints.
  ///
  /// @param given how many hints, from the first on
  public double kept(int given) {
    return hints.stream().limit(given).mapToDouble(it -> 1 - it.cost()).reduce(1, (a, b) -> a * b);
  }
}
