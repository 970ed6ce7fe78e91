package anneal.grading;

import java.text.Normalizer;

/// Makes one spelling of the many in which people and their keyboards write the same number.
final class NumberText {

  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";
  private static final String PLAIN = "0123456789+-";
  private static final String DASHES = "‐‑‒–—―−";
  private static final String SLASHES = "⁄∕";
  private static final String STARS = "×✕✖·⋅∙∗";
  private static final String APOSTROPHES = "’‘ʼ";

  private NumberText() {}

  /// Full-width and other compatibility characters become plain ones, raised digits get a `^`,
  /// dashes are hyphens, all signs of multiplication are `*`, all spaces one space each; invisible
  /// characters are gone, and so is TeX's spelling of fractions, products and percent signs.
  static String tidy(String typed) {
    String lowered = lowered(typed);
    String normal = Normalizer.normalize(lowered, Normalizer.Form.NFKC);
    var out = new StringBuilder(normal.length());
    normal.chars().forEach(it -> append(out, (char) it));
    return withoutTex(out.toString()).strip();
  }

  /// Before normalising, which would make `10⁻⁴` into `10-4` and `1½` into `11/2`.
  private static String lowered(String typed) {
    var out = new StringBuilder(typed.length());
    boolean raised = false;
    for (int i = 0; i < typed.length(); i++) {
      char c = typed.charAt(i);
      int superscript = SUPERSCRIPTS.indexOf(c);
      if (superscript >= 0) {
        out.append(raised ? "" : "^").append(PLAIN.charAt(superscript));
      } else {
        out.append(isVulgarFraction(c) ? " " : "").append(c);
      }
      raised = superscript >= 0;
    }
    return out.toString();
  }

  private static boolean isVulgarFraction(char c) {
    return (c >= '\u00BC' && c <= '\u00BE') || (c >= '\u2150' && c <= '\u215F') || c == '\u2189';
  }

  private static void append(StringBuilder out, char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    } else if (Character.getType(c) != Character.FORMAT) {
      out.append(plain(c));
    }
  }

  private static char plain(char c) {
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    if (SLASHES.indexOf(c) >= 0) {
      return '/';
    }
    if (STARS.indexOf(c) >= 0) {
      return '*';
    }
    return APOSTROPHES.indexOf(c) >= 0 ? '\'' : c;
  }

  private static String withoutTex(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('{') < 0) {
      return text;
    }
    return fraction(
        text.replace("\\times", "*")
            .replace("\\cdot", "*")
            .replace("\\%", "%")
            .replace("\\,", " ")
            .replace("{,}", ",")
            .replace("\\dfrac", "\\frac")
            .replace("\\tfrac", "\\frac"));
  }

  /// `\frac{3}{4}` as `3/4`, where it is simple.
  private static String fraction(String text) {
    int start = text.indexOf("\\frac{");
    int middle = text.indexOf("}{", start + 1);
    int end = text.indexOf('}', middle + 1);
    if (start < 0 || middle < 0 || end < 0) {
      return text;
    }
    String above = text.substring(start + "\\frac{".length(), middle);
    String below = text.substring(middle + 2, end);
    return text.substring(0, start) + above + "/" + below + text.substring(end + 1);
  }
}
