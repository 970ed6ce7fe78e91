package anneal.archive;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Which files of a package are pictures that a page may show: by what they hold, not by what they
/// are called. SVG is none of them, since it can hold programs.
public final class Pictures {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,120}");

  private Pictures() {}

  /// Whether they are a picture, by their first bytes.
  public static boolean isOne(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(12, bytes.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("\u0089PNG\r\n")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || (head.startsWith("RIFF") && head.endsWith("WEBP"));
  }

  /// Whether a name is one plain name of a file.
  public static boolean isPlain(String name) {
    return PLAIN.matcher(name).matches();
  }
}
