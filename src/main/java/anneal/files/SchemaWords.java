package anneal.files;

import anneal.packs.Code;
import anneal.packs.Finding;
import anneal.packs.Node;
import anneal.packs.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Says what does not fit a schema in an author's words: where, what, and what to write instead.
///
/// The schema's own `description` beside the broken keyword is the remedy where there is one.
final class SchemaWords {

  /// Keywords that limit a size, with the sentence about it.
  private static final Map<String, String> LIMITS =
      Map.ofEntries(
          Map.entry("minimum", "must be at least %s"),
          Map.entry("maximum", "must be at most %s"),
          Map.entry("exclusiveMinimum", "must be above %s"),
          Map.entry("exclusiveMaximum", "must be below %s"),
          Map.entry("minLength", "must have at least %s characters"),
          Map.entry("maxLength", "must have at most %s characters"),
          Map.entry("minItems", "must have at least %s items"),
          Map.entry("maxItems", "must have at most %s items"),
          Map.entry("minProperties", "must have at least %s parts"),
          Map.entry("maxProperties", "must have at most %s parts"));

  private final JsonShape shape;
  private final Node root;

  SchemaWords(JsonShape shape, Node root) {
    this.shape = shape;
    this.root = root;
  }

  /// The findings for a validator's errors, each once, without those that only explain another one.
  List<Finding> of(List<Error> errors) {
    Set<Finding> findings = new LinkedHashSet<>();
    Set<Place> wrongType = new HashSet<>();
    for (Error error : errors) {
      if (!error.getEvaluationPath().toString().contains("/oneOf/")) {
        Finding finding = of(error);
        boolean told =
            !finding.code().equals(Code.WRONG_TYPE.id()) && wrongType.contains(finding.place());
        if (!told) {
          findings.add(finding);
        }
        if (finding.code().equals(Code.WRONG_TYPE.id())) {
          wrongType.add(finding.place());
        }
      }
    }
    return List.copyOf(findings);
  }

  private Finding of(Error error) {
    Node node = root.at(error.getInstanceLocation().toString()).orElse(root);
    String keyword = error.getKeyword();
    if (LIMITS.containsKey(keyword)) {
      return limit(error, node);
    }
    return switch (keyword) {
      case "additionalProperties" -> unknown(error, node);
      case "required", "dependentRequired" -> missing(error, node);
      case "type" -> wrongType(error, node);
      case "enum", "const" -> notInList(error, node);
      case "pattern" ->
          Code.WRONG_FORM.at(
              node.place(),
              subject(node) + " has the wrong form",
              described(error, Code.WRONG_FORM));
      case "propertyNames" -> badName(error, node);
      case "oneOf" ->
          Code.NOT_ONE_FORM.at(
              node.place(),
              subject(node) + " is not exactly one of the forms allowed",
              described(error, Code.NOT_ONE_FORM));
      case "uniqueItems" ->
          Code.REPEATED_ITEM.at(node.place(), subject(node) + " holds the same item twice");
      default -> Code.OTHER_SHAPE.at(node.place(), subject(node) + " " + error.getMessage());
    };
  }

  private Finding unknown(Error error, Node node) {
    List<String> known = names(parent(error).path("properties"));
    return Code.UNKNOWN_PROPERTY.at(
        namePlace(node, error.getProperty()),
        subject(node) + " has no property `" + error.getProperty() + "`",
        Finding.didYouMean(
            error.getProperty(),
            known,
            "Remove it; known here: " + String.join(", ", known) + "."));
  }

  private Finding missing(Error error, Node node) {
    JsonNode property = resolve(parent(error).path("properties").path(error.getProperty()));
    String means = property.path("description").asText();
    return Code.MISSING_PROPERTY.at(
        node.place(),
        subject(node) + " has no `" + error.getProperty() + "`",
        "Add `" + error.getProperty() + "`" + "." + (means.isEmpty() ? "" : " " + means));
  }

  private Finding wrongType(Error error, Node node) {
    JsonNode type = Objects.requireNonNullElse(error.getSchemaNode(), shape.document());
    List<String> wanted = new ArrayList<>();
    (type.isArray() ? type : List.of(type)).forEach(it -> wanted.add(typeName(it.asText())));
    String either = String.join(" or ", wanted);
    return Code.WRONG_TYPE.at(
        node.place(),
        subject(node) + " is " + kind(node),
        ("Write " + either + ". " + described(error)).strip());
  }

  private Finding notInList(Error error, Node node) {
    List<String> allowed = new ArrayList<>();
    JsonNode list = Objects.requireNonNullElse(error.getSchemaNode(), shape.document());
    (list.isArray() ? list : List.of(list)).forEach(it -> allowed.add(it.asText()));
    String found = node instanceof Node.Str str ? "`" + str.text() + "`" : kind(node);
    String typed = node instanceof Node.Str str ? str.text() : "";
    return Code.NOT_IN_LIST.at(
        node.place(),
        subject(node) + " cannot be " + found,
        Finding.didYouMean(typed, allowed, "Use " + String.join(", ", allowed) + "."));
  }

  private Finding badName(Error error, Node node) {
    String meant =
        resolve(shape.document().at(error.getSchemaLocation().getFragment().toString()))
            .path("description")
            .asText();
    return Code.WRONG_FORM.at(
        namePlace(node, error.getProperty()),
        "`" + error.getProperty() + "` cannot be a name here",
        meant.isEmpty() ? Code.WRONG_FORM.remedy() : meant);
  }

  private Finding limit(Error error, Node node) {
    String bound = Objects.requireNonNullElse(error.getSchemaNode(), shape.document()).asText();
    String limit = LIMITS.getOrDefault(error.getKeyword(), "%s").formatted(bound);
    boolean empty = error.getKeyword().startsWith("min") && limit.contains(" 1 ");
    String sentence = empty ? "must not be empty" : limit.replaceAll("( 1 \\w+)s$", "$1");
    return Code.OUT_OF_LIMITS.at(
        node.place(), subject(node) + " " + sentence, described(error, Code.OUT_OF_LIMITS));
  }

  private String described(Error error, Code code) {
    String description = described(error);
    return description.isEmpty() ? code.remedy() : description;
  }

  /// What the schema says about the place, be it around a dependent schema.
  private String described(Error error) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    int dependent = pointer.indexOf("/dependentSchemas/");
    JsonNode around =
        dependent < 0 ? parent(error) : shape.document().at(pointer.substring(0, dependent));
    return around.path("description").asText();
  }

  /// The schema that holds the broken keyword.
  private JsonNode parent(Error error) {
    String pointer = error.getSchemaLocation().getFragment().toString();
    return shape.document().at(pointer.substring(0, Math.max(0, pointer.lastIndexOf('/'))));
  }

  private JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.startsWith("#") ? shape.document().at(reference.substring(1)) : schema;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Place namePlace(Node node, String name) {
    return node instanceof Node.Obj obj ? obj.name(name).orElse(node.place()) : node.place();
  }

  /// What to call a value: its key, or its number in a list.
  private static String subject(Node node) {
    String pointer = node.place().pointer();
    if (pointer.isEmpty()) {
      return "the file";
    }
    String[] parts = pointer.substring(1).split("/", -1);
    String last = parts[parts.length - 1];
    boolean item = last.chars().allMatch(it -> it >= '0' && it <= '9') && parts.length > 1;
    return item
        ? "item " + (Integer.parseInt(last) + 1) + " of `" + parts[parts.length - 2] + "`"
        : "`" + last + "`";
  }

  private static String kind(Node node) {
    return switch (node) {
      case Node.Obj _ -> "an object";
      case Node.Arr _ -> "an array";
      case Node.Str _ -> "a string";
      case Node.Num num -> "the number " + Node.plain(num.number());
      case Node.Bool bool -> String.valueOf(bool.value());
      case Node.Null _ -> "null";
    };
  }

  private static String typeName(String type) {
    return switch (type) {
      case "object" -> "an object {...}";
      case "array" -> "an array [...]";
      case "string" -> "a string in double quotes";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      default -> type;
    };
  }
}
