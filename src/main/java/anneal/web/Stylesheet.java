package anneal.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A style sheet with all that it imports in it. A browser would ask for each import by itself,
/// after it has read the sheet, and shows nothing before the last has come.
final class Stylesheet {

  /// Such as `@import url("/styles/print.css") print;` on a line of its own; a feature in brackets
  /// may stand for the medium.
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^@import url\\(\"/([\\w./-]+)\"\\)(?: (\\w+|\\([\\w: -]+\\)))?;$");

  private Stylesheet() {}

  /// @param sheet may import files, which import none
  /// @param files by path; an import of any other stays as it is
  static byte[] joined(byte[] sheet, Map<String, byte[]> files) {
    Matcher imports = IMPORT.matcher(text(sheet));
    String whole =
        imports.replaceAll(
            it -> {
              byte[] file = files.get(it.group(1));
              String here = file == null ? it.group() : forMedium(it.group(2), text(file));
              return Matcher.quoteReplacement(here);
            });
    return whole.getBytes(StandardCharsets.UTF_8);
  }

  private static String forMedium(@Nullable String medium, String rules) {
    return medium == null ? rules : "@media " + medium + " {\n" + rules + "}\n";
  }

  private static String text(byte[] sheet) {
    return new String(sheet, StandardCharsets.UTF_8);
  }
}
