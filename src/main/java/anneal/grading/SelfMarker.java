package anneal.grading;

import anneal.grading.Verdict.Graded;
import anneal.grading.Verdict.Ungradable;
import anneal.question.Answer;
import anneal.question.Marking;
import anneal.question.Open;
import java.util.List;

/// Marks what only the learner can mark: open answers and flashcards.
final class SelfMarker {

  private static final int LONGEST = 20_000;

  private SelfMarker() {}

  /// Whether an open answer can be committed.
  static Verdict commit(Answer answer) {
    return answer instanceof Answer.Written written
        ? commit(written)
        : new Ungradable("Write your answer, or say it aloud and tick that you did.");
  }

  /// A flashcard is turned.
  static Verdict turn(Answer answer) {
    return answer instanceof Answer.Turned
        ? new Verdict.Revealed()
        : new Ungradable("Turn the card.");
  }

  private static Verdict commit(Answer.Written answer) {
    int length = answer.text().values().stream().mapToInt(String::length).sum();
    boolean empty = answer.text().values().stream().allMatch(String::isBlank);
    if (empty && !answer.aloud()) {
      return new Ungradable("Write your answer, or say it aloud and tick that you did.");
    }
    return length > LONGEST
        ? new Ungradable("That is longer than 20,000 characters: shorten it.")
        : new Verdict.Revealed();
  }

  /// The weighted share of criteria met.
  static Verdict mark(Open task, Marking.Criteria marking) {
    double met = 0;
    double all = 0;
    for (Open.Criterion criterion : task.rubric()) {
      Double share = marking.met().get(criterion.id());
      if (share == null || !(share == 0 || share == 0.5 || share == 1)) {
        return new Ungradable("Mark every criterion with yes, partly or no.");
      }
      met += criterion.weight() * share;
      all += criterion.weight();
    }
    return new Graded(Math.clamp(met / all, 0, 1), List.of());
  }

  /// A flashcard: again is 0, hard just passes, good and easy are full.
  static Verdict mark(Marking.Recalled marking) {
    return switch (marking.rating()) {
      case 1 -> new Graded(0, List.of());
      case 2 -> new Graded(0.75, List.of());
      case 3, 4 -> new Graded(1, List.of());
      default -> new Ungradable("Rate from 1 (again) to 4 (easy).");
    };
  }
}
