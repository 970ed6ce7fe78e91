package anneal.question;

import java.util.List;
import java.util.Map;
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
  /// @param topics `pack/topic` of what teaches it
  /// @param levels of questions that count; empty for all
  public record Item(
      String id,
      String title,
      String group,
      List<String> guides,
      List<String> topics,
      Set<Level> levels) {

    public Item {
      guides = List.copyOf(guides);
      topics = List.copyOf(topics);
      levels = Set.copyOf(levels);
    }

    /// Whether a question is about it.
    public boolean holds(Question question) {
      return topics.contains(question.id().pack() + "/" + question.topic())
          && (levels.isEmpty() || levels.contains(question.level()));
    }
  }
}
