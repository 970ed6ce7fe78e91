package anneal.files;

import anneal.packs.CodePage;
import anneal.packs.Finding;
import anneal.packs.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the lines.
///
/// @param pages what the rules say of themselves
/// @param site address of a server that shows the pages, such as `http://localhost:7070`
public record SarifJson(List<CodePage> pages, String site) {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /// Writes a log of one run.
  public String write(List<Finding> findings) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    root.put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    run.put("columnKind", "utf16CodeUnits");
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", "Anneal");
    driver.put("organization", "Anneal");
    ArrayNode rules = driver.putArray("rules");
    Map<String, Integer> indices = new HashMap<>();
    for (CodePage page : pages) {
      indices.put(page.code().id(), indices.size());
      rule(page, rules.addObject());
    }
    ArrayNode results = run.putArray("results");
    findings.forEach(it -> result(it, indices, results.addObject()));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain strings can always be written", e);
    }
  }

  private void rule(CodePage page, ObjectNode rule) {
    rule.put("id", page.code().id());
    rule.put("name", page.code().name());
    rule.putObject("shortDescription").put("text", page.code().title() + ".");
    rule.putObject("fullDescription").put("text", page.meaning());
    rule.put("helpUri", site + "/authors#" + page.code().id());
    rule.putObject("help")
        .put(
            "text",
            "%s%nFound: %s%nInstead: %s%nRemedy: %s"
                .formatted(page.meaning(), page.found(), page.instead(), page.code().remedy()))
        .put(
            "markdown",
            "%s%n%nFound:%n%n%s%n%nInstead:%n%n%s%n%n**Remedy:** %s"
                .formatted(
                    page.meaning(),
                    page.found().indent(4),
                    page.instead().indent(4),
                    page.code().remedy()));
    rule.putObject("defaultConfiguration").put("level", level(page.code().severity()));
  }

  private static void result(Finding finding, Map<String, Integer> indices, ObjectNode result) {
    result.put("ruleId", finding.code());
    result.put("ruleIndex", indices.getOrDefault(finding.code(), -1));
    result.put("level", level(finding.severity()));
    result.putObject("message").put("text", sentence(finding.message()) + " " + finding.remedy());
    Place place = finding.place();
    ObjectNode location = result.putArray("locations").addObject();
    ObjectNode physical = location.putObject("physicalLocation");
    physical.putObject("artifactLocation").put("uri", uri(place.file()));
    physical.putObject("region").put("startLine", place.line()).put("startColumn", place.column());
    if (!place.pointer().isEmpty()) {
      location
          .putArray("logicalLocations")
          .addObject()
          .put("fullyQualifiedName", place.pointer())
          .put("kind", "value");
    }
  }

  private static String level(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "note";
    };
  }

  private static String sentence(String message) {
    return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
  }

  /// Relative to where the program was started; absolute paths as `file:` addresses.
  private static String uri(String file) {
    Path path = Path.of(file);
    if (path.isAbsolute()) {
      return path.toUri().toString();
    }
    try {
      return new URI(null, null, path.normalize().toString().replace('\\', '/'), null)
          .toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(file + " is a path and so can be written as an address", e);
    }
  }
}
