package anneal.packs;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/// Checks the Markdown of one text: balanced mathematics, no HTML, images that are there.
final class TextCheck {

  private static final Parser MARKDOWN =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

  /// Only with one of these can Markdown hold anything that is looked for.
  private static final Pattern WORTH_PARSING = Pattern.compile("[<\\]]|```|~~~");

  private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}");

  /// What is left of a TeX command whose backslash JSON took for the beginning of `\n`.
  private static final Pattern AFTER_N =
      Pattern.compile("(abla|eq|eg|ot|mid|exists|less|geq|leq)\\b.*", Pattern.DOTALL);

  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*|//.*");
  private static final Set<String> SAFE = Set.of("http", "https", "mailto");

  private final Passage passage;
  private final Findings findings;
  private final Set<String> media;

  private TextCheck(Passage passage, Findings findings, Set<String> media) {
    this.passage = passage;
    this.findings = findings;
    this.media = media;
  }

  /// Checks a text.
  ///
  /// @param media the files that images may show
  static void check(Passage passage, Findings findings, Set<String> media) {
    TextCheck check = new TextCheck(passage, findings, media);
    MathSpans mathematics = MathSpans.of(passage.text());
    mathematics
        .lonely()
        .forEach(
            it ->
                findings.add(Code.UNBALANCED_DOLLAR, passage.spot(it), "this `$` is never closed"));
    check.controlCharacters(mathematics);
    String masked = withoutPlaces(mathematics.masked('x'));
    if (WORTH_PARSING.matcher(masked).find()) {
      MARKDOWN.parse(masked).accept(check.new Visitor());
    }
  }

  /// The text with places that Markdown cannot take for its own signs.
  private static String withoutPlaces(String text) {
    return text.contains("{{")
        ? PLACE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(harmless(it.group())))
        : text;
  }

  private static String harmless(String place) {
    return place.replace('<', 'x').replace('>', 'x').replace('[', 'x').replace(']', 'x');
  }

  private void controlCharacters(MathSpans mathematics) {
    String text = passage.text();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' && isEaten(text, i, mathematics)) {
        findings.add(Code.CONTROL_CHARACTER, passage.spot(i), told(text.charAt(i)));
      } else if (isHalf(text, i)) {
        findings.add(
            Code.CONTROL_CHARACTER,
            passage.spot(i),
            String.format("`\\u%04x` is half a character", (int) text.charAt(i)),
            "Write the character itself, or both halves.");
      }
    }
  }

  /// Whether a surrogate has no partner: no page can show it, no file can hold it.
  private static boolean isHalf(String text, int index) {
    char c = text.charAt(index);
    boolean paired =
        Character.isHighSurrogate(c)
            ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
            : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    return Character.isSurrogate(c) && !paired;
  }

  /// Whether a control character was meant as the backslash and first letter of a TeX command.
  private boolean isEaten(String text, int index, MathSpans mathematics) {
    boolean formula = mathematics.isInside(index) && passage.isWithinLine(index);
    String rest = text.substring(index + 1, Math.min(text.length(), index + 9));
    return switch (text.charAt(index)) {
      case '\t' -> formula && !rest.isEmpty() && Character.isLetter(rest.charAt(0));
      case '\n' -> formula && AFTER_N.matcher(rest).matches();
      default -> true;
    };
  }

  private static String told(char c) {
    String escape =
        switch (c) {
          case '\b' -> "\\b";
          case '\t' -> "\\t";
          case '\n' -> "\\n";
          case '\f' -> "\\f";
          case '\r' -> "\\r";
          default -> String.format("\\u%04x", (int) c);
        };
    return "`" + escape + "` is a control character in JSON, not the beginning of a TeX command";
  }

  private void add(Code code, org.commonmark.node.Node node, String message, String remedy) {
    int index =
        node.getSourceSpans().isEmpty() ? 0 : node.getSourceSpans().getFirst().getInputIndex();
    findings.add(code, passage.spot(index), message, remedy);
  }

  private final class Visitor extends AbstractVisitor {

    @Override
    public void visit(HtmlInline html) {
      add(
          Code.RAW_HTML,
          html,
          "`" + html.getLiteral() + "` is HTML",
          "Use Markdown; put a literal `<` in backticks or mathematics.");
    }

    @Override
    public void visit(HtmlBlock html) {
      String first = html.getLiteral().lines().findFirst().orElse("").strip();
      add(Code.RAW_HTML, html, "`" + first + "` is HTML", Code.RAW_HTML.remedy());
    }

    @Override
    public void visit(FencedCodeBlock code) {
      String info = code.getInfo();
      if (info == null || info.isBlank()) {
        add(Code.PLAIN_FENCE, code, "this code block names no language", Code.PLAIN_FENCE.remedy());
      }
    }

    @Override
    public void visit(Image image) {
      String file = image.getDestination();
      if (textOf(image).isBlank()) {
        add(
            Code.NO_ALT,
            image,
            "the image says nothing to those who cannot see it",
            Code.NO_ALT.remedy());
      }
      if (SCHEME.matcher(file).matches()) {
        add(
            Code.REMOTE_MEDIA,
            image,
            "`" + file + "` is not a file of the pack",
            Code.REMOTE_MEDIA.remedy());
      } else if (!media.contains(file)) {
        add(
            Code.MISSING_MEDIA,
            image,
            "the pack has no file `" + file + "`",
            Finding.didYouMean(file, media, Code.MISSING_MEDIA.remedy()));
      }
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      Matcher scheme = SCHEME.matcher(link.getDestination().strip());
      String name = scheme.matches() && scheme.group(1) != null ? scheme.group(1) : "";
      if (!SAFE.contains(name.toLowerCase(Locale.ROOT))) {
        add(
            Code.BAD_LINK,
            link,
            "`" + link.getDestination() + "` is no address of a page",
            Code.BAD_LINK.remedy());
      }
      visitChildren(link);
    }

    private static String textOf(org.commonmark.node.Node holder) {
      StringBuilder text = new StringBuilder();
      holder.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text part) {
              text.append(part.getLiteral());
            }
          });
      return text.toString();
    }
  }
}
