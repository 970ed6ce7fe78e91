package anneal.packs;

import anneal.question.Change;
import anneal.question.History;
import anneal.question.QuestionId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a pack's questions tell of their edits: `changes` and `replacedBy`.
final class Past {

  private final String pack;
  private final Map<QuestionId, Sheet> sheets = new LinkedHashMap<>();

  /// @param pack its id
  Past(String pack, List<Sheet> sheets) {
    this.pack = pack;
    sheets.forEach(it -> id(it).ifPresent(id -> this.sheets.putIfAbsent(id, it)));
  }

  /// Whether another question took the place of this one.
  static boolean isReplaced(Sheet sheet) {
    return sheet.node().find("replacedBy").isPresent();
  }

  /// What learners' schedules need to know.
  History history() {
    Map<QuestionId, List<Change>> changes = new HashMap<>();
    Map<QuestionId, QuestionId> replaced = new HashMap<>();
    sheets.forEach(
        (id, sheet) -> {
          List<Change> told =
              sheet.node().objects("changes").stream().flatMap(it -> change(it).stream()).toList();
          if (!told.isEmpty()) {
            changes.put(id, told);
          }
          successor(sheet).ifPresent(it -> replaced.put(id, it));
        });
    return new History(changes, replaced);
  }

  private static Optional<Change> change(Node.Obj change) {
    String name = change.text("kind").orElse("");
    for (Change.Kind kind : Change.Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(
            new Change(Changes.number(change), kind, change.text("note").orElse("")));
      }
    }
    return Optional.empty();
  }

  /// A replacement must be a question that is there and is not replaced in a circle.
  void check(List<Finding> findings) {
    sheets.forEach(
        (id, sheet) -> {
          if (isReplaced(sheet)) {
            fault(id, sheet).ifPresent(it -> findings.add(finding(sheet, it)));
          }
        });
  }

  private Optional<String> fault(QuestionId id, Sheet sheet) {
    String named = sheet.node().text("replacedBy").orElse("");
    Optional<QuestionId> next = successor(sheet);
    if (next.isEmpty()) {
      return Optional.of("`" + named + "` is not an id");
    }
    if (next.get().equals(id)) {
      return Optional.of("`" + named + "` cannot replace itself");
    }
    if (next.get().pack().equals(pack) && !sheets.containsKey(next.get())) {
      return Optional.of("the pack has no question `" + named + "`");
    }
    return Optional.of("the replacements of `" + id.slug() + "` go in a circle")
        .filter(_ -> circles(id));
  }

  private boolean circles(QuestionId start) {
    Set<QuestionId> met = new HashSet<>();
    Optional<QuestionId> at = Optional.of(start);
    while (at.isPresent() && met.add(at.get())) {
      at = Optional.ofNullable(sheets.get(at.get())).flatMap(this::successor);
    }
    return at.isPresent();
  }

  private static Finding finding(Sheet sheet, String message) {
    Place place = sheet.node().find("replacedBy").map(Node::place).orElse(sheet.node().place());
    return Code.BAD_REPLACEMENT.at(place, message);
  }

  private Optional<QuestionId> successor(Sheet sheet) {
    return sheet
        .node()
        .text("replacedBy")
        .flatMap(it -> QuestionId.parse(it.contains("/") ? it : pack + "/" + it));
  }

  private Optional<QuestionId> id(Sheet sheet) {
    return QuestionId.parse(pack + "/" + sheet.node().text("id").orElse(""));
  }
}
