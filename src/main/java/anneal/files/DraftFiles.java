package anneal.files;

import anneal.interchange.Draft;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Drafts as the files of a pack, as an author would write them.
final class DraftFiles {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_TITLE = 100;

  private DraftFiles() {}

  /// The questions by topic, in the order of the drafts.
  static SequencedMap<String, ArrayNode> topics(List<Draft> drafts) {
    SequencedMap<String, ArrayNode> topics = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      topics.computeIfAbsent(draft.topic(), _ -> JSON.arrayNode()).add(DraftJson.of(draft));
    }
    return topics;
  }

  /// A topic's file.
  static ObjectNode file(String topic, ArrayNode questions) {
    return JSON.objectNode().put("topic", topic).set("questions", questions);
  }

  /// The pictures that any question shows, by their names within the pack.
  static Map<String, byte[]> shown(Map<String, ArrayNode> topics, Map<String, byte[]> media) {
    String all = topics.values().toString();
    Map<String, byte[]> shown = new LinkedHashMap<>();
    media.forEach(
        (name, bytes) -> {
          if (all.contains("media/" + name)) {
            shown.put("media/" + name, bytes);
          }
        });
    return shown;
  }

  /// `pack.json` of a new pack.
  ///
  /// @param title empty where the id is all there is
  static ObjectNode manifest(String id, String title, String license, Collection<String> topics) {
    String spoken = title.isBlank() ? id : title.strip();
    ObjectNode manifest = JSON.objectNode().put("format", 1).put("id", id);
    manifest.put("title", spoken.substring(0, Math.min(LONGEST_TITLE, spoken.length())));
    manifest.put("version", "1.0.0").put("lang", "en").put("license", license);
    ArrayNode list = manifest.putArray("topics");
    topics.forEach(it -> list.add(topic(it)));
    return manifest;
  }

  /// A topic as `pack.json` lists it.
  static ObjectNode topic(String slug) {
    String words = slug.replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return JSON.objectNode().put("id", slug).put("title", title);
  }

  /// A file's text, indented so that changes read well.
  static byte[] bytes(ObjectNode content) {
    try {
      String text = MAPPER.writer(QuestionText.layout()).writeValueAsString(content);
      return (text + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
