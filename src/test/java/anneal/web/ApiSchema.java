package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// Holds what the server says against the API's own description.
final class ApiSchema {

  static final JsonNode DOCUMENT = read(OpenApiRoutes.document());

  private static final Map<JsonNode, Schema> COMPILED = new ConcurrentHashMap<>();

  private ApiSchema() {}

  /// Fails unless the description knows this response.
  ///
  /// @param path as asked for, without query
  static void check(String method, String path, int status, String type, byte[] body) {
    String what = method + " " + path + " " + status;
    JsonNode operation = operation(method, path);
    JsonNode responses = operation.path("responses");
    JsonNode response =
        follow(responses.path(responses.has("" + status) ? "" + status : "default"));
    assertTrue(status < 400 || !response.isMissingNode(), what + " is not described");
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertEquals(0, body.length, what + " should be empty");
      return;
    }
    assertTrue(
        content.has(type), what + " is " + type + ", described " + content.fieldNames().next());
    if (!type.endsWith("json")) {
      return;
    }
    JsonNode schema = content.get(type).get("schema");
    JsonNode value = type.contains("json") ? read(body) : TextNode.valueOf(new String(body));
    assertEquals(List.of(), faults(schema, value), () -> what + "\n" + new String(body));
  }

  /// What a value breaks of a schema of the document.
  static List<String> faults(JsonNode schema, JsonNode value) {
    return COMPILED
        .computeIfAbsent(schema, ApiSchema::compile)
        .validate(value, it -> it.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /// Every operation as `GET /api/settings`.
  static TreeSet<String> operations() {
    TreeSet<String> operations = new TreeSet<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                        method ->
                            operations.add(
                                method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
    return operations;
  }

  /// What a `$ref` points to, or the thing itself.
  static JsonNode follow(JsonNode thing) {
    return thing.has("$ref") ? DOCUMENT.at(thing.get("$ref").asText().substring(1)) : thing;
  }

  private static JsonNode operation(String method, String path) {
    List<JsonNode> found = new ArrayList<>();
    DOCUMENT
        .get("paths")
        .properties()
        .forEach(
            it -> {
              if (path.matches(it.getKey().replaceAll("\\{[^}]+}", "[^/]+"))) {
                found.add(it.getValue());
              }
            });
    assertEquals(1, found.size(), path + " is described " + found.size() + " times");
    JsonNode operation = found.getFirst().get(method.toLowerCase(java.util.Locale.ROOT));
    assertTrue(operation != null, method + " " + path + " is not described");
    return operation;
  }

  private static Schema compile(JsonNode schema) {
    ObjectNode whole = new ObjectMapper().createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.set("components", DOCUMENT.get("components"));
    whole.putArray("allOf").add(schema);
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole);
  }

  private static JsonNode read(byte[] json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
