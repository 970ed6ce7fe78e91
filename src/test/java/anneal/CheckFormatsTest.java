package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// What `check` writes for code hosts.
class CheckFormatsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PACKS = "src/test/resources/packs/";

  private final StringWriter out = new StringWriter();

  private int check(String format, String folder) {
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .execute("check", "--format", format, folder);
  }

  private JsonNode sarif(String folder) throws IOException {
    check("sarif", folder);
    return MAPPER.readTree(out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"good", "broken/two-keys", "broken/plain-fence", "broken"})
  void aLogIsValidSarif(String folder) throws IOException {
    try (InputStream schema =
        CheckFormatsTest.class.getResourceAsStream("/schemas/sarif-2.1.0.json")) {
      var faults =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(MAPPER.readTree(schema))
              .validate(sarif(PACKS + folder));
      assertEquals(List.of(), faults);
    }
  }

  @Test
  void aResultNamesRulePlaceAndRemedy() throws IOException {
    JsonNode run = sarif(PACKS + "broken/two-keys").at("/runs/0");
    JsonNode result = run.at("/results/0");
    JsonNode rule = run.at("/tool/driver/rules").get(result.get("ruleIndex").asInt());
    assertEquals("Q003", result.get("ruleId").asText());
    assertEquals("Q003", rule.get("id").asText());
    assertEquals("http://localhost:7070/authors#Q003", rule.get("helpUri").asText());
    assertTrue(rule.at("/help/markdown").asText().contains("multi"), rule.toString());
    assertEquals("error", result.get("level").asText());
    JsonNode place = result.at("/locations/0/physicalLocation");
    assertEquals(PACKS + "broken/two-keys/basics.json", place.at("/artifactLocation/uri").asText());
    assertEquals(21, place.at("/region/startLine").asInt());
    assertEquals(22, place.at("/region/startColumn").asInt());
    assertEquals(
        "/questions/0/options/1/correct",
        result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText());
  }

  @Test
  void aPathOutsideTheProjectBecomesAFileAddress(@TempDir Path root) throws IOException {
    Path pack = Files.createDirectories(root.resolve("a pack"));
    Files.writeString(pack.resolve("pack.json"), "{");
    String uri =
        sarif(pack.toString())
            .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
            .asText();
    assertEquals(pack.resolve("pack.json").toUri().toString(), uri);
    assertTrue(uri.contains("a%20pack"), uri);
  }

  @Test
  void annotationsAreOneLineEach() {
    assertEquals(2, check("github", PACKS + "broken/two-keys"));
    assertEquals(
        "::error file=src/test/resources/packs/broken/two-keys/basics.json,line=21,col=22,"
            + "title=Anneal Q003::`b` is correct as well as `a`. Leave one `\"correct\": true`.",
        out.toString().lines().findFirst().orElseThrow());
  }

  @Test
  void annotationsEscapeWhatWouldEndThem(@TempDir Path root) throws IOException {
    Path pack = Files.createDirectories(root.resolve("50%, a:b"));
    Files.writeString(pack.resolve("pack.json"), "{");
    check("github", pack.toString());
    assertTrue(out.toString().contains("/50%25%2C a%3Ab/pack.json,line="), out.toString());
  }
}
