package anneal.files;

import anneal.authors.CheckedPack.TopicFile;
import anneal.authors.CheckedPack.Written;
import anneal.packs.Node;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What stands in a pack's topic files, be it sound or not.
public final class Outline {

  private Outline() {}

  /// Every topic file in order of reading.
  public static List<TopicFile> of(PackFolder folder) {
    return folder.jsonFiles(new ArrayList<>()).stream().map(it -> read(folder, it)).toList();
  }

  private static TopicFile read(PackFolder folder, Path file) {
    String name = file.getFileName().toString();
    try {
      return of(folder.name(), name, BoundedFile.read(file));
    } catch (IOException _) {
      // the check says why it cannot be read
      return new TopicFile(name, false, List.of());
    }
  }

  /// A topic file whose bytes are at hand.
  static TopicFile of(String pack, String name, byte[] bytes) {
    Optional<Node> root = JsonFile.read(pack + "/" + name, bytes).value();
    List<Written> questions =
        root.filter(Node.Obj.class::isInstance)
            .map(it -> ((Node.Obj) it).objects("questions").stream().map(Outline::written).toList())
            .orElse(List.of());
    return new TopicFile(name, root.isPresent(), questions);
  }

  private static Written written(Node.Obj question) {
    return new Written(
        question.text("id").orElse(""), question.text("kind").orElse(""), question.place());
  }
}
