package anneal.bringing;

import anneal.packs.Lock;
import anneal.packs.Node;
import anneal.question.Change;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one question of an edition differs from the same of another, part by part.
///
/// @param question its id within the pack
/// @param effect what comes of it for those who study it
/// @param parts what differs, in the order of the question; for a question that came or went, all
///   of it
public record Difference(String question, Effect effect, List<Part> parts) {

  /// What an edit does to learners' schedules.
  public enum Effect {
    /// A new question.
    ADDED,
    /// The question is gone: its card rests until it returns.
    GONE,
    /// Its key is another: answers are graded again.
    REGRADED,
    /// It asks in other words: the schedule stays, and whoever met it is told once.
    REWORDED,
    /// Nothing changes for the schedule.
    KEPT
  }

  /// One part of a question.
  ///
  /// @param field its way into the question, such as `options/b/text`; parts with an id go by it,
  ///   others by their number from 1
  /// @param before null where it is new
  /// @param after null where it is gone
  public record Part(String field, @Nullable String before, @Nullable String after) {}

  /// What follows from the rest.
  private static final Set<String> FOLLOWING = Set.of("id", "rev", "changes");

  public Difference {
    parts = List.copyOf(parts);
  }

  /// How a question differs.
  ///
  /// @param before null for one that is new
  /// @param after null for one that is gone
  public static Difference between(
      String question, Node.@Nullable Obj before, Node.@Nullable Obj after) {
    SequencedMap<String, String> old = parts(before);
    SequencedMap<String, String> now = parts(after);
    Set<String> fields = new LinkedHashSet<>(now.keySet());
    fields.addAll(old.keySet());
    List<Part> parts = new ArrayList<>();
    for (String field : fields) {
      String was = old.get(field);
      String is = now.get(field);
      if (was == null || !was.equals(is)) {
        parts.add(new Part(field, was, is));
      }
    }
    return new Difference(question, effect(before, after), parts);
  }

  /// Whether it differs at all.
  public boolean differs() {
    return !parts.isEmpty();
  }

  private static Effect effect(Node.@Nullable Obj before, Node.@Nullable Obj after) {
    if (before == null) {
      return Effect.ADDED;
    }
    if (after == null) {
      return Effect.GONE;
    }
    return Lock.entry(after)
        .changeSince(Lock.entry(before))
        .map(Difference::effect)
        .orElse(Effect.KEPT);
  }

  private static Effect effect(Change.Kind kind) {
    return switch (kind) {
      case KEY -> Effect.REGRADED;
      case CLARIFY -> Effect.REWORDED;
      case COSMETIC -> Effect.KEPT;
    };
  }

  private static SequencedMap<String, String> parts(Node.@Nullable Obj question) {
    SequencedMap<String, String> parts = new LinkedHashMap<>();
    if (question != null) {
      question
          .fields()
          .forEach(
              (name, value) -> {
                if (!FOLLOWING.contains(name)) {
                  put(name, value, parts);
                }
              });
    }
    return parts;
  }

  private static void put(String field, Node value, Map<String, String> parts) {
    switch (value) {
      case Node.Obj obj -> obj.fields().forEach((name, it) -> put(field + "/" + name, it, parts));
      case Node.Arr arr when arr.items().stream().allMatch(Node.Str.class::isInstance) ->
          parts.put(field, lines(arr));
      case Node.Arr arr -> items(field, arr, parts);
      case Node.Str str -> parts.put(field, str.text());
      case Node.Num num -> parts.put(field, Node.plain(num.number()));
      case Node.Bool bool -> parts.put(field, String.valueOf(bool.value()));
      case Node.Null _ -> parts.put(field, "null");
    }
  }

  private static String lines(Node.Arr arr) {
    return String.join("\n", arr.items().stream().map(it -> ((Node.Str) it).text()).toList());
  }

  private static void items(String field, Node.Arr arr, Map<String, String> parts) {
    for (int i = 0; i < arr.items().size(); i++) {
      String number = String.valueOf(i + 1);
      switch (arr.items().get(i)) {
        case Node.Obj obj -> {
          SequencedMap<String, Node> rest = new LinkedHashMap<>(obj.fields());
          String name = rest.remove("id") instanceof Node.Str id ? id.text() : number;
          rest.forEach((key, it) -> put(field + "/" + name + "/" + key, it, parts));
        }
        case Node item -> put(field + "/" + number, item, parts);
      }
    }
  }
}
