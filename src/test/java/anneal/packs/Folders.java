package anneal.packs;

import anneal.files.PackFolder;
import anneal.files.PackLibrary;
import anneal.question.Pack;
import anneal.question.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Packs for tests, written to a folder and read as the program reads them.
public final class Folders {

  /// A pack on its way.
  ///
  /// @param path its folder
  public record Draft(Path path) {

    /// Writes the manifest with one topic, `basics`.
    public Draft manifest() {
      return manifest("");
    }

    /// Writes the manifest.
    ///
    /// @param more further properties, each with a comma behind
    public Draft manifest(String more) {
      return file(
          "pack.json",
          """
          {%s "format": 1, "id": "%s", "title": "A pack", "version": "1.0.0", "lang": "en",
           "license": "CC0-1.0", "topics": [{"id": "basics", "title": "Basics"}]}
          """
              .formatted(more, path.getFileName()));
    }

    /// Writes the topic `basics` with these questions.
    public Draft questions(String... questions) {
      return file(
          "basics.json",
          "{\"topic\": \"basics\", \"questions\": [\n" + String.join(",\n", questions) + "\n]}\n");
    }

    /// Writes any file.
    public Draft file(String name, String text) {
      try {
        Files.createDirectories(path.resolve(name).getParent());
        Files.writeString(path.resolve(name), text);
        return this;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Reads and assembles it.
    public Loaded<Pack> load(PackAssembler assembler) {
      PackFolder folder = new PackFolder(path, PackFolder.Standing.ALONE);
      return PackLibrary.edition(folder, assembler).loaded();
    }

    /// Reads and assembles it.
    public Loaded<Pack> load() {
      return load(new PackAssembler(LoadCache.NONE));
    }
  }

  private Folders() {}

  /// A pack in a folder of its name.
  public static Draft draft(Path root, String id) {
    return new Draft(root.resolve(id));
  }

  /// A sound question with a key in text.
  public static String choice(String id, String key) {
    return """
    {"id": "%s", "kind": "choice", "level": "junior", "seconds": 30,
     "stem": "What is it?", "explanation": "It is %s.",
     "options": [{"id": "a", "text": "%s", "correct": true, "remark": "It is what it is."},
                 {"id": "b", "text": "something else", "remark": "It is not something else."}],
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "a", "score": 1}]}"""
        .formatted(id, key, key);
  }

  /// A sound question with three variants.
  public static String numeric(String id) {
    return numeric(id, "Twice {{n}}?", "2*n", "\"n\": {\"int\": [2, 90]}");
  }

  /// A sound question with three variants.
  ///
  /// @param key an expression
  /// @param vars what is drawn, as it stands between the braces
  public static String numeric(String id, String stem, String key, String vars) {
    return """
    {"id": "%s", "kind": "numeric", "level": "junior", "seconds": 30,
     "stem": "%s", "explanation": "It is {{%s}}.",
     "params": {"vars": {%s}, "variants": 3},
     "answer": {"expr": "%s"}, "tolerance": {"abs": 0},
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "{{%s}}", "score": 1}]}"""
        .formatted(id, stem, key, vars, key, key);
  }

  /// The only question of a pack that has one.
  public static Question only(Loaded<Pack> loaded) {
    return loaded.value().orElseThrow().questions().getFirst();
  }
}
