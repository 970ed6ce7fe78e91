package anneal.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// Canonical JSON: one text for each value, whatever its layout, key order and escapes.
///
/// Keys are sorted by UTF-16 code unit, numbers are the shortest decimal of their double, strings
/// escape only what JSON demands.
final class Canon {

  private static final int DIGITS = 16;

  private final StringBuilder out = new StringBuilder(4096);

  private Canon() {}

  /// The canonical text of a value.
  static String text(Node node) {
    Canon canon = new Canon();
    canon.write(node);
    return canon.out.toString();
  }

  /// The first 16 hexadecimal digits of SHA-256 over canonical texts, one a line.
  static String hash(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(digest.digest(bytes)).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private void write(Node node) {
    switch (node) {
      case Node.Obj obj -> object(obj);
      case Node.Arr arr -> array(arr);
      case Node.Str str -> string(str.text());
      case Node.Num num -> out.append(Node.plain(num.number()));
      case Node.Bool bool -> out.append(bool.value());
      case Node.Null _ -> out.append("null");
    }
  }

  private void object(Node.Obj obj) {
    List<Map.Entry<String, Node>> fields = new ArrayList<>(obj.fields().entrySet());
    fields.sort(Map.Entry.comparingByKey());
    out.append('{');
    for (Map.Entry<String, Node> field : fields) {
      string(field.getKey());
      out.append(':');
      write(field.getValue());
      out.append(',');
    }
    close('}');
  }

  private void array(Node.Arr arr) {
    out.append('[');
    for (Node item : arr.items()) {
      write(item);
      out.append(',');
    }
    close(']');
  }

  /// Puts the closing sign in place of the last comma.
  private void close(char sign) {
    int last = out.length() - 1;
    if (out.charAt(last) == ',') {
      out.setCharAt(last, sign);
    } else {
      out.append(sign);
    }
  }

  private void string(String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text).append('"');
    } else {
      escaped(text);
    }
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
