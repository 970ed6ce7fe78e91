package anneal.packs;

import anneal.question.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The questions of a pack's files, held against the manifest and each other.
final class Sheets {

  private final PackSource source;
  private final Manifest manifest;
  private final List<Finding> findings;
  private final List<String> topics;
  private final Map<String, Place> ids = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();

  /// @param findings where findings about files and ids go
  Sheets(PackSource source, Manifest manifest, List<Finding> findings) {
    this.source = source;
    this.manifest = manifest;
    this.findings = findings;
    this.topics = manifest.topics().stream().map(Topic::id).toList();
  }

  /// All questions in file order.
  List<Sheet> all() {
    source.files().forEach(this::file);
    return sheets;
  }

  private void file(Node.Obj file) {
    String topic = file.text("topic").orElse("");
    boolean sound = isTopicInOrder(file, topic);
    SequencedMap<String, Node> none = new LinkedHashMap<>();
    Shelf shelf =
        new Shelf(
            manifest.id(),
            topic,
            manifest.defaults(new Node.Obj(file.place(), none)),
            source.media(),
            manifest.skills());
    String shelfKey = shelf.key();
    for (Node.Obj question : file.objects("questions")) {
      boolean unique = isIdUnique(question);
      String hash = Canon.hash(List.of(Canon.text(question)));
      sheets.add(new Sheet(question, shelf, hash, hash + "/" + shelfKey, sound && unique));
    }
  }

  /// Whether the topic is declared and the file is named after it.
  private boolean isTopicInOrder(Node.Obj file, String topic) {
    Optional<Node> stated = file.find("topic");
    if (stated.isEmpty() || manifest.node().isEmpty()) {
      return stated.isPresent();
    }
    Place place = stated.get().place();
    if (!topics.contains(topic)) {
      findings.add(
          Code.UNKNOWN_TOPIC.at(
              place,
              "the pack has no topic `" + topic + "`",
              Finding.didYouMean(topic, topics, Code.UNKNOWN_TOPIC.remedy())));
      return false;
    }
    String name = place.file().substring(place.file().lastIndexOf('/') + 1);
    if (!name.equals(topic + ".json")) {
      findings.add(
          Code.TOPIC_FILE.at(place, "the topic `" + topic + "` stands in the file `" + name + "`"));
      return false;
    }
    return true;
  }

  private boolean isIdUnique(Node.Obj question) {
    Place place = question.find("id").map(Node::place).orElse(question.place());
    String id = question.text("id").orElse("");
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      String where = first.file().equals(place.file()) ? "" : first.file() + ", ";
      findings.add(
          Code.DUPLICATE_QUESTION.at(
              place,
              "the question `" + id + "` stands already on " + where + "line " + first.line()));
    }
    return first == null;
  }
}
