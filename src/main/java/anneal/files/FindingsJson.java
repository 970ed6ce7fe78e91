package anneal.files;

import anneal.packs.Finding;
import anneal.packs.PackScore;
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

  /// An object with `findings` (file, line, column, pointer, severity, code, message, remedy) and
  /// `scores` (pack, questions, chance, position, and the share right of each blind guess).
  public static String write(List<Finding> findings, List<PackScore> scores) {
    ObjectNode root = MAPPER.createObjectNode();
    ArrayNode array = root.putArray("findings");
    findings.forEach(it -> write(it, array.addObject()));
    ArrayNode packs = root.putArray("scores");
    scores.forEach(it -> write(it, packs.addObject()));
    try {
      return MAPPER.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("plain strings can always be written", e);
    }
  }

  private static void write(Finding finding, ObjectNode node) {
    node.put("file", finding.place().file());
    node.put("line", finding.place().line());
    node.put("column", finding.place().column());
    node.put("pointer", finding.place().pointer());
    node.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
    node.put("code", finding.code());
    node.put("message", finding.message());
    node.put("remedy", finding.remedy());
  }

  private static void write(PackScore score, ObjectNode node) {
    node.put("pack", score.pack());
    node.put("questions", score.questions());
    node.put("chance", score.chance());
    node.put("position", score.position());
    ObjectNode guesses = node.putObject("guesses");
    score
        .shares()
        .forEach((guess, share) -> guesses.put(guess.name().toLowerCase(Locale.ROOT), share));
  }
}
