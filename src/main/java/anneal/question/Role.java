package anneal.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// What a role asks for, mapped to topics of packs.
///
/// @param title of the role
/// @param guides where the items come from: titles by id
/// @param items in the author's order
public record Role(String title, Map<String, String> guides, List<Item> items) {

  public Role {
    guides = Map.copyOf(guides);
    items = List.copyOf(items);
  }

  /// One thing that the role asks for.
  ///
  /// @param id such as `role.r01`
  /// @param title in the words of the guides
  /// @param group `role`, `skill`, `soft`, `level` or `context`
  /// @param guides ids of the guides that name it
  /// @param topics `pack/topic` of what teaches it, in the author's order, with how much an answer
  ///   there counts for it, above 0
  /// @param levels of questions that count; empty for all
  public record Item(
      String id,
      String title,
      String group,
      List<String> guides,
      SequencedMap<String, Double> topics,
      Set<Level> levels) {

    public Item {
      guides = List.copyOf(guides);
      topics = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(topics));
      levels = Set.copyOf(levels);
    }

    /// How much an answer to a question counts for it; 0 where the question is not about it.
    public double weight(Question question) {
      boolean asked = levels.isEmpty() || levels.contains(question.level());
      return asked ? topics.getOrDefault(question.id().pack() + "/" + question.topic(), 0.0) : 0;
    }

    /// Whether a question is about it.
    public boolean holds(Question question) {
      return weight(question) > 0;
    }
  }
}
