package anneal.web.markup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;
import org.jspecify.annotations.Nullable;

/// Writes links that lead to the web and images that lie on this server; of any other only the
/// words remain.
final class LinkRenderer implements NodeRenderer {

  private static final Pattern WEB = Pattern.compile("https?://[^\\s/@\\\\]+(/[^\\s\\\\]*)?");
  private static final Pattern MEDIA =
      Pattern.compile(
          "/media/[a-z0-9-]{1,60}/[A-Za-z0-9_-][A-Za-z0-9._-]{0,90}\\.(?i:png|jpe?g|gif|webp)");

  private final HtmlNodeRendererContext context;
  private final HtmlWriter html;
  private final String pictures;

  /// @param pictures where pictures lie; empty for the addresses that packs have
  LinkRenderer(HtmlNodeRendererContext context, String pictures) {
    this.context = context;
    this.pictures = pictures;
    html = context.getWriter();
  }

  @Override
  public Set<Class<? extends Node>> getNodeTypes() {
    return Set.of(Link.class, Image.class);
  }

  @Override
  public void render(Node node) {
    if (node instanceof Link link && WEB.matcher(link.getDestination()).matches()) {
      html.tag("a", attributes("href", link.getDestination(), link.getTitle()));
      renderWords(link);
      html.tag("/a");
    } else if (node instanceof Image image && MEDIA.matcher(image.getDestination()).matches()) {
      Map<String, String> attributes =
          attributes("src", at(image.getDestination()), image.getTitle());
      attributes.put("alt", Words.of(image));
      html.tag("img", attributes, true);
    } else {
      renderWords(node);
    }
  }

  private String at(String url) {
    return pictures.isEmpty() ? url : pictures + url.substring(url.lastIndexOf('/') + 1);
  }

  private void renderWords(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      context.render(child);
    }
  }

  private static Map<String, String> attributes(String name, String url, @Nullable String title) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put(name, url);
    if (title != null) {
      attributes.put("title", title);
    }
    return attributes;
  }
}
