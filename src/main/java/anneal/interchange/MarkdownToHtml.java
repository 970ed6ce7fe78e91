package anneal.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Our Markdown as HTML for other programs, mathematics between `\(` and `\)`.
final class MarkdownToHtml {

  private static final Pattern FORMULA =
      Pattern.compile(
          "(```.*?```|`[^`\n]+`)|\\$\\$(.+?)\\$\\$|(?<!\\\\)\\$((?:[^$\\\\]|\\\\.)+?)\\$",
          Pattern.DOTALL);
  private static final Pattern PLACE = Pattern.compile("FORMULA(\\d+)FORMULA");
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(List.of(TablesExtension.create())).escapeHtml(true).build();

  private MarkdownToHtml() {}

  static String convert(String markdown) {
    List<String> formulas = new ArrayList<>();
    String text =
        FORMULA.matcher(markdown).replaceAll(it -> Matcher.quoteReplacement(set(it, formulas)));
    String html = RENDERER.render(PARSER.parse(text)).strip();
    String whole =
        PLACE
            .matcher(html)
            .replaceAll(
                it -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(it.group(1)))));
    return whole.startsWith("<p>") && whole.indexOf("<p>", 3) < 0 && whole.endsWith("</p>")
        ? whole.substring(3, whole.length() - 4)
        : whole;
  }

  private static String set(java.util.regex.MatchResult found, List<String> formulas) {
    if (found.group(1) != null) {
      return found.group();
    }
    boolean display = found.group(2) != null;
    String tex = escaped(display ? found.group(2) : found.group(3));
    formulas.add(display ? "\\[" + tex + "\\]" : "\\(" + tex + "\\)");
    return "FORMULA" + (formulas.size() - 1) + "FORMULA";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
