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
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the program brings along: the folders `web` and `questions` of the jar, or of the build's
/// output folder.
///
/// A jar is opened once as a file system, so that nothing else needs to know the difference.
public final class Shipped implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shipped.class);
  private static final String MARK = "/questions/schema/pack-1.schema.json";

  private static final Map<String, String> READ_ONLY = Map.of("accessMode", "readOnly");

  private final Path home;

  private Shipped(Path home) {
    this.home = home;
  }

  /// Opens what this program brings along.
  ///
  /// @throws IllegalStateException when it was packed without its packs
  public static Shipped open() {
    try {
      return open(mark());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// The same for a server, which keeps what it needs of its jar between starts.
  ///
  /// @param cache folder for it; where nothing can be kept there, the jar itself is read
  public static Shipped open(Path cache) {
    URI mark = mark();
    try {
      return mark.getScheme().equals("file") ? open(mark) : kept(jar(mark), cache);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /// Opens what lies beside a file `questions/schema/...`, be it `file:` or `jar:file:...!/...`.
  static Shipped open(URI mark) throws IOException {
    return mark.getScheme().equals("file")
        ? new Shipped(Path.of(mark).resolve("../../..").normalize())
        : in(jar(mark));
  }

  /// Opens the folders of a jar where they are kept, else the jar.
  static Shipped kept(Path jar, Path cache) throws IOException {
    SmallJar small = new SmallJar(jar, cache, Build.FINGERPRINT);
    try {
      return sound(small);
    } catch (IOException e) {
      LOG.info("The whole jar is read, since {} cannot keep a part of it: {}", cache, e.toString());
      return in(jar);
    }
  }

  /// A zip that cannot be opened is made anew.
  private static Shipped sound(SmallJar small) throws IOException {
    Path zip = small.kept();
    try {
      return in(zip);
    } catch (ZipException _) {
      Files.delete(zip);
      return in(small.kept());
    }
  }

  private static Shipped in(Path zip) throws IOException {
    return new Shipped(FileSystems.newFileSystem(zip, READ_ONLY).getPath("/"));
  }

  private static Path jar(URI mark) {
    return Path.of(URI.create(mark.getRawSchemeSpecificPart().split("!", 2)[0]));
  }

  private static URI mark() {
    URL mark = Shipped.class.getResource(MARK);
    if (mark == null) {
      throw missing("questions");
    }
    try {
      return mark.toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UncheckedIOException unreadable(IOException e) {
    return new UncheckedIOException("cannot read the program's own folders", e);
  }

  /// The folder of packs.
  public Path packs() {
    return home.resolve("questions");
  }

  /// Every file under a folder, at any depth, with its content.
  ///
  /// @param folder such as `web`
  /// @return by path below the folder, with slashes; sorted
  /// @throws IllegalStateException when the program was packed without that folder
  public SortedMap<String, byte[]> under(String folder) {
    Path root = home.resolve(folder);
    if (!Files.isDirectory(root)) {
      throw missing(folder);
    }
    SortedMap<String, byte[]> found = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        found.put(name, Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the program's own folder " + folder, e);
    }
    return found;
  }

  private static IllegalStateException missing(String folder) {
    return new IllegalStateException(
        "the program was packed without its folder " + folder + "; build it with mvn package");
  }

  /// Closes the jar.
  @Override
  public void close() {
    FileSystem files = home.getFileSystem();
    if (!files.equals(FileSystems.getDefault())) {
      try {
        files.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
