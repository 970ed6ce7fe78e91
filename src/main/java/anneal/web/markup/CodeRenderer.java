package anneal.web.markup;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/// Writes fenced code with its language as a class, where the language is a plain name.
final class CodeRenderer implements NodeRenderer {

  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z0-9+#-]{1,20}");

  private final HtmlWriter html;

  CodeRenderer(HtmlNodeRendererContext context) {
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(FencedCodeBlock.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof FencedCodeBlock code) {
      html.line();
      html.tag("pre");
      html.tag("code", language(code.getInfo()));
      html.text(code.getLiteral());
      html.tag("/code");
      html.tag("/pre");
      html.line();
    }
  }

  private static Map<String, String> language(@Nullable String info) {
    String first = info == null ? "" : info.strip().split("\\s", 2)[0];
    return LANGUAGE.matcher(first).matches()
        ? Map.of("class", "language-" + first.toLowerCase(Locale.ROOT))
        : Map.of();
  }
}
