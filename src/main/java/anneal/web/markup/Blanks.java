package anneal.web.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Places to be filled in a text. A mark of two private characters goes through rendering like any
/// other text, also within code; afterwards it is cut out of the finished HTML, text node by text
/// node, so that nothing an author writes can reach an attribute.
public final class Blanks {

  private static final Pattern MARK = Pattern.compile("\uE000([0-9]{1,3})\uE001");

  private Blanks() {}

  /// The mark of a blank.
  ///
  /// @param number from 1
  public static String mark(int number) {
    return "\uE000" + number + "\uE001";
  }

  static String cut(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    List<TextNode> marked =
        document
            .body()
            .nodeStream(TextNode.class)
            .filter(text -> MARK.matcher(text.getWholeText()).find())
            .toList();
    marked.forEach(Blanks::cut);
    return document.body().html();
  }

  private static void cut(TextNode text) {
    String whole = text.getWholeText();
    Matcher mark = MARK.matcher(whole);
    List<Node> parts = new ArrayList<>();
    int end = 0;
    while (mark.find()) {
      parts.add(new TextNode(whole.substring(end, mark.start())));
      parts.add(new Element("span").addClass("blank").attr("data-blank", mark.group(1)));
      end = mark.end();
    }
    parts.add(new TextNode(whole.substring(end)));
    parts.forEach(text::before);
    text.remove();
  }
}
