package anneal.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders that a server reads of its own jar, kept in a zip of their own without compression:
/// the jar has tens of thousands of other entries, and to list them as a file system takes a tenth
/// of a start.
///
/// @param jar the program
/// @param cache folder that keeps it between starts; need not exist yet
/// @param build which build the jar is of
record SmallJar(Path jar, Path cache, String build) {

  private static final Logger LOG = LoggerFactory.getLogger(SmallJar.class);
  private static final String PREFIX = "shipped-";
  private static final List<String> FOLDERS = List.of("questions/", "web/");

  /// The zip, made where there is none of this build.
  ///
  /// @throws IOException where it cannot be kept
  Path kept() throws IOException {
    Path folder = cache.toAbsolutePath();
    Path kept = folder.resolve(PREFIX + build + ".zip");
    if (!Files.exists(kept)) {
      Files.createDirectories(folder);
      write(kept);
      forgetOthers(folder, kept);
    }
    return kept;
  }

  /// Under its name there is a whole zip or none, whenever the power fails.
  private void write(Path kept) throws IOException {
    Path fresh = Files.createTempFile(kept.getParent(), "new", ".tmp");
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        copy(out);
      }
      try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        written.force(true);
      }
      Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  private void copy(OutputStream out) throws IOException {
    try (ZipFile all = new ZipFile(jar.toFile());
        ZipOutputStream copies = new ZipOutputStream(out)) {
      Enumeration<? extends ZipEntry> entries = all.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory() && FOLDERS.stream().anyMatch(entry.getName()::startsWith)) {
          byte[] bytes = all.getInputStream(entry).readAllBytes();
          copies.putNextEntry(stored(entry.getName(), bytes));
          copies.write(bytes);
        }
      }
    }
  }

  private static ZipEntry stored(String name, byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    entry.setTime(0);
    return entry;
  }

  /// Removes those of other builds, as far as that can be done.
  private static void forgetOthers(Path folder, Path kept) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, PREFIX + "*.zip")) {
      for (Path each : all) {
        if (!each.equals(kept)) {
          Files.deleteIfExists(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      LOG.debug("some of {} stay", folder, e);
    }
  }
}
