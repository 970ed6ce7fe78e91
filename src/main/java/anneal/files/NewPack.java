package anneal.files;

import anneal.interchange.Draft;
import anneal.question.QuestionId;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// A pack that is written for the first time, from drafts.
///
/// @param folder its name becomes the pack's id
/// @param title for people
/// @param license SPDX identifier
public record NewPack(Path folder, String title, String license) {

  /// The folder cannot take a new pack.
  public static final class Refused extends IOException {
    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }

  /// Writes `pack.json`, a file for each topic, and media.
  ///
  /// @param media files by plain name; only those that a question shows are written
  /// @throws Refused where the folder holds something already or its name is no id; it says what to
  ///   do
  public void write(List<Draft> drafts, Map<String, byte[]> media) throws IOException {
    String id = id();
    SequencedMap<String, ArrayNode> topics = DraftFiles.topics(drafts);
    Files.createDirectories(folder);
    for (Map.Entry<String, ArrayNode> topic : topics.entrySet()) {
      save(topic.getKey() + ".json", DraftFiles.file(topic.getKey(), topic.getValue()));
    }
    for (Map.Entry<String, byte[]> file : DraftFiles.shown(topics, media).entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(folder.resolve("media"));
      Files.write(target, file.getValue());
    }
    save(PackFolder.MANIFEST, DraftFiles.manifest(id, title, license, topics.sequencedKeySet()));
  }

  /// The folder's name, which is the pack's id.
  public String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? "" : last.toString();
  }

  private String id() throws IOException {
    String id = name();
    if (!QuestionId.isSlug(id)) {
      throw new Refused(
          "`" + id + "` cannot be a pack's id; name the folder with a-z, 0-9 and - only.");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw new Refused(folder + " is not empty; name a new folder.");
        }
      }
    } else if (Files.exists(folder)) {
      throw new Refused(folder + " is a file; name a new folder.");
    }
    return id;
  }

  private void save(String name, ObjectNode content) throws IOException {
    Files.write(folder.resolve(name), DraftFiles.bytes(content));
  }
}
