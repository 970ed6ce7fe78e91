package anneal.files;

import anneal.interchange.Draft;
import anneal.question.QuestionId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

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
    SequencedMap<String, ArrayNode> topics = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      topics.computeIfAbsent(draft.topic(), _ -> MAPPER.createArrayNode()).add(DraftJson.of(draft));
    }
    Files.createDirectories(folder);
    for (Map.Entry<String, ArrayNode> topic : topics.entrySet()) {
      ObjectNode file = MAPPER.createObjectNode().put("topic", topic.getKey());
      file.set("questions", topic.getValue());
      save(topic.getKey() + ".json", file);
    }
    String all = topics.values().toString();
    for (Map.Entry<String, byte[]> file : media.entrySet()) {
      if (all.contains("media/" + file.getKey())) {
        Files.createDirectories(folder.resolve("media"));
        Files.write(folder.resolve("media").resolve(file.getKey()), file.getValue());
      }
    }
    save(PackFolder.MANIFEST, manifest(id, topics));
  }

  private String id() throws IOException {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    String id = last == null ? "" : last.toString();
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

  private ObjectNode manifest(String id, SequencedMap<String, ArrayNode> topics) {
    ObjectNode manifest =
        MAPPER
            .createObjectNode()
            .put("format", 1)
            .put("id", id)
            .put(
                "title",
                title.isBlank()
                    ? id
                    : title.strip().substring(0, Math.min(100, title.strip().length())))
            .put("version", "1.0.0")
            .put("lang", "en")
            .put("license", license);
    ArrayNode list = manifest.putArray("topics");
    for (String topic : topics.sequencedKeySet()) {
      list.addObject().put("id", topic).put("title", spoken(topic));
    }
    return manifest;
  }

  private static String spoken(String slug) {
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private void save(String name, ObjectNode content) throws IOException {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    Files.writeString(folder.resolve(name), write(printer, content) + "\n");
  }

  private static String write(DefaultPrettyPrinter printer, ObjectNode content) {
    try {
      return MAPPER.writer(printer).writeValueAsString(content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
