package anneal.interchange;

import java.util.ArrayList;
import java.util.List;

/// Escapes of GIFT. While a question is taken apart, escaped signs stand as characters of a private
/// area of Unicode, so that a search for `=` finds only real ones.
final class GiftText {

  private static final String SIGNS = "~=#{}:\\";
  private static final char PRIVATE = '\uE000';

  private GiftText() {}

  /// A text as it stands in a file, on one line.
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if (SIGNS.indexOf(c) >= 0) {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Puts escaped signs out of the way.
  static String hide(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
      if (c >= PRIVATE && c < PRIVATE + 16) {
        continue;
      }
      if (c == '\\' && (SIGNS.indexOf(next) >= 0 || next == 'n')) {
        out.append((char) (PRIVATE + (next == 'n' ? SIGNS.length() : SIGNS.indexOf(next))));
        i++;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Brings hidden signs back, without white space around.
  static String show(String hidden) {
    StringBuilder out = new StringBuilder(hidden.length());
    String inner = hidden.strip();
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      int index = c - PRIVATE;
      if (index == SIGNS.length()) {
        out.append('\n');
      } else if (index >= 0 && index < SIGNS.length()) {
        out.append(SIGNS.charAt(index));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Questions of a file: blocks between blank lines.
  static List<String> blocks(String file) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : file.lines().toList()) {
      if (line.isBlank()) {
        add(block, blocks);
      } else {
        block.append(line).append('\n');
      }
    }
    add(block, blocks);
    return blocks;
  }

  private static void add(StringBuilder block, List<String> blocks) {
    if (!block.isEmpty()) {
      blocks.add(block.toString());
      block.setLength(0);
    }
  }
}
