package anneal.files;

import anneal.authors.PackReport;
import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;

/// Reports on packs as JSON, for other programs.
public final class ReportJson {

  private ReportJson() {}

  /// An object with `packs`, a report each.
  public static String write(List<PackReport> reports) {
    try {
      return Json.mapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(Map.of("packs", reports));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of texts and numbers can always be written", e);
    }
  }
}
