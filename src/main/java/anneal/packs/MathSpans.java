package anneal.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where mathematics stands in a Markdown text: between `$` and `$`, or `$$` and `$$`.
///
/// Code, inline or fenced, holds no mathematics; `\$` is a plain sign; a formula does not reach
/// over an empty line.
public final class MathSpans {

  /// A formula with its signs.
  ///
  /// @param start index of the first `$`
  /// @param end index behind the last `$`
  public record Span(int start, int end) {}

  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

  private final String text;
  private final List<Span> spans = new ArrayList<>();
  private final List<Integer> lonely = new ArrayList<>();

  private MathSpans(String text) {
    this.text = text;
  }

  /// Looks through a text.
  public static MathSpans of(String text) {
    MathSpans found = new MathSpans(text);
    if (text.indexOf('$') >= 0) {
      found.blocks();
    }
    return found;
  }

  /// The formulas in order.
  public List<Span> spans() {
    return spans;
  }

  /// Indices of the `$` without partner.
  public List<Integer> lonely() {
    return lonely;
  }

  /// Whether a character belongs to a formula.
  public boolean isInside(int index) {
    return spans.stream().anyMatch(it -> it.start <= index && index < it.end);
  }

  /// The text with every character of a formula replaced, line ends kept.
  public String masked(char mask) {
    StringBuilder masked = new StringBuilder(text);
    for (Span span : spans) {
      for (int i = span.start; i < span.end; i++) {
        if (masked.charAt(i) != '\n') {
          masked.setCharAt(i, mask);
        }
      }
    }
    return masked.toString();
  }

  /// Looks through what stands between fenced code.
  private void blocks() {
    int from = 0;
    int at = 0;
    String fence = "";
    while (at < text.length()) {
      int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
      String line = text.substring(at, end).stripTrailing();
      Matcher opening = FENCE.matcher(line);
      if (fence.isEmpty() && opening.matches()) {
        fence = opening.group(1);
        paragraphs(from, at);
      } else if (!fence.isEmpty()
          && line.strip().startsWith(fence)
          && isOnly(line.strip(), fence)) {
        fence = "";
        from = end;
      }
      at = end;
    }
    if (fence.isEmpty()) {
      paragraphs(from, text.length());
    }
  }

  private static boolean isOnly(String line, String fence) {
    return line.chars().allMatch(it -> it == fence.charAt(0));
  }

  private void paragraphs(int from, int to) {
    Matcher blank = BLANK.matcher(text).region(from, to);
    int at = from;
    while (blank.find()) {
      inline(at, blank.start());
      at = blank.end() - 1;
      blank.region(at, to);
    }
    inline(at, to);
  }

  private void inline(int from, int to) {
    int at = from;
    while (at < to) {
      at =
          switch (text.charAt(at)) {
            case '\\' -> at + 2;
            case '`' -> afterCode(at, to);
            case '$' -> afterMathematics(at, to);
            default -> at + 1;
          };
    }
  }

  /// Behind the code span that begins here, or behind the backticks if none does.
  private int afterCode(int at, int to) {
    int run = run(at, to);
    int next = text.indexOf('`', at + run);
    while (next >= 0 && next < to) {
      int length = run(next, to);
      if (length == run) {
        return next + length;
      }
      next = text.indexOf('`', next + length);
    }
    return at + run;
  }

  private int run(int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) == '`') {
      end++;
    }
    return end - at;
  }

  private int afterMathematics(int at, int to) {
    String sign = text.startsWith("$$", at) && at + 1 < to ? "$$" : "$";
    int next = at + sign.length();
    while (next < to && !(text.startsWith(sign, next) && next + sign.length() <= to)) {
      next += text.charAt(next) == '\\' ? 2 : 1;
    }
    if (next >= to) {
      lonely.add(at);
      return at + sign.length();
    }
    spans.add(new Span(at, next + sign.length()));
    return next + sign.length();
  }
}
