package anneal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Which version of the program runs.
final class Version {

  private static final String FILE = "/version.txt";

  private Version() {}

  /// The version that Maven wrote at the build; `unversioned` in a build without Maven.
  static String current() {
    try (InputStream in = Version.class.getResourceAsStream(FILE)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      return text.isEmpty() || text.startsWith("$") ? "unversioned" : text;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own " + FILE, e);
    }
  }
}
