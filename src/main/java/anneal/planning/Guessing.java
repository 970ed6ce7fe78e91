package anneal.planning;

import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;

/// The chance to be right without knowing anything.
public final class Guessing {

  private static final double MOST = 0.9;

  private Guessing() {}

  /// Chance of a right answer by picking blindly among what is shown, 0..0.9; 0 where something has
  /// to be typed, or where learners mark themselves.
  public static double chance(Task task) {
    return Math.min(MOST, raw(task));
  }

  private static double raw(Task task) {
    return switch (task) {
      case Choice choice -> 1.0 / (1 + shown(choice));
      case Multi multi -> Math.pow(0.5, multi.rightShown() + (double) multi.wrongShown());
      case Cloze cloze ->
          cloze.blanks().values().stream()
              .mapToDouble(it -> raw(it.task()))
              .reduce(1, (a, b) -> a * b);
      case Match match -> Math.pow(1.0 / match.right().size(), match.left().size());
      case Ordering ordering -> 1 / factorial(ordering.steps().size());
      case Numeric _, Phrase _, Open _, Recall _ -> 0;
    };
  }

  private static long shown(Choice choice) {
    long wrong = choice.options().stream().filter(it -> !it.correct()).count();
    return Math.min(wrong, choice.wrongShown());
  }

  private static double factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }
}
