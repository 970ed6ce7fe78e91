package anneal.files;

import anneal.packs.Finding;
import anneal.packs.Node;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// The shape that a file must have, as a compiled JSON Schema: made once, used for every file.
///
/// The schema travels with the program under `questions/schema/`, the same file that editors read.
final class JsonShape {

  /// Made when first asked for: files that were found clean before need no schema.
  private static final class Made {
    private static final JsonShape PACK = new JsonShape("pack-1.schema.json");
    private static final JsonShape QUESTIONS = new JsonShape("questions-1.schema.json");
  }

  /// `misconceptions.json`.
  static final JsonShape MISCONCEPTIONS = new JsonShape("misconceptions-1.schema.json");

  /// `role.json`.
  static final JsonShape ROLE = new JsonShape("role-1.schema.json");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final double EXACT = 0x1p53;

  private final JsonNode document;
  private final Schema schema;

  private JsonShape(String file) {
    try (InputStream in = JsonShape.class.getResourceAsStream("/questions/schema/" + file)) {
      if (in == null) {
        throw new IllegalStateException(
            "questions/schema/" + file + " is not on the class path: build the program again");
      }
      document = new ObjectMapper().readTree(in);
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(document);
      schema.initializeValidators();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The shape of `pack.json`.
  static JsonShape pack() {
    return Made.PACK;
  }

  /// The shape of a topic file.
  static JsonShape questions() {
    return Made.QUESTIONS;
  }

  /// The schema as written, to look up what it says about a place.
  JsonNode document() {
    return document;
  }

  /// Checks a tree.
  ///
  /// @return in no particular order, each in an author's words
  List<Finding> check(Node root) {
    SchemaWords words = new SchemaWords(this, root);
    return words.of(
        schema.validate(
            tree(root), it -> it.executionConfig(config -> config.locale(Locale.ROOT))));
  }

  private static JsonNode tree(Node node) {
    return switch (node) {
      case Node.Obj obj -> {
        ObjectNode object = NODES.objectNode();
        obj.fields().forEach((name, value) -> object.set(name, tree(value)));
        yield object;
      }
      case Node.Arr arr -> {
        ArrayNode array = NODES.arrayNode(arr.items().size());
        arr.items().forEach(item -> array.add(tree(item)));
        yield array;
      }
      case Node.Str str -> NODES.textNode(str.text());
      case Node.Num num -> number(num.number());
      case Node.Bool bool -> NODES.booleanNode(bool.value());
      case Node.Null _ -> NODES.nullNode();
    };
  }

  private static JsonNode number(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < EXACT;
    return whole ? NODES.numberNode((long) number) : NODES.numberNode(number);
  }
}
