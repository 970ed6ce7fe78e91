package anneal.packs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A JSON pointer (RFC 6901): what it is below, and one step more. A file of many values shares all
/// but the last steps between them.
public final class Pointer {

  /// To the whole.
  public static final Pointer ROOT = new Pointer(null, "", -1);

  private final @Nullable Pointer parent;
  private final String key;
  private final int index;

  private Pointer(@Nullable Pointer parent, String key, int index) {
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /// A pointer as it is written.
  static Pointer written(String text) {
    return text.isEmpty() ? ROOT : new Pointer(null, text, -1);
  }

  /// To a key below this.
  public Pointer at(String key) {
    return new Pointer(this, key, -1);
  }

  /// To an item below this.
  public Pointer at(int index) {
    return new Pointer(this, "", index);
  }

  /// Two are equal when they are written alike.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pointer && toString().equals(other.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  @Override
  public String toString() {
    if (parent == null) {
      return key;
    }
    return index < 0 ? of(parent.toString(), key) : parent + "/" + index;
  }

  /// The pointer of a key below another pointer.
  public static String of(String parent, String key) {
    boolean plain = key.indexOf('~') < 0 && key.indexOf('/') < 0;
    return parent + "/" + (plain ? key : key.replace("~", "~0").replace("/", "~1"));
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
