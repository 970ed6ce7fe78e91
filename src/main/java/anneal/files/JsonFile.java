package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Keys;
import anneal.packs.Loaded;
import anneal.packs.Node;
import anneal.packs.Place;
import anneal.packs.Pointer;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads one JSON file into a tree that knows where each value stands.
///
/// Limits keep a hostile file from taking memory or stack: 16 MB, 1,000,000 values and signs, 40
/// levels, 100,000 characters a string, 200 a name, 100 a number.
final class JsonFile {

  /// The most bytes a file may have.
  static final int MOST_BYTES = 16 << 20;

  /// Reads within the limits above.
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxTokenCount(1_000_000)
                  .maxNestingDepth(40)
                  .maxStringLength(100_000)
                  .maxNameLength(200)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final JsonText text;
  private final JsonParser parser;
  private final List<Finding> findings = new ArrayList<>();

  private JsonFile(JsonText text) throws IOException {
    this.text = text;
    this.parser = FACTORY.createParser(text.text().toCharArray());
  }

  /// Reads a file.
  ///
  /// @param file its name in places
  /// @return empty with a finding where it is not JSON; duplicate keys are findings, the first wins
  static Loaded<Node> read(String file, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      return new Loaded<>(
          Optional.empty(),
          List.of(Code.TOO_LARGE.at(Place.of(file), BoundedFile.tooLarge(bytes.length))));
    }
    return switch (JsonText.decode(file, bytes)) {
      case JsonText.Decoded.Ok(JsonText text) -> read(text);
      case JsonText.Decoded.Failed(Finding finding) ->
          new Loaded<>(Optional.empty(), List.of(finding));
    };
  }

  private static Loaded<Node> read(JsonText text) {
    try {
      JsonFile file = new JsonFile(text);
      return new Loaded<>(file.document(), file.findings);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory cannot fail", e);
    }
  }

  private Optional<Node> document() throws IOException {
    try (parser) {
      return parsed();
    }
  }

  private Optional<Node> parsed() throws IOException {
    try {
      if (parser.nextToken() == null) {
        return refuse(Place.of(text.file()), "the file is empty", "Write an object: `{}`.");
      }
      Node root = value(Pointer.ROOT);
      return parser.nextToken() == null
          ? Optional.of(root)
          : refuse(
              place(Pointer.ROOT),
              "something follows the end of the document",
              "Remove what follows.");
    } catch (JsonProcessingException e) {
      findings.add(SyntaxWords.of(text, e, parser.currentLocation()));
      return Optional.empty();
    }
  }

  private Optional<Node> refuse(Place place, String message, String remedy) {
    findings.add(Code.NOT_JSON.at(place, message, remedy));
    return Optional.empty();
  }

  private Place place(Pointer pointer) {
    return text.place(start(), pointer);
  }

  /// Index of the current token's first character.
  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  private Node value(Pointer pointer) throws IOException {
    int start = start();
    Place place = text.place(start, pointer);
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> string(place, start);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place);
      case VALUE_TRUE, VALUE_FALSE -> new Node.Bool(place, token == JsonToken.VALUE_TRUE);
      case VALUE_NULL -> new Node.Null(place);
      default -> throw new IllegalStateException("no value begins with " + token);
    };
  }

  private Node object(Place place) throws IOException {
    SequencedMap<String, Node> fields = new LinkedHashMap<>();
    Keys keys = new Keys();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      Pointer pointer = place.path().at(name);
      Place at = place(pointer);
      parser.nextToken();
      Node value = value(pointer);
      if (fields.putIfAbsent(name, value) == null) {
        keys.add(at);
      } else {
        int first = keys.line(List.copyOf(fields.keySet()).indexOf(name));
        findings.add(Code.DUPLICATE_KEY.at(at, "`" + name + "` is already set on line " + first));
      }
    }
    return new Node.Obj(place, fields, keys.trimmed());
  }

  private Node array(Place place) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(value(place.path().at(items.size())));
    }
    return new Node.Arr(place, items);
  }

  private Node string(Place place, int start) throws IOException {
    String value = parser.getText();
    int end = (int) parser.currentLocation().getCharOffset();
    boolean plain = end - start - 2 == value.length();
    return new Node.Str(place, value, plain ? value : text.text().substring(start + 1, end - 1));
  }

  private Node number(Place place) throws IOException {
    double number = parser.getDoubleValue();
    if (Double.isInfinite(number)) {
      findings.add(Code.NUMBER_RANGE.at(place, "the number is too large"));
    }
    return new Node.Num(place, number);
  }
}
