package anneal.packs;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A picture that pages may show, told by what it holds and not by what it is called. SVG is none,
/// since it can hold programs.
///
/// @param format how it is stored
/// @param width in pixels
/// @param height in pixels
public record Picture(Format format, int width, int height) {

  /// Bytes of a file, at most.
  public static final int MOST_BYTES = 1 << 20;

  /// Pixels of a side, at most: a small file can hold a picture that fills a phone's memory.
  public static final int MOST_PIXELS = 4_096;

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,90}\\.(?i:png|jpe?g|gif|webp)");

  /// How a picture is stored.
  public enum Format {
    PNG("image/png"),
    JPEG("image/jpeg"),
    GIF("image/gif"),
    WEBP("image/webp");

    private final String type;

    Format(String type) {
      this.type = type;
    }

    /// Its media type.
    public String type() {
      return type;
    }

    /// Whether a file name ends as those of this format do.
    public boolean fits(String name) {
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      return type.equals("image/" + (ending.equals("jpg") ? "jpeg" : ending));
    }
  }

  /// Whether a file may go by a name: letters, digits, `.`, `-` and `_`, and a known ending.
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /// Looks at the content of a file; empty where it is no picture that pages may show.
  public static Optional<Picture> of(byte[] bytes) {
    return PictureHead.of(bytes).read();
  }
}
