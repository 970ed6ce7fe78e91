package anneal.web.markup;

import org.commonmark.node.CustomBlock;

/// Mathematics in lines of its own, between two `$$`.
final class MathBlock extends CustomBlock {

  private String tex = "";

  String tex() {
    return tex;
  }

  void tex(String source) {
    tex = source;
  }
}
