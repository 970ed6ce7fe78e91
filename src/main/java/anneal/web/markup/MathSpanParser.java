package anneal.web.markup;

import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;
import org.jspecify.annotations.Nullable;

/// Reads `$...$` and `$$...$$` where a paragraph has them.
///
/// An opening sign is followed by something other than white space; a closing one follows something
/// other than white space and no digit comes after it, so that "from $5 to $6" stays money. A
/// backslash takes the next character along: `\$` neither opens nor closes.
final class MathSpanParser implements InlineContentParser {

  static final InlineContentParserFactory FACTORY =
      new InlineContentParserFactory() {
        @Override
        public Set<Character> getTriggerCharacters() {
          return Set.of('$');
        }

        @Override
        public InlineContentParser create() {
          return new MathSpanParser();
        }
      };

  /// Once a search ran to the end of the paragraph in vain, a later one need not try: hostile text
  /// costs one pass, not one for each dollar sign.
  private boolean noneCloses;

  private boolean noneClosesDisplay;

  @Override
  public ParsedInline tryParse(InlineParserState state) {
    Scanner scanner = state.scanner();
    scanner.next();
    boolean display = scanner.next('$');
    Position start = scanner.position();
    if (display ? noneClosesDisplay : noneCloses || isSpace(scanner.peek())) {
      return ParsedInline.none();
    }
    Position end = findEnd(scanner, display);
    if (end == null) {
      noneClosesDisplay |= display;
      noneCloses |= !display;
      return ParsedInline.none();
    }
    String tex = scanner.getSource(start, end).getContent();
    scanner.setPosition(end);
    scanner.next();
    if (display) {
      scanner.next();
    }
    return tex.isBlank()
        ? ParsedInline.none()
        : ParsedInline.of(new MathSpan(display ? tex.strip() : tex, display), scanner.position());
  }

  private static @Nullable Position findEnd(Scanner scanner, boolean display) {
    char before = '$';
    while (scanner.hasNext()) {
      char here = scanner.peek();
      if (here == '$') {
        Position end = scanner.position();
        scanner.next();
        boolean closes = display ? scanner.next('$') : !isSpace(before) && !isDigit(scanner.peek());
        if (closes) {
          return end;
        }
        before = here;
      } else {
        scanner.next();
        if (here == '\\' && scanner.hasNext()) {
          scanner.next();
        }
        before = here;
      }
    }
    return null;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == Scanner.END;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
