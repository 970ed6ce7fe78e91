package anneal.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The library of misconceptions, and whether questions name what is in it.
public final class Misconceptions {

  private static final String KEY = "misconception";

  private final Map<String, Place> places = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Misconceptions() {}

  /// Reads libraries that already have the shape of their schema.
  ///
  /// @param roots arrays of objects with `id`, `title` and `correction`
  public static Misconceptions of(List<Node> roots) {
    Misconceptions library = new Misconceptions();
    for (Node root : roots) {
      if (root instanceof Node.Arr(Place _, List<Node> items)) {
        items.stream().filter(Node.Obj.class::isInstance).forEach(it -> library.add((Node.Obj) it));
      }
    }
    return library;
  }

  private void add(Node.Obj entry) {
    String id = entry.text("id").orElse("");
    Place place = entry.find("id").map(Node::place).orElse(entry.place());
    known.add(id);
    Place first = places.putIfAbsent(id, place);
    if (first != null) {
      findings.add(
          Code.DUPLICATE_MISCONCEPTION.at(
              place, "the misconception `" + id + "` stands already on line " + first.line()));
    }
  }

  /// This library with what another one holds besides.
  public Misconceptions and(Misconceptions other) {
    known.addAll(other.known);
    return this;
  }

  /// What is wrong with the library itself.
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /// The names that questions use and the library does not have.
  public List<Finding> check(List<PackSource> packs) {
    List<Finding> unknown = new ArrayList<>();
    Authored.all(packs).stream()
        .filter(it -> !it.suppresses(Code.UNKNOWN_MISCONCEPTION))
        .forEach(it -> check(it.node(), unknown));
    return unknown;
  }

  private void check(Node node, List<Finding> unknown) {
    switch (node) {
      case Node.Obj obj -> {
        if (obj.find(KEY).orElse(null) instanceof Node.Str name) {
          check(name, unknown);
        }
        obj.fields().values().forEach(it -> check(it, unknown));
      }
      case Node.Arr arr -> arr.items().forEach(it -> check(it, unknown));
      case Node.Str _, Node.Num _, Node.Bool _, Node.Null _ -> {}
    }
  }

  private void check(Node.Str name, List<Finding> unknown) {
    if (!known.contains(name.text())) {
      unknown.add(
          Code.UNKNOWN_MISCONCEPTION.at(
              name.place(),
              "the library has no misconception `" + name.text() + "`",
              Finding.didYouMean(name.text(), known, Code.UNKNOWN_MISCONCEPTION.remedy())));
    }
  }
}
