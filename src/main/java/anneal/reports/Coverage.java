package anneal.reports;

import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.QuestionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// What a learner has shown of some questions.
///
/// @param questions how many there are
/// @param seen how many of them were answered
/// @param answers to them, the first of each day
/// @param recalled how many of these passed
public record Coverage(int questions, int seen, int answers, int recalled) {

  /// Answers below which nothing is claimed: with 5 right of 7 the true share may be 40% or 90%.
  public static final int EVIDENCE = 8;

  /// Whether there are enough answers to say anything.
  public boolean isKnown() {
    return answers >= EVIDENCE;
  }

  /// Share recalled, 0..1; 0 without answers.
  public double share() {
    return answers == 0 ? 0 : (double) recalled / answers;
  }

  /// Answers to questions that do not all count alike.
  ///
  /// @param answers each by its question's weight
  /// @param recalled those that passed, likewise
  public record Weighed(double answers, double recalled) {}

  /// All answers, ready to be asked about any questions.
  public static final class Ledger {

    private final Catalog catalog;
    private final Map<QuestionId, int[]> counts = new HashMap<>();

    /// @param lines first answers, see [AnswerLine#firsts]
    public Ledger(Catalog catalog, List<AnswerLine> lines) {
      this.catalog = catalog;
      for (AnswerLine line : lines) {
        int[] count = counts.computeIfAbsent(line.question(), _ -> new int[2]);
        count[0]++;
        count[1] += line.recalled() ? 1 : 0;
      }
    }

    /// The answers to questions that are in the catalog now, each by its question's weight.
    public Weighed weighed(ToDoubleFunction<Question> weight) {
      double answers = 0;
      double recalled = 0;
      for (var pack : catalog.packs()) {
        for (Question question : pack.questions()) {
          int[] count = counts.getOrDefault(question.id(), new int[2]);
          answers += count[0] * weight.applyAsDouble(question);
          recalled += count[1] * weight.applyAsDouble(question);
        }
      }
      return new Weighed(answers, recalled);
    }

    /// The coverage of the questions that are in the catalog now and fit.
    public Coverage of(Predicate<Question> fits) {
      int questions = 0;
      int seen = 0;
      int answers = 0;
      int recalled = 0;
      for (var pack : catalog.packs()) {
        for (Question question : pack.questions()) {
          if (fits.test(question)) {
            int[] count = counts.getOrDefault(question.id(), new int[2]);
            questions++;
            seen += count[0] > 0 ? 1 : 0;
            answers += count[0];
            recalled += count[1];
          }
        }
      }
      return new Coverage(questions, seen, answers, recalled);
    }
  }
}
