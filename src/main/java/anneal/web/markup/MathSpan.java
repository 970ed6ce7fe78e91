package anneal.web.markup;

import org.commonmark.node.CustomNode;

/// Mathematics within a paragraph.
final class MathSpan extends CustomNode {

  private final String tex;
  private final boolean display;

  /// @param tex source between the dollar signs, untouched
  /// @param display whether it had two dollar signs and stands on a line of its own
  MathSpan(String tex, boolean display) {
    this.tex = tex;
    this.display = display;
  }

  String tex() {
    return tex;
  }

  boolean display() {
    return display;
  }
}
