package anneal.web.markup;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes plain words, in which no line ends between a number or a formula and its percent sign.
final class TextRenderer implements NodeRenderer {

  private static final Pattern BEFORE_PERCENT = Pattern.compile("(?:^|(?<=\\d)) (?=%)");

  private final HtmlWriter html;

  TextRenderer(HtmlNodeRendererContext context) {
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Text.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Text text) {
      html.text(BEFORE_PERCENT.matcher(text.getLiteral()).replaceAll("\u00a0"));
    }
  }
}
