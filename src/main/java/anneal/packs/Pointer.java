package anneal.packs;

import java.util.Optional;

/// JSON pointers (RFC 6901) and the lengths of JSON escapes.
public final class Pointer {

  private Pointer() {}

  /// The pointer of a key below another pointer.
  public static String of(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /// The pointer of an item below another pointer.
  public static String of(String parent, int index) {
    return parent + "/" + index;
  }

  /// The key that a pointer's part stands for.
  static String name(String part) {
    return part.indexOf('~') < 0 ? part : part.replace("~1", "/").replace("~0", "~");
  }

  /// The index that a pointer's part stands for, if it is one below the size.
  static Optional<Integer> index(String part, int size) {
    if (part.isEmpty()
        || part.length() > 9
        || !part.chars().allMatch(it -> it >= '0' && it <= '9')) {
      return Optional.empty();
    }
    int index = Integer.parseInt(part);
    return index < size ? Optional.of(index) : Optional.empty();
  }

  /// How many characters of a string as written come before a character of its text.
  static int written(String raw, int index) {
    int at = 0;
    for (int i = 0; i < index && at < raw.length(); i++) {
      boolean escaped = raw.charAt(at) == '\\' && at + 1 < raw.length();
      at += !escaped ? 1 : raw.charAt(at + 1) == 'u' ? 6 : 2;
    }
    return Math.min(at, raw.length());
  }
}
