package anneal.web.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/// Writes mathematics as an element that carries its TeX as text and as `data-tex`: readable as it
/// is, typeset by the browser.
final class MathRenderer implements NodeRenderer {

  private final HtmlWriter html;

  MathRenderer(HtmlNodeRendererContext context) {
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(MathSpan.class, MathBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof MathSpan span) {
      write("span", span.display() ? "math display" : "math", span.tex());
    } else if (node instanceof MathBlock block) {
      html.line();
      write("div", "math display", block.tex());
      html.line();
    }
  }

  private void write(String tag, String style, String tex) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("class", style);
    attributes.put("data-tex", tex);
    html.tag(tag, attributes);
    html.text(tex);
    html.tag("/" + tag);
  }
}
