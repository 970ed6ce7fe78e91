package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.LateFile;
import anneal.packs.LoadCache;
import anneal.packs.Loaded;
import anneal.packs.Node;
import anneal.packs.PackSource;
import anneal.packs.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One pack on disk or in the jar.
///
/// @param path the folder itself
/// @param standing how it stands to other folders of its name
public record PackFolder(Path path, Standing standing) {

  /// How a folder stands to others of the same name.
  public enum Standing {
    /// The only one of its name.
    ALONE,
    /// Taken instead of a pack that came with the program.
    REPLACES_BUILT_IN,
    /// Not taken, since another root has one of its name.
    SECOND
  }

  static final String MANIFEST = "pack.json";
  private static final String LOCK = "pack.lock.json";

  /// The folder's name, which is also the first part of its files' places.
  public String name() {
    Path last = path.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString().replace("/", "");
  }

  /// What tells it from all other folders that were found.
  String key() {
    return standing == Standing.SECOND ? path.toString() : name();
  }

  /// Reads every file: what is broken is a finding and is left out of the source.
  ///
  /// @param cache remembers which files have the right shape
  public Loaded<PackSource> read(LoadCache cache) {
    List<Finding> findings = new ArrayList<>();
    Place start = Place.of(name() + "/" + MANIFEST);
    switch (standing) {
      case ALONE -> {}
      case REPLACES_BUILT_IN ->
          findings.add(
              Code.REPLACES_BUILT_IN.at(start, "this folder replaces the built-in pack " + name()));
      case SECOND -> {
        Finding second =
            Code.DUPLICATE_PACK.at(start, "another folder named " + name() + " was read before");
        return new Loaded<>(Optional.empty(), List.of(second));
      }
    }
    return read(new FileReading(name(), cache, findings));
  }

  private Loaded<PackSource> read(FileReading reading) {
    List<Finding> findings = reading.findings();
    Optional<Node.Obj> manifest = reading.manifest(path.resolve(MANIFEST));
    List<LateFile> topics = new ArrayList<>();
    for (Path file : jsonFiles(findings)) {
      reading.topic(file).ifPresent(topics::add);
    }
    Set<String> pictures = new PackPictures(this).check(findings);
    if (findings.isEmpty() && topics.stream().allMatch(LateFile::isEmpty)) {
      findings.add(
          Code.EMPTY_PACK.at(Place.of(name() + "/" + MANIFEST), "the pack has no questions"));
    }
    return new Loaded<>(
        Optional.of(new PackSource(name(), manifest, topics, pictures, reading.hash())), findings);
  }

  /// One of its files as text; empty where it cannot be had.
  ///
  /// @param name such as `bayes.json`
  Optional<JsonText> text(String name) {
    try {
      return switch (JsonText.decode(name, BoundedFile.read(path.resolve(name)))) {
        case JsonText.Decoded.Ok(JsonText text) -> Optional.of(text);
        case JsonText.Decoded.Failed _ -> Optional.empty();
      };
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// The topic files, sorted by name.
  List<Path> jsonFiles(List<Finding> findings) {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(PackFolder::isTopicFile)
          .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString()))
          .toList();
    } catch (IOException | UncheckedIOException e) {
      findings.add(unreadable(e));
      return List.of();
    }
  }

  /// Whether a file belongs to a pack's questions: editors' temporary files do not.
  private static boolean isTopicFile(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".json")
        && !name.startsWith(".")
        && !name.equals(MANIFEST)
        && !name.equals(LOCK)
        && Files.isRegularFile(file);
  }

  private Finding unreadable(Exception failure) {
    return Code.UNREADABLE.at(
        Place.of(name()), "the folder cannot be read: " + BoundedFile.why(failure));
  }
}
