package anneal.files;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// Where the questions of a file stand in its text, so that one can be put in place of another and
/// the rest stays as its author laid it out.
///
/// @param text of the file
/// @param questions by id, in the order of the file
record Slices(String text, SequencedMap<String, Slice> questions) {

  /// Reads one value out of many.
  private static final JsonMapper MAPPER =
      QuestionText.MAPPER.rebuild().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// One question.
  ///
  /// @param from index of its first character
  /// @param to index after its last
  record Slice(int from, int to, ObjectNode question) {}

  /// The slices of a file; none where it is not of the right shape.
  static Slices of(byte[] file) {
    return JsonText.decode("", file) instanceof JsonText.Decoded.Ok(JsonText text)
        ? of(text.text())
        : new Slices("", new LinkedHashMap<>());
  }

  private static Slices of(String text) {
    SequencedMap<String, Slice> found = new LinkedHashMap<>();
    try (JsonParser parser = MAPPER.createParser(text.toCharArray())) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean questions = parser.currentName().equals("questions");
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (questions && list) {
          items(parser, found);
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException _) {
      return new Slices(text, new LinkedHashMap<>());
    }
    return new Slices(text, found);
  }

  private static void items(JsonParser parser, Map<String, Slice> found) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      int from = (int) parser.currentTokenLocation().getCharOffset();
      JsonNode item = parser.readValueAsTree();
      int to = (int) parser.currentLocation().getCharOffset();
      if (item instanceof ObjectNode question) {
        found.putIfAbsent(question.path("id").asText(""), new Slice(from, to, question));
      }
    }
  }

  /// The file with another question in place of one.
  byte[] with(String id, ObjectNode question) {
    Slice slice = slice(id);
    String fresh = indented(question, indent(slice.from));
    String all = text.substring(0, slice.from) + fresh + text.substring(slice.to);
    return all.getBytes(StandardCharsets.UTF_8);
  }

  /// The file without a question.
  byte[] without(String id) {
    Slice slice = slice(id);
    int comma = next(slice.to, 1);
    if (text.charAt(comma) == ',') {
      return cut(slice.from, next(comma + 1, 1));
    }
    int before = next(slice.from - 1, -1);
    return cut(text.charAt(before) == ',' ? before : slice.from, slice.to);
  }

  private byte[] cut(int from, int to) {
    return (text.substring(0, from) + text.substring(to)).getBytes(StandardCharsets.UTF_8);
  }

  /// The file with one more question at its end.
  byte[] and(ObjectNode question) {
    if (questions.isEmpty()) {
      String all = text.replaceFirst("\\[\\s*\\]", "[]");
      int at = all.lastIndexOf("[]") + 1;
      return inserted(all, at, "\n    " + indented(question, "    ") + "\n  ");
    }
    Slice last = questions.lastEntry().getValue();
    String indent = indent(last.from);
    return inserted(text, last.to, ",\n" + indent + indented(question, indent));
  }

  private static byte[] inserted(String text, int at, String more) {
    return (text.substring(0, at) + more + text.substring(at)).getBytes(StandardCharsets.UTF_8);
  }

  private static String indented(ObjectNode question, String indent) {
    return QuestionText.text(question).replace("\n", "\n" + indent);
  }

  /// The first place from one on that holds more than space.
  private int next(int from, int step) {
    int at = from;
    while (at >= 0 && at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at += step;
    }
    return at;
  }

  /// The question with an id that is in the file.
  ObjectNode question(String id) {
    return slice(id).question;
  }

  private Slice slice(String id) {
    Slice slice = questions.get(id);
    if (slice == null) {
      throw new IllegalArgumentException("no question " + id);
    }
    return slice;
  }

  /// What stands before a place on its line, where that is nothing but space.
  private String indent(int at) {
    String before = text.substring(text.lastIndexOf('\n', at - 1) + 1, at);
    return before.isBlank() ? before : "";
  }
}
