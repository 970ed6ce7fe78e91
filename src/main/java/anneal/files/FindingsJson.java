package anneal.files;

import anneal.packs.Finding;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// Findings as JSON, for other programs.
public final class FindingsJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private FindingsJson() {}

  /// An array of objects: file, line, column, pointer, severity, code, message, remedy.
  public static String write(List<Finding> findings) {
    ArrayNode array = MAPPER.createArrayNode();
    for (Finding finding : findings) {
      ObjectNode node = array.addObject();
      node.put("file", finding.place().file());
      node.put("line", finding.place().line());
      node.put("column", finding.place().column());
      node.put("pointer", finding.place().pointer());
      node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
      node.put("code", finding.code());
      node.put("message", finding.message());
      node.put("remedy", finding.remedy());
    }
    try {
      return MAPPER.writeValueAsString(array);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain strings can always be written", e);
    }
  }
}
