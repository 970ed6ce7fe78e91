package anneal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/// The packs that come with the program, whether it runs from a jar or from a folder of classes.
///
/// A jar is opened as a file system, so that nothing else needs to know the difference.
public final class BuiltInPacks implements AutoCloseable {

  private static final String MARK = "/questions/schema/pack-1.schema.json";

  private final Path root;
  private final FileSystem jar;

  private BuiltInPacks(Path root, FileSystem jar) {
    this.root = root;
    this.jar = jar;
  }

  /// Opens the packs of this program.
  public static BuiltInPacks open() {
    URL mark = BuiltInPacks.class.getResource(MARK);
    if (mark == null) {
      throw new IllegalStateException(
          "questions/ is not on the class path: build the program again");
    }
    try {
      return open(mark.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Opens the packs beside a file `questions/schema/...`, be it `file:` or `jar:file:...!/...`.
  static BuiltInPacks open(URI mark) throws IOException {
    if (mark.getScheme().equals("file")) {
      return new BuiltInPacks(Path.of(mark).resolve("../..").normalize(), FileSystems.getDefault());
    }
    String[] parts = mark.getRawSchemeSpecificPart().split("!", 2);
    FileSystem jar = FileSystems.newFileSystem(Path.of(URI.create(parts[0])), Map.of());
    return new BuiltInPacks(jar.getPath("/questions"), jar);
  }

  /// The folder that holds them.
  public Path root() {
    return root;
  }

  /// Closes the jar.
  @Override
  public void close() {
    if (!jar.equals(FileSystems.getDefault())) {
      try {
        jar.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
