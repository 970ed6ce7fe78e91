package anneal.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a role asks for, held against the packs that should teach it.
public final class RoleMap {

  private static final int FEWEST_QUESTIONS = 6;
  private static final int FEWEST_KINDS = 2;

  private final Node.Obj role;
  private final Set<String> topics = new TreeSet<>();
  private final List<Authored> questions;
  private final List<Finding> findings = new ArrayList<>();

  private RoleMap(Node.Obj role, List<PackSource> packs) {
    this.role = role;
    this.questions = Authored.all(packs);
    for (PackSource pack : packs) {
      pack.manifest().stream()
          .flatMap(it -> it.objects("topics").stream())
          .forEach(it -> topics.add(pack.folder() + "/" + it.text("id").orElse("")));
    }
  }

  /// Checks a role map that already has the shape of its schema.
  ///
  /// @param role the content of `role.json`
  /// @param packs the packs beside it
  public static List<Finding> check(Node.Obj role, List<PackSource> packs) {
    RoleMap map = new RoleMap(role, packs);
    map.checkIds();
    map.role.objects("items").forEach(map::check);
    return map.findings;
  }

  private void checkIds() {
    Map<String, Place> seen = new HashMap<>();
    for (Node.Obj item : role.objects("items")) {
      String id = item.text("id").orElse("");
      Place first = seen.putIfAbsent(id, item.place());
      if (first != null) {
        findings.add(
            Code.DUPLICATE_ROLE_ITEM.at(
                place(item), "the item `" + id + "` stands already on line " + first.line()));
      }
    }
  }

  private void check(Node.Obj item) {
    checkGuides(item);
    boolean known = true;
    for (Node.Obj topic : item.objects("topics")) {
      known &= isKnown(topic);
    }
    if (known) {
      checkCover(item);
    }
  }

  private void checkGuides(Node.Obj item) {
    Set<String> guides =
        role.objects("guides").stream()
            .map(it -> it.text("id").orElse(""))
            .collect(Collectors.toSet());
    for (Node guide : item.items("guides")) {
      if (guide instanceof Node.Str(Place place, String name, String _) && !guides.contains(name)) {
        findings.add(
            Code.UNKNOWN_GUIDE.at(
                place,
                "no guide `" + name + "` is listed",
                Finding.didYouMean(name, guides, Code.UNKNOWN_GUIDE.remedy())));
      }
    }
  }

  private boolean isKnown(Node.Obj topic) {
    String name = topic.text("topic").orElse("");
    if (topics.contains(name)) {
      return true;
    }
    findings.add(
        Code.UNKNOWN_ROLE_TOPIC.at(
            topic.find("topic").map(Node::place).orElse(topic.place()),
            "no pack here has a topic `" + name + "`",
            Finding.didYouMean(name, topics, Code.UNKNOWN_ROLE_TOPIC.remedy())));
    return false;
  }

  /// Counts the questions of an item's topics, at its levels where it names some.
  private void checkCover(Node.Obj item) {
    Set<String> asked =
        item.objects("topics").stream()
            .map(it -> it.text("topic").orElse(""))
            .collect(Collectors.toSet());
    List<String> levels = item.texts("levels");
    List<Authored> found =
        questions.stream()
            .filter(it -> asked.contains(it.pack() + "/" + it.topic()))
            .filter(it -> levels.isEmpty() || it.level().stream().anyMatch(levels::contains))
            .toList();
    long kinds = found.stream().map(Authored::kind).distinct().count();
    if (found.size() < FEWEST_QUESTIONS || kinds < FEWEST_KINDS) {
      findings.add(
          Code.ROLE_UNCOVERED.at(
              place(item),
              "`%s` has questions: %d (wanted: %d), kinds: %d (wanted: %d)"
                  .formatted(
                      item.text("id").orElse(""),
                      found.size(),
                      FEWEST_QUESTIONS,
                      kinds,
                      FEWEST_KINDS)));
    }
  }

  private static Place place(Node.Obj item) {
    return item.find("id").map(Node::place).orElse(item.place());
  }
}
