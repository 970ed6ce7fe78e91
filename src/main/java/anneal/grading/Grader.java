package anneal.grading;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Cloze;
import anneal.question.Marking;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Ordering;
import anneal.question.Phrase;
import anneal.question.Recall;
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
      case Multi multi -> MultiMarker.mark(multi, answer);
      case Numeric numeric -> NumericMarker.mark(numeric, answer, "answer");
      case Phrase phrase -> PhraseMarker.mark(phrase, answer);
      case Cloze cloze -> ClozeMarker.mark(cloze, answer);
      case Match match -> MatchMarker.mark(match, answer);
      case Ordering ordering -> OrderMarker.mark(ordering, answer);
      case Open _ -> SelfMarker.commit(answer);
      case Recall _ -> SelfMarker.turn(answer);
    };
  }

  /// Marks an answer that was revealed, by the learner's own word.
  ///
  /// @return ungradable where the marking does not fit the task, or leaves something out
  public static Verdict mark(Task task, Marking marking) {
    return switch (task) {
      case Open open when marking instanceof Marking.Criteria it -> SelfMarker.mark(open, it);
      case Recall _ when marking instanceof Marking.Recalled it -> SelfMarker.mark(it);
      case Open _ -> new Verdict.Ungradable("Mark every criterion with yes, partly or no.");
      case Recall _ -> new Verdict.Ungradable("Rate from 1 (again) to 4 (easy).");
      case Choice _, Multi _, Numeric _, Phrase _, Cloze _, Match _, Ordering _ ->
          new Verdict.Ungradable("This question is marked by the program.");
    };
  }
}
