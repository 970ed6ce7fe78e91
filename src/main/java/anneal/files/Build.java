package anneal.files;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Which build of the program this is: what one build found out, another may see differently.
final class Build {

  /// Changes with every build; equal for all runs of one.
  static final String FINGERPRINT = fingerprint();

  private Build() {}

  /// The newest time and the total size of the program's files, be they a jar or classes.
  private static String fingerprint() {
    try {
      Path code = Path.of(Build.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      long newest = 0;
      long size = 0;
      for (Path file : files(code)) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        newest = Math.max(newest, attributes.lastModifiedTime().toMillis());
        size += attributes.size();
      }
      return Long.toHexString(newest) + "-" + Long.toHexString(size);
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the program cannot find its own files", e);
    }
  }

  private static List<Path> files(Path code) throws IOException {
    if (!Files.isDirectory(code)) {
      return List.of(code);
    }
    List<Path> found = new ArrayList<>();
    for (String folder : List.of("anneal", "questions/schema")) {
      try (Stream<Path> all = Files.walk(code.resolve(folder))) {
        all.filter(Files::isRegularFile).forEach(found::add);
      }
    }
    return found;
  }
}
