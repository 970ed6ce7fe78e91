package anneal.question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts steps in order.
///
/// @param steps in a right order
/// @param graph whether only the `after` of each step counts; otherwise the order of the list is
///   the one right order
public record Ordering(List<Step> steps, boolean graph) implements Task {

  public Ordering {
    steps = List.copyOf(steps);
  }

  /// One step.
  ///
  /// @param id unique in its question
  /// @param text Markdown
  /// @param after ids of steps that come directly before, in a graph
  /// @param remark Markdown on why it stands there
  /// @param misconception id of the confusion behind a wrong place
  public record Step(
      String id,
      String text,
      Set<String> after,
      @Nullable String remark,
      @Nullable String misconception) {
    public Step {
      after = Set.copyOf(after);
    }
  }

  /// For each step the ids of all steps that must come before it, directly or not.
  public Map<String, Set<String>> before() {
    Map<String, Set<String>> before = new HashMap<>();
    Set<String> listed = new HashSet<>();
    for (Step step : steps) {
      Set<String> ids = new HashSet<>(graph ? step.after() : listed);
      for (String id : Set.copyOf(ids)) {
        ids.addAll(before.getOrDefault(id, Set.of()));
      }
      before.put(step.id(), ids);
      listed.add(step.id());
    }
    return before;
  }
}
