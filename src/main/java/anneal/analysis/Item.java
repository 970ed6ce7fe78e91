package anneal.analysis;

import anneal.question.QuestionId;
import java.util.Set;

/// A question as analysis knows it.
///
/// @param question which one
/// @param family questions that give each other away share one
/// @param guess chance of a right answer without knowing anything, 0..0.9
/// @param keys ids of the right options, empty where there are no options
/// @param distractors ids of the wrong ones
/// @param declared difficulty that the author's level stands for, in logits
/// @param since revision from which on it is graded as now; earlier answers do not count
public record Item(
    QuestionId question,
    String family,
    double guess,
    Set<String> keys,
    Set<String> distractors,
    double declared,
    int since) {

  public Item {
    if (!(guess >= 0 && guess <= 0.9)) {
      throw new IllegalArgumentException("a guess is right with chance 0 to 0.9, not " + guess);
    }
    keys = Set.copyOf(keys);
    distractors = Set.copyOf(distractors);
  }

  /// What is left of a share right when lucky guesses are taken off: `(F - g) / (1 - g)`, at least
  /// 0.
  public double corrected(double facility) {
    return Math.max(0, (facility - guess) / (1 - guess));
  }
}
