package anneal.web.markup;

import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/// Reads a block that begins with `$$` and ends with `$$`, on one line or on many.
///
/// It may follow a paragraph without an empty line, as a code fence may. A line with text after its
/// closing `$$` is no block but a paragraph.
final class MathBlockParser extends AbstractBlockParser {

  private static final String FENCE = "$$";

  private final MathBlock block = new MathBlock();
  private final StringBuilder tex = new StringBuilder();
  private boolean closed;

  @Override
  public Block getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(SourceLine line) {
    String text = line.getContent().toString();
    String end = text.stripTrailing();
    if (end.endsWith(FENCE)) {
      closed = true;
      text = end.substring(0, end.length() - FENCE.length());
    }
    tex.append(text).append('\n');
  }

  @Override
  public void closeBlock() {
    block.tex(tex.toString().strip());
  }

  static final class Factory extends AbstractBlockParserFactory {
    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int start = state.getNextNonSpaceIndex();
      String line = state.getLine().getContent().toString();
      if (state.getIndent() >= 4 || !line.startsWith(FENCE, start)) {
        return BlockStart.none();
      }
      String rest = line.substring(start + FENCE.length()).stripTrailing();
      int close = rest.indexOf(FENCE);
      if (close >= 0 && close + FENCE.length() < rest.length()) {
        return BlockStart.none();
      }
      return BlockStart.of(new MathBlockParser()).atIndex(start + FENCE.length());
    }
  }
}
