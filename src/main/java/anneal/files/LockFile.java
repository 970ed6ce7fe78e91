package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
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
import java.util.SortedMap;
import java.util.TreeMap;

/// A pack's `pack.lock.json`, one line for each question, so that changes read well in a diff.
///
/// @param folder the pack's
public record LockFile(PackFolder folder) {

  static final String NAME = "pack.lock.json";

  /// Holds a pack against its lock file; a pack without one is free.
  ///
  /// @return with files named from the pack's folder
  public List<Finding> check(ReadPack pack) {
    List<Finding> findings = new ArrayList<>();
    Optional<Lock> lock = read(findings);
    if (lock.isPresent() && pack.source().isPresent()) {
      boolean whole = !pack.loaded().hasErrors();
      findings.addAll(LockCheck.check(lock.get(), pack.source().get(), whole));
    }
    return findings;
  }

  private Optional<Lock> read(List<Finding> findings) {
    Path file = folder.path().resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String name = folder.name() + "/" + NAME;
    try {
      return read(name, Files.readAllBytes(file), findings);
    } catch (IOException e) {
      findings.add(
          Code.UNREADABLE.at(Place.of(name), "the file cannot be read: " + e.getMessage()));
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
    for (var line : all.map(it -> it.fields().entrySet()).orElse(java.util.Set.of())) {
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
    Optional<String> key = line.text("key");
    Optional<String> stem = line.text("stem");
    return line.number("rev")
        .filter(_ -> key.isPresent() && stem.isPresent())
        .map(rev -> new Lock.Entry(rev.intValue(), key.orElse(""), stem.orElse("")));
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
                    "    \"%s\": {\"rev\": %d, \"key\": \"%s\", \"stem\": \"%s\"}"
                        .formatted(id, it.rev(), it.key(), it.stem())));
    String text =
        "{\n  \"format\": 1,\n  \"questions\": {\n" + String.join(",\n", lines) + "\n  }\n}\n";
    Files.writeString(folder.path().resolve(NAME), text);
    return lines.size();
  }
}
