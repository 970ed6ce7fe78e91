package anneal.grading;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Numeric;
import anneal.question.Task;

/// Marks answers: the same task and answer always give the same verdict.
public final class Grader {

  private Grader() {}

  /// Holds an answer against a task as it was shown.
  ///
  /// @param task dealt: it holds just the options that the learner saw
  /// @return never throws for any answer; what cannot be read is [Verdict.Ungradable]
  public static Verdict grade(Task task, Answer answer) {
    return switch (task) {
      case Choice choice -> ChoiceMarker.mark(choice, answer);
      case Numeric numeric -> NumericMarker.mark(numeric, answer, "answer");
    };
  }
}
