package anneal.files;

import anneal.archive.Refused;
import anneal.bringing.Checked;
import anneal.bringing.Checked.Cited;
import anneal.bringing.PackFiles;
import anneal.packs.Finding;
import anneal.packs.LoadCache;
import anneal.packs.Lock;
import anneal.packs.Node;
import anneal.packs.PackSource;
import anneal.packs.Place;
import anneal.packs.TexEngine;
import anneal.sharing.Wordings;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Questions as texts, out of the JSON files of packs and back into them.
///
/// @param engine sets formulas
/// @param cache remembers what was sound
public record JsonWordings(TexEngine engine, LoadCache cache) implements Wordings {

  private static final int LONGEST_NOTE = 200;

  /// A question's file and place in it.
  private record Found(String file, Slices slices) {}

  @Override
  public Optional<String> of(PackFiles files, String slug) {
    return find(files, slug).map(it -> QuestionText.of(it.slices.question(slug)));
  }

  private static Optional<Found> find(PackFiles files, String slug) {
    for (Map.Entry<String, byte[]> each : files.byName().entrySet()) {
      if (Composing.isTopic(each.getKey())) {
        Slices slices = Slices.of(each.getValue());
        if (slices.questions().containsKey(slug)) {
          return Optional.of(new Found(each.getKey(), slices));
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public String tidy(String slug, String typed) throws IOException {
    return QuestionText.text(QuestionText.read(slug, typed));
  }

  @Override
  public Optional<Node.Obj> tree(String typed) {
    return JsonFile.read("question.json", typed.getBytes(StandardCharsets.UTF_8)).value().stream()
        .filter(Node.Obj.class::isInstance)
        .map(Node.Obj.class::cast)
        .findFirst();
  }

  @Override
  public Checked check(String pack, PackFiles files, String slug, String typed) {
    String name = slug + ".json";
    List<Finding> broken = JsonFile.read(name, typed.getBytes(StandardCharsets.UTF_8)).findings();
    Optional<Found> place = find(files, slug);
    if (!broken.isEmpty() || place.isEmpty()) {
      return alone(typed, broken);
    }
    String file = place.get().file;
    SequencedMap<String, byte[]> small = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> each : files.byName().entrySet()) {
      if (each.getKey().equals(file)) {
        small.put(file, only(each.getValue(), typed));
      } else if (!Composing.isTopic(each.getKey()) && !each.getKey().equals(LockFile.NAME)) {
        small.put(each.getKey(), each.getValue());
      }
    }
    Checked checked = new PackReading(pack, new PackFiles(small)).check(engine, cache);
    return new Checked(
        checked.pack(),
        checked.source(),
        checked.findings().stream()
            .filter(it -> it.finding().place().pointer().startsWith("/questions/"))
            .map(it -> new Cited(moved(it.finding(), name), it.line()))
            .toList());
  }

  /// What is found where a text is no JSON.
  private static Checked alone(String typed, List<Finding> broken) {
    List<String> lines = typed.lines().toList();
    return new Checked(
        Optional.empty(),
        Optional.empty(),
        broken.stream().map(it -> new Cited(it, line(lines, it.place().line()))).toList());
  }

  private static String line(List<String> lines, int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  /// A file with one question, which begins on its second line.
  private static byte[] only(byte[] file, String typed) {
    ObjectNode head = QuestionText.MAPPER.createObjectNode();
    Composing.text(file, "topic").ifPresent(it -> head.put("topic", it));
    String open = head.toString();
    String joined = open.substring(0, open.length() - 1) + (head.isEmpty() ? "" : ",");
    return (joined + "\"questions\":[\n" + typed + "\n]}").getBytes(StandardCharsets.UTF_8);
  }

  /// A finding placed in the question alone.
  private static Finding moved(Finding it, String name) {
    Place place = it.place();
    String[] parts = place.pointer().split("/", 4);
    String rest = parts.length > 3 ? "/" + parts[3] : "";
    return new Finding(
        new Place(name, Math.max(1, place.line() - 1), place.column(), rest),
        it.severity(),
        it.code(),
        it.message(),
        it.remedy());
  }

  @Override
  public PackFiles with(PackFiles files, String slug, String text, String note) throws IOException {
    Found found =
        find(files, slug)
            .orElseThrow(
                () ->
                    new Refused("The pack holds no question `" + slug + "` any more; look again."));
    ObjectNode was = found.slices.question(slug);
    ObjectNode now = QuestionText.read(slug, text);
    SequencedMap<String, byte[]> all = new LinkedHashMap<>(files.byName());
    all.put(found.file, found.slices.with(slug, revised(was, now, note)));
    all.computeIfPresent(PackFolder.MANIFEST, (_, it) -> Composing.raised(it));
    return new PackFiles(all);
  }

  /// A question in other words: its revision is raised where what it asks or takes for right
  /// changed.
  ///
  /// @param bare without revision
  static ObjectNode revised(ObjectNode was, ObjectNode bare, String note) {
    ObjectNode now = QuestionText.dated(bare, was.path("rev"), was.path("changes"));
    ArrayNode one = JsonNodeFactory.instance.arrayNode().add(now);
    Revising.of(List.of(file(was)), source(was), shortened(note)).revise(one, Lock.of(source(now)));
    return QuestionText.dated(bare, now.path("rev"), now.path("changes"));
  }

  private static ObjectNode file(ObjectNode question) {
    ArrayNode one = JsonNodeFactory.instance.arrayNode().add(question.deepCopy());
    return QuestionText.MAPPER.createObjectNode().set("questions", one);
  }

  private static PackSource source(ObjectNode question) {
    SequencedMap<String, byte[]> only = new LinkedHashMap<>();
    only.put("question.json", DraftFiles.bytes(file(question)));
    return new PackReading("pack", new PackFiles(only)).source(LoadCache.NONE, new ArrayList<>());
  }

  private static String shortened(String note) {
    String line = note.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_NOTE ? line : line.substring(0, LONGEST_NOTE - 1) + "…";
  }

  @Override
  public Optional<String> merged(String base, String one, String other) {
    ThreeWay merged =
        ThreeWay.merge(base.lines().toList(), one.lines().toList(), other.lines().toList());
    return merged.conflicts().isEmpty()
        ? Optional.of(String.join("\n", merged.lines()))
        : Optional.empty();
  }
}
