package anneal.files;

import anneal.archive.Refused;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/// One question as a text that people edit: its JSON laid out always alike, so that two of them can
/// be held beside one another line by line. Numbers stay as they are written.
final class QuestionText {

  static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFile.FACTORY.rebuild().build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private QuestionText() {}

  /// A question without what follows from its edits.
  static String of(JsonNode question) {
    ObjectNode bare = question.deepCopy();
    bare.remove("rev");
    bare.remove("changes");
    return text(bare);
  }

  /// What somebody typed as a question of an id, without what follows from edits.
  static ObjectNode read(String slug, String typed) throws Refused {
    try {
      if (!(MAPPER.readTree(typed) instanceof ObjectNode question)) {
        throw new Refused("A question is one JSON object; begin it with { and end it with }.");
      }
      if (!question.path("id").asText("").equals(slug)) {
        throw new Refused("Leave the question's id as it is: `" + slug + "`.");
      }
      question.remove("rev");
      question.remove("changes");
      return question;
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String where = at == null ? "" : " in line " + at.getLineNr();
      throw new Refused("This is no JSON%s; mend what the check shows there.".formatted(where), e);
    }
  }

  /// The tree of a text that was laid out here.
  static ObjectNode tree(String text) {
    try {
      return (ObjectNode) MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a question's text is JSON", e);
    }
  }

  /// A question with its revision and what is told of it, each where an author would write it.
  static ObjectNode dated(ObjectNode bare, JsonNode rev, JsonNode changes) {
    ObjectNode dated = bare.objectNode();
    for (Map.Entry<String, JsonNode> each : bare.properties()) {
      dated.set(each.getKey(), each.getValue());
      if (each.getKey().equals("id") && rev.isInt()) {
        dated.set("rev", rev);
      }
    }
    if (!changes.isEmpty()) {
      dated.set("changes", changes);
    }
    return dated;
  }

  /// How authors lay JSON out: each field and each item on a line of its own.
  static PrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
  }

  static String text(JsonNode question) {
    try {
      return MAPPER.writer(layout()).writeValueAsString(question);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
