package anneal;

import anneal.question.QuestionId;
import anneal.study.Tally;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/// What grading answers again changes, a line for each question.
final class FlipTable {

  private final Map<QuestionId, Tally> lines = new TreeMap<>();

  /// Adds a question that somebody answered under another key.
  void add(QuestionId question, Tally tally) {
    if (tally.learners() > 0) {
      lines.put(question, tally);
    }
  }

  /// Whether anything changes.
  boolean changes() {
    return lines.values().stream().anyMatch(Tally::changes);
  }

  void print(PrintWriter out) {
    if (lines.isEmpty()) {
      out.println("No answer was given under a key that was corrected.");
      return;
    }
    out.println(
        "%-40s %8s %12s %12s %8s %8s %8s"
            .formatted(
                "question", "learners", "wrong->right", "right->wrong", "rescored", "due", "left"));
    lines.forEach(
        (question, it) ->
            out.println(
                "%-40s %,8d %,12d %,12d %,8d %,8d %,8d"
                    .formatted(
                        question,
                        it.learners(),
                        it.toRight(),
                        it.toWrong(),
                        it.rescored(),
                        it.moved(),
                        it.left())));
    out.println(
        "due: cards whose due day moves; left: answers that stay, since what was asked is gone");
  }
}
