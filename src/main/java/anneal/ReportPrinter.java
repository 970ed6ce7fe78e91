package anneal;

import anneal.authors.PackReport;
import anneal.authors.PackReport.TopicLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Shows what packs hold as tables.
final class ReportPrinter {

  private static final int WIDTH = 96;
  private static final String ROW = "  %-4s %-52s %9s %7s %7s %10s%s";

  private ReportPrinter() {}

  /// The lines of one pack.
  ///
  /// @param skills whether each skill is listed
  static List<String> print(PackReport report, boolean skills) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s of %d wanted, %s, about %d minutes"
            .formatted(
                report.title(),
                Tally.counted(report.questions(), "question"),
                report.target(),
                Tally.counted(report.variants(), "variant"),
                report.minutes()));
    lines.add("  levels: " + list(report.levels()));
    lines.add("  kinds:  " + list(report.kinds()));
    lines.add(ROW.formatted("", "topic", "questions", "junior", "senior", "principal", ""));
    report.topics().forEach(it -> lines.add(row(it)));
    lines.add("  " + Tally.counted(report.skills().size(), "skill") + (skills ? ":" : ""));
    if (skills) {
      lines.addAll(wrapped(list(report.skills())));
    }
    return lines;
  }

  private static String row(TopicLine topic) {
    return ROW.formatted(
            topic.code(),
            topic.title(),
            topic.questions() + "/" + topic.target(),
            topic.levels().get("junior"),
            topic.levels().get("senior"),
            topic.levels().get("principal"),
            topic.missing() > 0 ? "  lacks " + topic.missing() : "")
        .stripTrailing();
  }

  private static String list(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue())
        .collect(Collectors.joining(", "));
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String part : text.split("(?<=, )", -1)) {
      if (line.length() + part.length() > WIDTH) {
        lines.add("    " + line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(part);
    }
    lines.add("    " + line);
    return lines;
  }
}
