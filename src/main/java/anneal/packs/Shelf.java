package anneal.packs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What a question takes from its pack and its file.
///
/// @param pack the pack's id
/// @param topic the file's topic
/// @param defaults what `pack.json` says for questions that say nothing
/// @param media files that images may show
record Shelf(String pack, String topic, Node.Obj defaults, Set<String> media) {

  /// What, beside a question's own text, decides what becomes of it.
  String key() {
    return Canon.hash(
        List.of(pack, topic, Canon.text(defaults), String.join("|", new TreeSet<>(media))));
  }
}
