package anneal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the program brings along: the folders `web` and `questions` of the jar, or of the build's
/// output folder.
public final class Shipped {

  private Shipped() {}

  /// Every file under a folder, at any depth, with its content.
  ///
  /// @param folder such as `web`
  /// @return by path below the folder, with slashes; sorted
  /// @throws IllegalStateException when the program was packed without that folder
  public static SortedMap<String, byte[]> under(String folder) {
    URL url = Shipped.class.getResource("/" + folder);
    if (url == null) {
      throw new IllegalStateException(
          "the program was packed without its folder " + folder + "; build it with mvn package");
    }
    try {
      return read(url.toURI(), folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own folder " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SortedMap<String, byte[]> read(URI uri, String folder) throws IOException {
    if (!uri.getScheme().equals("jar")) {
      return walk(Path.of(uri));
    }
    try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
      return walk(jar.getPath("/" + folder));
    }
  }

  private static SortedMap<String, byte[]> walk(Path root) throws IOException {
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.readAllBytes(file));
      }
    }
    return found;
  }
}
