package anneal.question;

import java.util.List;
import java.util.Map;

/// What authors tell of their pack's past.
///
/// @param changes edits of each question that was ever edited, in any order
/// @param replaced questions that are served no more, each with the one that took its place
public record History(Map<QuestionId, List<Change>> changes, Map<QuestionId, QuestionId> replaced) {

  /// Nothing was ever edited.
  public static final History NONE = new History(Map.of(), Map.of());

  public History {
    changes = Map.copyOf(changes);
    replaced = Map.copyOf(replaced);
  }

  /// The edits of a question that lie between two numbers.
  ///
  /// @param after the number before the first of them
  /// @param upTo the number of the last of them
  public List<Change> between(QuestionId question, int after, int upTo) {
    return changes.getOrDefault(question, List.of()).stream()
        .filter(it -> it.rev() > after && it.rev() <= upTo)
        .toList();
  }
}
