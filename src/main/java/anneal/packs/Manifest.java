package anneal.packs;

import anneal.question.History;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Topic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What `pack.json` says.
///
/// @param node empty where the file could not be read
/// @param folder name of the pack's folder
record Manifest(Optional<Node.Obj> node, String folder) {

  private static final List<String> REQUIRED =
      List.of("id", "title", "version", "lang", "license", "topics");

  /// The pack's id; its folder's name where the manifest gives none.
  String id() {
    String id = text("id");
    return QuestionId.isSlug(id) ? id : QuestionId.isSlug(folder) ? folder : "unnamed";
  }

  /// What questions that say nothing take from the pack.
  Node.Obj defaults() {
    return node.flatMap(it -> it.object("defaults")).orElseGet(this::nothing);
  }

  private Node.Obj nothing() {
    return new Node.Obj(Place.of(folder), new LinkedHashMap<>());
  }

  /// What questions take from the pack, whatever their topic.
  ///
  /// @param media see [PackSource]
  Shelf shelf(Set<String> media) {
    return new Shelf(id(), "", defaults(), media, skills(), node.isPresent());
  }

  private String text(String key) {
    return node.flatMap(it -> it.text(key)).orElse("");
  }

  /// The topics in the author's order; none where they could not be read.
  List<Topic> topics() {
    List<Topic> topics = new ArrayList<>();
    for (Node.Obj topic : node.map(it -> it.objects("topics")).orElse(List.of())) {
      topics.add(
          new Topic(
              topic.text("id").orElse(""),
              topic.text("code").orElse(null),
              topic.text("title").orElse(""),
              topic.number("target").map(Double::intValue).orElse(0)));
    }
    return topics;
  }

  /// The skills that questions may name; none where the author lists none, and then any may be
  /// named.
  Set<String> skills() {
    return node.map(it -> Set.copyOf(it.texts("skills"))).orElse(Set.of());
  }

  /// Checks what the schema cannot.
  void check(List<Finding> findings) {
    node.ifPresent(
        it -> {
          checkFolder(it, findings);
          checkTopics(it, findings);
          Licence.check(it, findings);
        });
  }

  private void checkFolder(Node.Obj manifest, List<Finding> findings) {
    Optional<Node> id = manifest.find("id");
    if (id.isPresent() && !text("id").equals(folder)) {
      findings.add(
          Code.FOLDER_NAME.at(
              id.get().place(),
              "the pack's id is `" + text("id") + "`, its folder is `" + folder + "`"));
    }
  }

  private static void checkTopics(Node.Obj manifest, List<Finding> findings) {
    Set<String> ids = new HashSet<>();
    for (Node.Obj topic : manifest.objects("topics")) {
      Optional<Node> id = topic.find("id");
      if (id.isPresent() && !ids.add(topic.text("id").orElse(""))) {
        findings.add(
            Code.DUPLICATE_TOPIC.at(
                id.get().place(), "the topic `" + topic.text("id").orElse("") + "` occurs twice"));
      }
    }
  }

  /// Names the topics that hold fewer questions than they should.
  void checkCoverage(List<Sheet> sheets, List<Finding> findings) {
    List<String> holes = new ArrayList<>();
    for (Topic topic : topics()) {
      long held = sheets.stream().filter(it -> it.shelf().topic().equals(topic.id())).count();
      if (held < topic.target()) {
        holes.add(topic.id() + " " + held + "/" + topic.target());
      }
    }
    Optional<Node> topics = node.flatMap(it -> it.find("topics"));
    if (!holes.isEmpty() && topics.isPresent()) {
      findings.add(
          Code.COVERAGE.at(
              topics.get().place(), "below their targets are " + String.join(", ", holes)));
    }
  }

  /// The pack with its questions; empty where the manifest lacks what a pack must have, or stands
  /// in another pack's folder.
  Optional<Pack> pack(List<Question> questions, History history) {
    boolean whole =
        node.isPresent() && REQUIRED.stream().allMatch(it -> node.get().find(it).isPresent());
    if (!whole || !text("id").equals(id()) || !id().equals(folder)) {
      return Optional.empty();
    }
    return Optional.of(
        new Pack(
            id(),
            text("title"),
            text("version"),
            text("lang"),
            text("license"),
            node.map(it -> it.texts("authors")).orElse(List.of()),
            text("description"),
            topics(),
            questions,
            history));
  }
}
