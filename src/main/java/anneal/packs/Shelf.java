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
/// @param skills those that `pack.json` lists; empty where any may be named
/// @param known whether `pack.json` could be read, so that what it does not say is missing
record Shelf(
    String pack,
    String topic,
    Node.Obj defaults,
    Set<String> media,
    Set<String> skills,
    boolean known) {

  /// The same for a file.
  Shelf of(String topic) {
    return new Shelf(pack, topic, defaults, media, skills, known);
  }

  /// What, beside its own text and its file's topic, decides what becomes of a question.
  String key() {
    return Canon.hash(
        List.of(pack, Canon.text(defaults), joined(media), joined(skills), String.valueOf(known)));
  }

  private static String joined(Set<String> words) {
    return String.join("|", new TreeSet<>(words));
  }
}
