package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.LateFile;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.Node;
import anneal.packs.Place;
import anneal.packs.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Reads the JSON files of one pack and checks their shape.
final class FileReading {

  private final String pack;
  private final LoadCache cache;
  private final List<Finding> findings;
  private final StringBuilder hashes = new StringBuilder();

  /// @param pack name of the folder, the first part of every place
  /// @param cache remembers which files have the right shape
  /// @param findings where everything found goes
  FileReading(String pack, LoadCache cache, List<Finding> findings) {
    this.pack = pack;
    this.cache = cache;
    this.findings = findings;
  }

  List<Finding> findings() {
    return findings;
  }

  /// Of the names and bytes of all files that were read so far.
  String hash() {
    return hash(hashes.toString().getBytes(StandardCharsets.UTF_8));
  }

  /// Reads `pack.json`; it is given even where its shape is wrong, as far as it could be read.
  Optional<Node.Obj> manifest(Path file) {
    return bytes(file).flatMap(it -> manifest(file.getFileName().toString(), it));
  }

  /// The same of bytes that are at hand.
  Optional<Node.Obj> manifest(String name, byte[] bytes) {
    String key = "manifest/" + hashed(name, bytes);
    Loaded<Node.Obj> manifest =
        cache.isClean(key) ? object(name, bytes) : checked(key, name, bytes, JsonShape.pack());
    findings.addAll(manifest.findings());
    return manifest.value();
  }

  /// Reads a topic file, without the questions that anything is wrong with; one that is known to be
  /// in order only when somebody looks into it.
  Optional<LateFile> topic(Path file) {
    return bytes(file).flatMap(it -> topic(file.getFileName().toString(), it));
  }

  /// The same of bytes that are at hand.
  Optional<LateFile> topic(String name, byte[] bytes) {
    String key = "topic/" + hashed(name, bytes);
    Supplier<Node.Obj> reading = () -> object(name, bytes).value().orElseThrow();
    Optional<String> questions = cache.known(key);
    if (questions.isPresent()) {
      return Optional.of(new LateFile(Integer.parseInt(questions.get()), reading));
    }
    Loaded<Node.Obj> topic = checked(key, name, bytes, JsonShape.questions());
    List<Finding> found = topic.findings();
    findings.addAll(found);
    return topic
        .value()
        .map(
            it ->
                found.isEmpty()
                    ? new LateFile(it, reading)
                    : new LateFile(withoutBroken(it, found)));
  }

  private Optional<byte[]> bytes(Path file) {
    try {
      return Optional.of(BoundedFile.read(file));
    } catch (IOException e) {
      findings.add(BoundedFile.finding(Place.of(pack + "/" + file.getFileName()), e));
      return Optional.empty();
    }
  }

  private Loaded<Node.Obj> object(String name, byte[] bytes) {
    Loaded<Node> loaded = JsonFile.read(pack + "/" + name, bytes);
    List<Finding> found = new ArrayList<>(loaded.findings());
    return new Loaded<>(loaded.value().flatMap(it -> asObject(it, found)), found);
  }

  /// Reads a file and holds it against its shape; of one in order it is kept how many questions it
  /// holds.
  private Loaded<Node.Obj> checked(String key, String name, byte[] bytes, JsonShape shape) {
    Loaded<Node.Obj> read = object(name, bytes);
    List<Finding> found = new ArrayList<>(read.findings());
    read.value().ifPresent(it -> found.addAll(shape.check(it)));
    if (found.isEmpty()) {
      read.value()
          .map(it -> it.objects("questions").size())
          .ifPresent(it -> cache.keep(key, Integer.toString(it)));
    }
    return new Loaded<>(read.value(), found);
  }

  /// The hash of a file, which becomes part of the pack's.
  private String hashed(String name, byte[] bytes) {
    String hash = hash(bytes);
    hashes.append(name).append(' ').append(hash).append('\n');
    return hash;
  }

  /// SHA-256 in hexadecimal digits.
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static Optional<Node.Obj> asObject(Node root, List<Finding> found) {
    if (root instanceof Node.Obj obj) {
      return Optional.of(obj);
    }
    found.add(Code.WRONG_TYPE.at(root.place(), "the file is no object", "Begin it with `{`."));
    return Optional.empty();
  }

  private static Node.Obj withoutBroken(Node.Obj root, List<Finding> found) {
    Set<String> broken =
        found.stream().map(it -> question(it.place().pointer())).collect(Collectors.toSet());
    SequencedMap<String, Node> fields = new LinkedHashMap<>(root.fields());
    fields.computeIfPresent("questions", (_, value) -> without(value, broken));
    return new Node.Obj(root.place(), fields, root.keys());
  }

  private static Node without(Node questions, Set<String> broken) {
    return questions instanceof Node.Arr(Place place, List<Node> items)
        ? new Node.Arr(
            place, items.stream().filter(it -> !broken.contains(it.place().pointer())).toList())
        : questions;
  }

  /// The pointer of the question that a pointer leads into.
  private static String question(String pointer) {
    String[] parts = pointer.split("/", 4);
    return parts.length < 3 ? "" : Pointer.of(Pointer.of("", parts[1]), parts[2]);
  }
}
