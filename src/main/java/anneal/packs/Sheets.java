package anneal.packs;

import anneal.question.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The questions of a pack's files, held against the manifest and each other.
final class Sheets {

  private final PackSource source;
  private final Manifest manifest;
  private final LoadCache cache;
  private final List<Finding> findings;
  private final List<String> topics;
  private final Shelf shelf;
  private final Map<String, Place> ids = new HashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();

  /// @param cache remembers the hashes of files that are unchanged
  /// @param findings where findings about files and ids go
  Sheets(PackSource source, Manifest manifest, LoadCache cache, List<Finding> findings) {
    this.source = source;
    this.manifest = manifest;
    this.cache = cache;
    this.findings = findings;
    this.topics = manifest.topics().stream().map(Topic::id).toList();
    this.shelf = manifest.shelf(source.media());
  }

  /// All questions in file order.
  List<Sheet> all() {
    List<Node.Obj> files = source.files();
    String shelfKey = shelf.key();
    Iterator<String> hashes = hashes(files).iterator();
    for (int i = 0; i < files.size(); i++) {
      Node.Obj file = files.get(i);
      String topic = file.text("topic").orElse("");
      boolean sound = isTopicInOrder(file, topic);
      List<Node.Obj> questions = file.objects("questions");
      for (int number = 0; number < questions.size(); number++) {
        Node.Obj question = questions.get(number);
        boolean unique = isIdUnique(question);
        String hash = hashes.next();
        String key = String.join("/", hash, topic, shelfKey, VariantDraws.names(question));
        LateFile late = source.topics().get(i);
        sheets.add(new Sheet(late, number, question, shelf.of(topic), hash, key, sound && unique));
      }
    }
    return sheets;
  }

  /// The hash of each question's wording, in file order: of the same files the same.
  private List<String> hashes(List<Node.Obj> files) {
    String name = "texts/" + source.folder();
    List<Node.Obj> questions =
        files.stream().flatMap(it -> it.objects("questions").stream()).toList();
    List<String> known =
        cache.newest(name, source.hash()).map(it -> List.of(it.split(" ", -1))).orElse(List.of());
    if (known.size() == questions.size()) {
      return known;
    }
    List<String> hashes =
        questions.parallelStream().map(it -> Wording.hash(it, shelf.defaults())).toList();
    cache.keepNewest(name, source.hash(), String.join(" ", hashes));
    return hashes;
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
