package anneal.files;

import anneal.json.Json;
import anneal.packs.Audit;
import anneal.question.QuestionId;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what independent solvers found from `audit.json` beside the packs: under `questions` the
/// `question`, its `rev`, the day `on`, and `solvers` who each say whether their solution `agrees`.
public final class AuditFile {

  /// Its name in a folder of packs.
  public static final String NAME = "audit.json";

  private static final Logger LOG = LoggerFactory.getLogger(AuditFile.class);

  private AuditFile() {}

  /// The checks of all folders, the first word on a question counting. A file or a check that
  /// cannot be read is logged and left out.
  public static Audit read(List<Path> roots) {
    List<Audit.Check> all = new ArrayList<>();
    roots.stream()
        .map(it -> it.resolve(NAME))
        .filter(Files::isRegularFile)
        .flatMap(it -> checks(it).stream())
        .filter(it -> all.stream().noneMatch(known -> known.question().equals(it.question())))
        .forEachOrdered(all::add);
    return new Audit(all);
  }

  private static List<Audit.Check> checks(Path file) {
    List<Audit.Check> checks = new ArrayList<>();
    try {
      for (JsonNode each : Json.mapper().readTree(BoundedFile.read(file)).path("questions")) {
        checks.add(check(each));
      }
    } catch (IOException | DateTimeException | IllegalArgumentException wrong) {
      LOG.warn("{} is left out from here on: {}", file, wrong.getMessage());
    }
    return checks;
  }

  private static Audit.Check check(JsonNode node) {
    String name = node.path("question").asText();
    QuestionId question =
        QuestionId.parse(name)
            .orElseThrow(() -> new IllegalArgumentException("no question is named " + name));
    List<Boolean> agreed = new ArrayList<>();
    node.path("solvers").forEach(it -> agreed.add(it.path("agrees").asBoolean()));
    LocalDate on = LocalDate.parse(node.path("on").asText());
    return new Audit.Check(question, node.path("rev").asInt(), on, agreed);
  }
}
