package anneal.reports;

import anneal.question.QuestionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// How long answers of one kind take.
///
/// @param kind of question
/// @param answers how many, at least 1
/// @param lower a quarter of them took at most this, milliseconds
/// @param median half of them took at most this, milliseconds
/// @param upper three quarters of them took at most this, milliseconds
public record Pace(String kind, int answers, double lower, double median, double upper) {

  /// The pace of every kind that was answered, by the name of the kind.
  ///
  /// @param kind of a question; empty for one that is in no bank any more, which is left out
  public static List<Pace> of(List<AnswerLine> lines, Function<QuestionId, Optional<String>> kind) {
    Map<String, List<Integer>> times = new TreeMap<>();
    for (AnswerLine line : lines) {
      kind.apply(line.question())
          .ifPresent(
              it ->
                  times
                      .computeIfAbsent(it, _ -> new java.util.ArrayList<>())
                      .add(line.milliseconds()));
    }
    return times.entrySet().stream().map(it -> of(it.getKey(), it.getValue())).toList();
  }

  private static Pace of(String kind, List<Integer> times) {
    List<Integer> sorted = times.stream().sorted().toList();
    return new Pace(
        kind, sorted.size(), quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
  }

  /// The quantile between the two nearest values, as type 7 of R. J. Hyndman and Y. Fan, "Sample
  /// quantiles in statistical packages", The American Statistician 50 (1996) 361-365.
  private static double quantile(List<Integer> sorted, double share) {
    double at = share * (sorted.size() - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
  }
}
