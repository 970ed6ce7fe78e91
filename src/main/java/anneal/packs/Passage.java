package anneal.packs;

import anneal.question.ExpressionException;
import anneal.question.Template;
import anneal.question.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A text of a question as authored: a string or an array of lines, with places for values.
final class Passage {

  private final Node node;
  private final List<Node.Str> lines;
  private final String text;
  private final @Nullable Template template;

  private Passage(Node node, List<Node.Str> lines, Findings findings) {
    this.node = node;
    this.lines = lines;
    this.text = lines.stream().map(Node.Str::text).collect(Collectors.joining("\n"));
    this.template = text.contains("{{") ? template(findings) : null;
  }

  /// Reads a text; anything but strings in it is passed over, as the schema has reported it.
  static Passage read(Node node, Findings findings) {
    List<Node> parts = node instanceof Node.Arr arr ? arr.items() : List.of(node);
    List<Node.Str> lines =
        parts.stream().filter(Node.Str.class::isInstance).map(Node.Str.class::cast).toList();
    return new Passage(node, lines, findings);
  }

  private @Nullable Template template(Findings findings) {
    try {
      return Template.parse(text);
    } catch (ExpressionException e) {
      fail(e, findings);
      return null;
    }
  }

  /// The text with its places filled; a place that cannot be filled is a finding.
  String fill(Map<String, Value> values, Findings findings) {
    if (template == null) {
      return text;
    }
    try {
      return template.render(values);
    } catch (ExpressionException e) {
      fail(e, findings);
      return text;
    }
  }

  private void fail(ExpressionException failure, Findings findings) {
    Spot spot = spot(failure.column() - 1);
    findings.add(Code.BAD_PLACE, spot, failure);
  }

  /// The text as authored, lines joined.
  String text() {
    return text;
  }

  /// Where the text begins.
  Spot start() {
    return Spot.of(node);
  }

  /// Where a character of the joined text stands.
  Spot spot(int index) {
    int begin = 0;
    for (Node.Str line : lines) {
      int end = begin + line.text().length();
      if (index <= end) {
        return Spot.in(line, Math.max(0, index - begin));
      }
      begin = end + 1;
    }
    return start();
  }

  /// Whether a character of the joined text comes from a line's own string, not from joining lines.
  boolean isWithinLine(int index) {
    int begin = 0;
    for (Node.Str line : lines) {
      begin += line.text().length();
      if (index <= begin) {
        return index < begin;
      }
      begin++;
    }
    return false;
  }
}
