package anneal.web.markup;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/// Turns the Markdown of packs into HTML that a page may show.
///
/// CommonMark with tables, fenced code and mathematics: `$...$` becomes `<span class="math"
/// data-tex="...">`, `$$...$$` in lines of its own `<div class="math display">`, within a paragraph
/// `<span class="math display">`. A money sign is `\$`. Rendering is pure and remembered, since the
/// same variant is shown to many.
public final class Markup {

  private static final long REMEMBERED_CHARACTERS = 4_000_000;

  private final Parser parser;
  private final HtmlRenderer blocks;
  private final HtmlRenderer lines;
  private final Recent recentBlocks;
  private final Recent recentLines;
  private final Recent recentCloze;

  public Markup() {
    this("");
  }

  /// For packs that are not published.
  ///
  /// @param pictures address at which the pictures of all texts lie, with a slash at the end; empty
  ///   for the addresses that packs have
  public Markup(String pictures) {
    List<Extension> extensions = List.of(TablesExtension.create());
    parser =
        Parser.builder()
            .extensions(extensions)
            .customBlockParserFactory(new MathBlockParser.Factory())
            .customInlineContentParserFactory(MathSpanParser.FACTORY)
            .maxOpenBlockParsers(40)
            .maxInlineNesting(40)
            .build();
    blocks = renderer(extensions, false, pictures);
    lines = renderer(extensions, true, pictures);
    recentBlocks = new Recent(REMEMBERED_CHARACTERS, text -> new Html(render(text, blocks)));
    recentLines = new Recent(REMEMBERED_CHARACTERS, text -> new Html(render(text, lines)));
    recentCloze =
        new Recent(REMEMBERED_CHARACTERS / 4, text -> new Html(Blanks.cut(render(text, blocks))));
  }

  /// Whole blocks: stems, explanations, remarks.
  ///
  /// @param markdown hostile text of any length
  /// @return clean HTML
  public Html html(String markdown) {
    return recentBlocks.get(markdown);
  }

  /// As [#html], for what an author may leave out.
  ///
  /// @param markdown hostile text of any length, or null
  /// @return clean HTML; null where there is no text
  public @Nullable Html htmlOrNull(@Nullable String markdown) {
    return markdown == null ? null : html(markdown);
  }

  /// For places that hold a phrase, such as an option: a single paragraph comes without `<p>`.
  ///
  /// @param markdown hostile text of any length
  /// @return clean HTML
  public Html line(String markdown) {
    return recentLines.get(markdown);
  }

  /// Blocks with blanks: where the text holds [Blanks#mark] of a number, prose and code get an
  /// empty `<span class="blank" data-blank="1">`.
  ///
  /// @param markdown hostile text of any length
  /// @return clean HTML
  public Html cloze(String markdown) {
    return recentCloze.get(markdown);
  }

  private String render(String markdown, HtmlRenderer renderer) {
    return clean(renderer.render(parser.parse(markdown))).strip();
  }

  private static HtmlRenderer renderer(List<Extension> extensions, boolean lines, String pictures) {
    return HtmlRenderer.builder()
        .extensions(extensions)
        .escapeHtml(true)
        .omitSingleParagraphP(lines)
        .nodeRendererFactory(MathRenderer::new)
        .nodeRendererFactory(it -> new LinkRenderer(it, pictures))
        .nodeRendererFactory(CodeRenderer::new)
        .nodeRendererFactory(TextRenderer::new)
        .build();
  }

  /// The second door: nothing but these elements and attributes leaves, whatever the renderer
  /// wrote.
  private static String clean(String html) {
    Document dirty = Jsoup.parseBodyFragment(html, "https://anneal.invalid/");
    Document clean = new Cleaner(safelist()).clean(dirty);
    clean.select("th:empty").tagName("td");
    clean.outputSettings().prettyPrint(false);
    return clean.body().html();
  }

  private static Safelist safelist() {
    return new Safelist()
        .addTags("p", "br", "hr", "em", "strong", "blockquote", "ul", "ol", "li", "pre", "code")
        .addTags("h1", "h2", "h3", "h4", "h5", "h6", "span", "div", "a", "img")
        .addTags("table", "thead", "tbody", "tr", "th", "td")
        .addAttributes("ol", "start")
        .addAttributes("th", "align")
        .addAttributes("td", "align")
        .addAttributes("code", "class")
        .addAttributes("span", "class", "data-tex")
        .addAttributes("div", "class", "data-tex")
        .addAttributes("a", "href", "title")
        .addAttributes("img", "src", "alt", "title")
        .addProtocols("a", "href", "http", "https")
        .addProtocols("img", "src", "https")
        .preserveRelativeLinks(true)
        .addEnforcedAttribute("a", "rel", "noopener nofollow ugc");
  }
}
