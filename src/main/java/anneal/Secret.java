package anneal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a password comes from that the operator gave.
final class Secret {

  private Secret() {}

  /// A password that was written out counts before one in a file; null where there is neither.
  ///
  /// @param file a path, or empty
  /// @throws IOException when the file cannot be read; the message names it
  static @Nullable String of(String written, String file) throws IOException {
    if (!written.isEmpty() || file.isBlank()) {
      return written.isEmpty() ? null : written;
    }
    List<String> lines = Files.readAllLines(Path.of(file));
    return lines.isEmpty() ? "" : lines.getFirst();
  }
}
