package anneal.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// Canonical JSON: one text for each value, whatever its layout, key order and escapes.
///
/// Keys are sorted by UTF-16 code unit, numbers are the shortest decimal of their double, strings
/// escape only what JSON demands.
final class Canon {

  private static final int DIGITS = 16;

  private final StringBuilder out = new StringBuilder();

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
    String separator = "{";
    for (var field : new TreeMap<>(obj.fields()).entrySet()) {
      out.append(separator);
      string(field.getKey());
      out.append(':');
      write(field.getValue());
      separator = ",";
    }
    out.append(obj.fields().isEmpty() ? "{}" : "}");
  }

  private void array(Node.Arr arr) {
    String separator = "[";
    for (Node item : arr.items()) {
      out.append(separator);
      write(item);
      separator = ",";
    }
    out.append(arr.items().isEmpty() ? "[]" : "]");
  }

  private void string(String text) {
    out.append('"');
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
