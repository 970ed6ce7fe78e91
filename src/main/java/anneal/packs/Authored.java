package anneal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question as authored, with the pack and the topic that it stands in.
///
/// @param pack name of the pack's folder
/// @param topic of its file
/// @param defaults what the pack says for questions that say nothing
record Authored(String pack, String topic, Node.Obj node, Node.Obj defaults) {

  /// All questions of some packs, in file order.
  static List<Authored> all(List<PackSource> packs) {
    List<Authored> all = new ArrayList<>();
    for (PackSource pack : packs) {
      Node.Obj defaults = new Manifest(pack.manifest(), pack.folder()).defaults();
      for (Node.Obj file : pack.files()) {
        String topic = file.text("topic").orElse("");
        file.objects("questions")
            .forEach(it -> all.add(new Authored(pack.folder(), topic, it, defaults)));
      }
    }
    return all;
  }

  String slug() {
    return node.text("id").orElse("");
  }

  String id() {
    return pack + "/" + slug();
  }

  String kind() {
    return node.text("kind").orElse("");
  }

  /// For whom it is, which its pack may say for it.
  Optional<String> level() {
    return node.text("level").or(() -> defaults.text("level"));
  }

  /// The text under a key, its lines joined; empty where there is none.
  static String text(Node.Obj holder, String key) {
    return holder.text(key).orElseGet(() -> String.join("\n", holder.texts(key)));
  }

  /// Where a property stands; the question itself where it has none.
  Place at(String key) {
    return node.find(key).map(Node::place).orElse(node.place());
  }

  /// Whether the author said why a warning does not apply here.
  boolean suppresses(Code code) {
    return node.objects("suppress").stream()
        .anyMatch(it -> it.text("code").orElse("").equals(code.id()));
  }
}
