package anneal.interchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Turns HTML into Markdown: paragraphs, lists, emphasis, code, links and images stay; scripts and
/// styles go; of everything else the words stay and the loss is named.
final class HtmlToMarkdown implements NodeVisitor {

  private static final Map<String, String> MARKS =
      Map.of("b", "**", "strong", "**", "i", "*", "em", "*");
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "section", "blockquote", "ul", "ol", "tr", "table");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "iframe", "object", "embed", "form", "svg", "head", "template");
  private static final Set<String> PLAIN =
      Set.of(
          "body",
          "html",
          "span",
          "font",
          "u",
          "tbody",
          "thead",
          "label",
          "center",
          "a",
          "li",
          "br",
          "img",
          "code",
          "pre",
          "td",
          "th",
          "anki-mathjax");

  private final StringBuilder out = new StringBuilder();
  private final Set<String> lost = new TreeSet<>();
  private final Deque<Integer> starts = new ArrayDeque<>();
  private int code;

  private HtmlToMarkdown() {}

  static ForeignText convert(String html) {
    org.jsoup.nodes.Document document = Jsoup.parseBodyFragment(html);
    HtmlToMarkdown markdown = new HtmlToMarkdown();
    document
        .select(String.join(",", UNSEEN))
        .forEach(
            it -> {
              if (!it.normalName().equals("head")) {
                markdown.lost.add(it.normalName());
                it.remove();
              }
            });
    document.body().traverse(markdown);
    String text = markdown.out.toString().replaceAll("[ \t]+\n", "\n").replaceAll("\n{3,}", "\n\n");
    return new ForeignText(text.strip(), markdown.lost);
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      words(text);
    } else if (node instanceof Element element) {
      starts.push(out.length());
      open(element);
    }
  }

  private void words(TextNode text) {
    if (code > 0) {
      out.append(text.getWholeText());
      return;
    }
    String words = text.getWholeText().replace('\u00a0', ' ').replaceAll("\\s+", " ");
    boolean atStart = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    String kept = atStart ? words.stripLeading() : words;
    out.append(ForeignText.escaped(kept));
  }

  private void open(Element element) {
    String name = element.normalName();
    if (BLOCKS.contains(name)) {
      out.append("\n\n");
    } else if (name.matches("h[1-6]")) {
      out.append("\n\n");
    }
    switch (name) {
      case "br" -> out.append(out.isEmpty() || code > 0 ? "\n" : "\\\n");
      case "hr" -> out.append("\n\n---\n\n");
      case "li" -> out.append(ordered(element) ? "\n1. " : "\n- ");
      case "code", "pre" -> code++;
      case "img" -> image(element);
      case "table" -> lost.add("table");
      case "sub", "sup" -> lost.add("raised and lowered text");
      default -> {
        if (!known(name)) {
          lost.add(name.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static boolean known(String name) {
    return BLOCKS.contains(name)
        || PLAIN.contains(name)
        || MARKS.containsKey(name)
        || name.matches("h[1-6]");
  }

  private static boolean ordered(Element item) {
    Element list = item.parent();
    return list != null && list.normalName().equals("ol");
  }

  private void image(Element image) {
    String source = image.attr("src").replaceAll("[\\s()<>\\\\]", "");
    String words = image.attr("alt").replaceAll("[\\[\\]\\\\]", "").strip();
    out.append("![").append(words.isEmpty() ? "Image " + source : words);
    out.append("](media/").append(source).append(')');
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    int start = starts.pop();
    String name = element.normalName();
    String mark = MARKS.get(name);
    if (mark != null && code == 0) {
      wrap(start, mark, mark);
    } else if (name.equals("a")) {
      link(start, element.attr("href").strip());
    } else if (name.equals("pre")) {
      code--;
      fence(start);
    } else if (name.equals("code")) {
      code--;
      if (code == 0) {
        wrap(start, "`", "`");
      }
    } else if (name.equals("td") || name.equals("th")) {
      out.append(" \u00b7 ");
    } else if (BLOCKS.contains(name) || name.matches("h[1-6]")) {
      out.append("\n\n");
    }
  }

  private void link(int start, String address) {
    if (address.matches("https?://[^\\s()<>\\\\]+")) {
      wrap(start, "[", "](" + address + ")");
    } else if (!address.isEmpty()) {
      lost.add("link that is not http");
    }
  }

  private void fence(int start) {
    String inner = out.substring(start).strip().replace("```", "'''");
    out.setLength(start);
    out.append("\n\n```text\n").append(inner.replace("{{", "{ {")).append("\n```\n\n");
  }

  /// Puts marks around what was written since, inside its white space.
  private void wrap(int start, String before, String after) {
    String inner = out.substring(start);
    String words = inner.strip();
    if (words.isEmpty() || words.contains("\n\n")) {
      return;
    }
    int lead = inner.indexOf(words);
    out.setLength(start);
    out.append(inner, 0, lead).append(before).append(words).append(after);
    out.append(inner.substring(lead + words.length()));
  }
}
