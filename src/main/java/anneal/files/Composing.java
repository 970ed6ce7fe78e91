package anneal.files;

import anneal.archive.Refused;
import anneal.bringing.Order;
import anneal.bringing.PackFiles;
import anneal.bringing.Sent;
import anneal.bringing.Sent.Content;
import anneal.interchange.Imported;
import anneal.interchange.Loss;
import anneal.interchange.Slugs;
import anneal.packs.LoadCache;
import anneal.packs.Lock;
import anneal.packs.PackSource;
import anneal.question.QuestionId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes a whole pack of what somebody sent and of the pack that it changes.
///
/// @param id of the pack
/// @param before the files of the edition before; none for a new pack
record Composing(Sent sent, Order order, String id, SequencedMap<String, byte[]> before) {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int NAMED = 3;

  static Composing of(Sent sent, Order order, Optional<PackFiles> before) throws Refused {
    SequencedMap<String, byte[]> files =
        before.map(PackFiles::byName).orElseGet(LinkedHashMap::new);
    return new Composing(sent, order, id(sent, order), files);
  }

  /// The id that a pack gives itself, or that follows from the order or the names.
  static String id(Sent sent, Order order) throws Refused {
    if (sent.content() instanceof Content.Whole(PackFiles files)) {
      String own =
          tree(files.byName().getOrDefault(PackFolder.MANIFEST, new byte[0])).path("id").asText("");
      return QuestionId.isSlug(own) ? own : Slugs.of(stem(sent.fileName()), "pack");
    }
    if (order.pack().isEmpty()) {
      return Slugs.of(title(sent, order), "pack");
    }
    if (!QuestionId.isSlug(order.pack())) {
      throw new Refused("`" + order.pack() + "` cannot be a pack's id; use a-z, 0-9 and - only.");
    }
    return order.pack();
  }

  private static String title(Sent sent, Order order) {
    String own = sent.content() instanceof Content.Foreign it ? it.imported().title() : "";
    return !order.title().isBlank()
        ? order.title().strip()
        : own.isBlank() ? stem(sent.fileName()) : own.strip();
  }

  /// A file's name without its ending.
  private static String stem(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  PackFiles files() throws Refused {
    return switch (sent.content()) {
      case Content.Whole(PackFiles files) -> files;
      case Content.Topics(PackFiles files) -> topics(files);
      case Content.Foreign(Imported imported, Map<String, byte[]> media) ->
          foreign(imported, media);
    };
  }

  private PackFiles topics(PackFiles brought) {
    SequencedMap<String, byte[]> topics = new LinkedHashMap<>();
    brought.byName().values().forEach(it -> topics.put(topic(it), it));
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put(PackFolder.MANIFEST, manifest(topics.keySet()));
    files.putAll(without(Set.of(PackFolder.MANIFEST)));
    topics.forEach((topic, json) -> files.put(topic + ".json", json));
    return new PackFiles(files);
  }

  /// The topic that a file says, else what its name says.
  private String topic(byte[] json) {
    String said = tree(json).path("topic").asText("");
    return QuestionId.isSlug(said) ? said : Slugs.of(stem(sent.fileName()), "questions");
  }

  private PackFiles foreign(Imported imported, Map<String, byte[]> media) throws Refused {
    if (imported.drafts().isEmpty()) {
      throw new Refused("No question could be made of the file. " + reasons(imported.losses()));
    }
    SequencedMap<String, ArrayNode> topics = DraftFiles.topics(imported.drafts());
    if (!before.isEmpty()) {
      revise(topics);
    }
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    files.put(PackFolder.MANIFEST, manifest(topics.keySet()));
    files.putAll(moved(without(Set.of(PackFolder.MANIFEST)), imported));
    topics.forEach(
        (topic, questions) ->
            files.put(topic + ".json", DraftFiles.bytes(DraftFiles.file(topic, questions))));
    files.putAll(DraftFiles.shown(topics, media));
    return new PackFiles(files);
  }

  private static String reasons(List<Loss> losses) {
    return losses.stream()
        .map(Loss::line)
        .distinct()
        .limit(NAMED)
        .collect(Collectors.joining("; ", "", losses.isEmpty() ? "" : "."));
  }

  private void revise(SequencedMap<String, ArrayNode> topics) {
    List<JsonNode> old =
        before.entrySet().stream()
            .filter(it -> isTopic(it.getKey()))
            .map(it -> tree(it.getValue()))
            .toList();
    Revising revising = Revising.of(old, source(before), "Imported again from " + sent.fileName());
    topics.values().forEach(revising::align);
    SequencedMap<String, byte[]> fresh = new LinkedHashMap<>();
    topics.forEach(
        (topic, it) -> fresh.put(topic + ".json", DraftFiles.bytes(DraftFiles.file(topic, it))));
    Lock now = Lock.of(source(fresh));
    topics.values().forEach(it -> revising.revise(it, now));
  }

  private PackSource source(SequencedMap<String, byte[]> files) {
    return new PackReading(id, new PackFiles(files)).source(LoadCache.NONE, new ArrayList<>());
  }

  /// Whether a file of a pack holds questions.
  static boolean isTopic(String name) {
    return name.endsWith(".json")
        && !name.equals(PackFolder.MANIFEST)
        && !name.equals(LockFile.NAME);
  }

  private SequencedMap<String, byte[]> without(Set<String> names) {
    SequencedMap<String, byte[]> rest = new LinkedHashMap<>(before);
    rest.keySet().removeAll(names);
    return rest;
  }

  /// The files that stay, without the questions that now stand elsewhere.
  private static Map<String, byte[]> moved(SequencedMap<String, byte[]> rest, Imported imported) {
    Set<String> slugs = new TreeSet<>();
    imported.drafts().forEach(it -> slugs.add(it.slug()));
    rest.replaceAll((name, bytes) -> isTopic(name) ? without(bytes, slugs) : bytes);
    return rest;
  }

  private static byte[] without(byte[] file, Set<String> slugs) {
    if (!(tree(file) instanceof ObjectNode topic)) {
      return file;
    }
    ArrayNode left = JsonNodeFactory.instance.arrayNode();
    topic
        .path("questions")
        .forEach(
            it -> {
              if (!slugs.contains(it.path("id").asText(""))) {
                left.add(it);
              }
            });
    boolean same = left.size() == topic.path("questions").size();
    return same ? file : DraftFiles.bytes(topic.set("questions", left));
  }

  /// `pack.json`: what it was with further topics and a higher version, or a new one.
  private byte[] manifest(Set<String> topics) {
    if (tree(before.getOrDefault(PackFolder.MANIFEST, new byte[0])) instanceof ObjectNode old) {
      Set<String> known = new TreeSet<>();
      old.path("topics").forEach(it -> known.add(it.path("id").asText("")));
      ArrayNode list = old.withArray("topics");
      topics.stream()
          .filter(it -> !known.contains(it))
          .forEach(it -> list.add(DraftFiles.topic(it)));
      old.put("version", raised(old.path("version").asText("")));
      return DraftFiles.bytes(old);
    }
    String license = order.license().isBlank() ? "LicenseRef-unknown" : order.license().strip();
    return DraftFiles.bytes(DraftFiles.manifest(id, title(sent, order), license, topics));
  }

  /// `pack.json` with a higher version; as it is where it cannot be read.
  static byte[] raised(byte[] manifest) {
    return tree(manifest) instanceof ObjectNode old && old.has("version")
        ? DraftFiles.bytes(old.put("version", raised(old.path("version").asText(""))))
        : manifest;
  }

  /// The text under a key of a file; empty where it has none.
  static Optional<String> text(byte[] file, String key) {
    return Optional.of(tree(file).path(key).asText("")).filter(it -> !it.isEmpty());
  }

  /// The next patch of a version.
  private static String raised(String version) {
    int dot = version.lastIndexOf('.');
    String last = version.substring(dot + 1);
    return dot > 0 && last.matches("[0-9]{1,6}")
        ? version.substring(0, dot + 1) + (Integer.parseInt(last) + 1)
        : version;
  }

  /// A file as a tree; missing where it is no JSON, which a check will say with its place.
  static JsonNode tree(byte[] json) {
    try {
      return json.length == 0 || json.length > JsonFile.MOST_BYTES
          ? MissingNode.getInstance()
          : MAPPER.readTree(json);
    } catch (IOException _) {
      return MissingNode.getInstance();
    }
  }
}
