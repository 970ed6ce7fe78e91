package anneal.packs;

import anneal.question.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is gathered while one question is read.
final class Reading {

  /// How an author's Markdown begins to name a picture of the pack.
  private static final String PICTURES = "](media/";

  private final Node.Obj question;
  private final Findings findings;
  private final List<Passage> passages = new ArrayList<>();
  private final Node.Obj defaults;
  private final List<Passage> remarks = new ArrayList<>();
  private final String pictures;
  private long room = Long.MAX_VALUE;

  /// @param defaults what the pack says for questions that say nothing
  Reading(Node.Obj question, Node.Obj defaults) {
    this(question, defaults, PICTURES);
  }

  /// @param shelf where the question stands; its pictures are served under the pack's id
  Reading(Node.Obj question, Shelf shelf) {
    this(question, shelf.defaults(), "](/media/" + shelf.pack() + "/");
  }

  private Reading(Node.Obj question, Node.Obj defaults, String pictures) {
    this.question = question;
    this.defaults = defaults;
    this.pictures = pictures;
    this.findings = new Findings(question);
  }

  /// The question as authored.
  Node.Obj question() {
    return question;
  }

  /// What the question says, or its pack for it.
  Optional<Node> setting(String key) {
    return question.find(key).or(() -> defaults.find(key));
  }

  /// Where doubts go.
  Findings findings() {
    return findings;
  }

  /// Every text read so far.
  List<Passage> passages() {
    return passages;
  }

  /// The remarks among them.
  List<Passage> remarks() {
    return remarks;
  }

  /// The text under a key.
  Optional<Passage> passage(Node.Obj holder, String key) {
    Optional<Passage> passage = holder.find(key).map(it -> Passage.read(it, findings));
    passage.ifPresent(passages::add);
    passage.filter(_ -> key.equals("remark")).ifPresent(remarks::add);
    return passage;
  }

  /// The number or expression under a key.
  Optional<Quantity> quantity(Node.Obj holder, String key) {
    return holder.find(key).flatMap(it -> Quantity.read(it, findings));
  }

  /// From now on filled texts may have so many characters together; a text that is the same in
  /// every variant does not count.
  void limit(long characters) {
    room = characters;
  }

  /// Whether filled texts passed the limit.
  boolean isFull() {
    return room < 0;
  }

  /// A text with a variant's values, its pictures named by their address; as authored where there
  /// is no room for it any more.
  String fill(Passage passage, Map<String, Value> values) {
    if (isFull()) {
      return passage.text();
    }
    String filled = passage.fill(values, findings).replace(PICTURES, pictures);
    if (room < Long.MAX_VALUE && !filled.equals(passage.text())) {
      room -= filled.length();
    }
    return filled;
  }

  /// Where a property of the question stands; the question itself where it has none.
  Spot at(String key) {
    return question.find(key).map(Spot::of).orElse(Spot.of(question));
  }

  /// Adds the words of situations and lists to the texts: they end up in texts too.
  void situationWords() {
    question.objects("situations").stream()
        .flatMap(it -> it.object("vars").stream())
        .flatMap(it -> it.fields().values().stream())
        .forEach(this::word);
    question.object("params").flatMap(it -> it.object("vars")).stream()
        .flatMap(it -> it.fields().values().stream())
        .filter(Node.Obj.class::isInstance)
        .flatMap(it -> ((Node.Obj) it).items("pick").stream())
        .forEach(this::word);
  }

  private void word(Node node) {
    if (node instanceof Node.Str) {
      passages.add(Passage.read(node, findings));
    }
  }
}
