package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.Lock;
import anneal.packs.LockCheck;
import anneal.packs.Node;
import anneal.packs.PackSource;
import anneal.packs.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A pack's `pack.lock.json`, one line for each question, so that changes read well in a diff.
///
/// @param folder the pack's
public record LockFile(PackFolder folder) {

  static final String NAME = "pack.lock.json";

  /// Holds a pack against its lock file; a pack without one is free.
  ///
  /// @param whole whether the pack could be read completely
  /// @param cache remembers of which files nothing was to be said
  public LockCheck.Result check(PackSource pack, boolean whole, LoadCache cache) {
    List<Finding> findings = new ArrayList<>();
    LockCheck.Result result =
        bytes(findings).map(it -> check(it, pack, whole, cache)).orElse(LockCheck.Result.FREE);
    findings.addAll(result.findings());
    return new LockCheck.Result(findings, result.disputed());
  }

  /// The ids of all locked questions; none where there is no lock that can be read.
  public Set<String> ids() {
    List<Finding> findings = new ArrayList<>();
    return bytes(findings)
        .flatMap(it -> read(name(), it, findings))
        .map(it -> Set.copyOf(it.questions().keySet()))
        .orElse(Set.of());
  }

  private LockCheck.Result check(byte[] lock, PackSource pack, boolean whole, LoadCache cache) {
    String key = "lock/" + whole + "/" + FileReading.hash(lock) + "/" + pack.hash();
    if (cache.isClean(key)) {
      return LockCheck.Result.FREE;
    }
    List<Finding> findings = new ArrayList<>();
    LockCheck.Result result =
        read(name(), lock, findings)
            .map(it -> LockCheck.check(it, pack, whole))
            .orElse(LockCheck.Result.FREE);
    findings.addAll(result.findings());
    if (findings.isEmpty() && result.disputed().isEmpty()) {
      cache.keepClean(key);
    }
    return new LockCheck.Result(findings, result.disputed());
  }

  private String name() {
    return folder.name() + "/" + NAME;
  }

  private Optional<byte[]> bytes(List<Finding> findings) {
    Path file = folder.path().resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(BoundedFile.read(file));
    } catch (IOException e) {
      findings.add(BoundedFile.finding(Place.of(name()), e));
      return Optional.empty();
    }
  }

  /// Reads a lock.
  ///
  /// @param name of its file, in places
  static Optional<Lock> read(String name, byte[] bytes, List<Finding> findings) {
    Loaded<Node> loaded = JsonFile.read(name, bytes);
    findings.addAll(loaded.findings());
    return loaded.value().flatMap(it -> lock(it, findings));
  }

  private static Optional<Lock> lock(Node root, List<Finding> findings) {
    SortedMap<String, Lock.Entry> questions = new TreeMap<>();
    Optional<Node.Obj> all =
        root instanceof Node.Obj obj ? obj.object("questions") : Optional.empty();
    if (all.isEmpty()) {
      findings.add(Code.BAD_LOCK.at(root.place(), "the lock has no `questions`"));
    }
    for (var line : all.map(it -> it.fields().entrySet()).orElse(Set.of())) {
      Optional<Lock.Entry> entry =
          line.getValue() instanceof Node.Obj obj ? entry(obj) : Optional.empty();
      if (entry.isEmpty()) {
        findings.add(
            Code.BAD_LOCK.at(
                line.getValue().place(), "`" + line.getKey() + "` lacks rev, key or stem"));
      }
      entry.ifPresent(it -> questions.put(line.getKey(), it));
    }
    return all.map(_ -> new Lock(questions));
  }

  private static Optional<Lock.Entry> entry(Node.Obj line) {
    return line.number("rev")
        .filter(_ -> line.text("key").isPresent() && line.text("stem").isPresent())
        .map(rev -> entry(rev.intValue(), line));
  }

  private static Lock.Entry entry(int rev, Node.Obj line) {
    return new Lock.Entry(
        rev,
        line.text("key").orElse(""),
        line.text("stem").orElse(""),
        line.text("params").orElse(""),
        line.text("order").orElse(""),
        texts(line));
  }

  private static SortedMap<String, String> texts(Node.Obj line) {
    SortedMap<String, String> texts = new TreeMap<>();
    line.object("texts")
        .ifPresent(
            all -> all.fields().keySet().forEach(it -> texts.put(it, all.text(it).orElse(""))));
    return texts;
  }

  /// Writes the lock of a pack as it is now.
  ///
  /// @return how many questions it holds
  /// @throws IOException where the file cannot be written
  public int write(PackSource pack) throws IOException {
    Lock lock = Lock.of(pack);
    List<String> lines = new ArrayList<>();
    lock.questions()
        .forEach(
            (id, it) ->
                lines.add(
                    "    \"%s\": {\"rev\": %d, \"key\": \"%s\", \"stem\": \"%s\"%s}"
                        .formatted(id, it.rev(), it.key(), it.stem(), more(it))));
    String text =
        "{\n  \"format\": 1,\n  \"questions\": {\n" + String.join(",\n", lines) + "\n  }\n}\n";
    Files.writeString(folder.path().resolve(NAME), text);
    return lines.size();
  }

  private static String more(Lock.Entry entry) {
    String texts =
        entry.texts().entrySet().stream()
            .map(it -> "\"%s\": \"%s\"".formatted(it.getKey(), it.getValue()))
            .collect(Collectors.joining(", "));
    return field("params", entry.params())
        + field("order", entry.order())
        + (texts.isEmpty() ? "" : ", \"texts\": {" + texts + "}");
  }

  private static String field(String name, String value) {
    return value.isEmpty() ? "" : ", \"%s\": \"%s\"".formatted(name, value);
  }
}
