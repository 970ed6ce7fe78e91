package anneal.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite itself, which the driver brings along in its jar and otherwise unpacks, compares and
/// throws away with every start: a tenth of one.
public final class SqliteLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);

  /// Where the driver looks before it unpacks anything.
  private static final String PROPERTY = "org.sqlite.lib.path";

  private static final String PREFIX = "sqlite-";

  private SqliteLibrary() {}

  /// Has the driver take the library from a folder, into which it is unpacked once for each version
  /// of the driver. What cannot be kept costs time and nothing else, and whoever named a library
  /// for the driver is not contradicted.
  ///
  /// @param cache need not exist yet
  public static void keepIn(Path cache) {
    if (System.getProperty(PROPERTY) != null) {
      return;
    }
    try {
      System.setProperty(PROPERTY, kept(cache).toString());
    } catch (IOException e) {
      LOG.info(
          "SQLite is unpacked at every start, since {} cannot keep it: {}", cache, e.toString());
    }
  }

  /// The folder that holds the library of this driver and system.
  static Path kept(Path cache) throws IOException {
    String resource = LibraryLoaderUtil.getNativeLibResourcePath();
    String name = LibraryLoaderUtil.getNativeLibName();
    String system = resource.substring(resource.indexOf("native/") + 7).replace('/', '-');
    Path folder =
        cache.toAbsolutePath().resolve(PREFIX + SQLiteJDBCLoader.getVersion() + "-" + system);
    Path library = folder.resolve(name);
    if (!Files.exists(library)) {
      Files.createDirectories(folder);
      unpack(resource + "/" + name, library);
      forgetOthers(cache, folder);
    }
    return folder;
  }

  /// Under its name there is a whole library or none, whenever the power fails.
  private static void unpack(String resource, Path library) throws IOException {
    Path fresh = Files.createTempFile(library.getParent(), "new", ".tmp");
    try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("the driver has no library for this system");
      }
      Files.copy(in, fresh, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(fresh, library, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// Removes those of other versions, as far as that can be done.
  private static void forgetOthers(Path cache, Path folder) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(cache, PREFIX + "*")) {
      for (Path each : all) {
        if (!each.toAbsolutePath().equals(folder)) {
          forget(each);
        }
      }
    }
  }

  private static void forget(Path folder) {
    try {
      Files.deleteIfExists(folder.resolve(LibraryLoaderUtil.getNativeLibName()));
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      LOG.debug("{} stays", folder, e);
    }
  }
}
