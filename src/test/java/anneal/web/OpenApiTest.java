package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Catalog;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiTest {

  @Test
  void theServerHasExactlyTheRoutesThatAreDescribed() {
    try (TestServer server = TestServer.hosted(Catalog.EMPTY)) {
      TreeSet<String> routes = new TreeSet<>(server.routes());
      routes.removeIf(it -> it.startsWith("HEAD "));
      assertEquals(ApiSchema.operations(), routes);
    }
  }

  @Test
  void theServerShowsTheDocument() throws IOException {
    try (TestServer server = TestServer.hosted(Catalog.EMPTY)) {
      JsonNode shown = new ApiClient(server.url()).get("/api/openapi.json").expect(200);
      assertEquals(ApiSchema.DOCUMENT, shown);
    }
  }

  @Test
  void everyProblemTypeIsDescribed() {
    List<String> described = new ArrayList<>();
    ApiSchema.DOCUMENT
        .at("/components/schemas/Problem/properties/type/enum")
        .forEach(it -> described.add(it.asText()));
    assertEquals(Stream.of(ProblemType.values()).map(ProblemType::uri).toList(), described);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    Matcher references =
        Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(ApiSchema.DOCUMENT.toString());
    int count = 0;
    while (references.find()) {
      count++;
      assertTrue(!ApiSchema.DOCUMENT.at(references.group(1)).isMissingNode(), references.group(1));
    }
    assertTrue(count > 100, "only " + count + " references");
  }

  @Test
  void everyOperationHasAnExampleAndEveryExampleFits() {
    int count = 0;
    for (JsonNode path : ApiSchema.DOCUMENT.get("paths")) {
      for (JsonNode operation : path) {
        for (JsonNode response : operation.get("responses")) {
          count += examples(ApiSchema.follow(response).path("content"));
        }
        count += examples(operation.path("requestBody").path("content"));
      }
    }
    assertTrue(count > 60, "only " + count + " examples");
  }

  private static int examples(JsonNode content) {
    int count = 0;
    for (JsonNode media : content) {
      List<JsonNode> examples = new ArrayList<>();
      media.path("examples").forEach(it -> examples.add(it.get("value")));
      if (media.has("example")) {
        examples.add(media.get("example"));
      }
      assertTrue(!examples.isEmpty(), "no example: " + media);
      for (JsonNode example : examples) {
        assertEquals(List.of(), ApiSchema.faults(media.get("schema"), example));
        count++;
      }
    }
    return count;
  }
}
