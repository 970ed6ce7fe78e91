package anneal.anki;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip that is not trusted: real bytes are counted while they are unpacked, and names are looked
/// up, never used as paths.
final class Archive implements AutoCloseable {

  /// Below this no ratio is suspicious.
  private static final long SMALL = 1 << 20;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final ZipFile zip;
  private final Limits limits;
  private final long packed;
  private final Map<String, ZipEntry> entries = new HashMap<>();
  private long unpacked;

  Archive(Path file, Limits limits) throws IOException {
    this.limits = limits;
    this.packed = Files.size(file);
    if (packed > limits.packed()) {
      throw new Refused(
          "The package has over %d MB; export fewer decks at once."
              .formatted(limits.packed() >> 20));
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Refused("This is no package of Anki, not even a zip; export it again.", e);
    }
    try {
      list();
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void list() throws IOException {
    if (zip.size() > limits.entries()) {
      throw new Refused(
          "The package holds over %d files; export fewer decks at once."
              .formatted(limits.entries()));
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!PLAIN.matcher(name).matches() || name.equals(".") || name.equals("..")) {
        throw new Refused(
            "The package holds a file whose name is no plain one; Anki writes none such.");
      }
      if (entries.put(name, entry) != null) {
        throw new Refused("The package holds `" + name + "` twice; export it again.");
      }
    }
  }

  boolean has(String name) {
    return entries.containsKey(name);
  }

  /// The bytes of an entry.
  ///
  /// @param most bytes that it may have
  byte[] bytes(String name, boolean compressed, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(name, compressed, most, out);
    return out.toByteArray();
  }

  /// Unpacks an entry.
  ///
  /// @param compressed whether it is packed once more, with Zstandard
  /// @param most bytes that it may have
  void copy(String name, boolean compressed, long most, OutputStream out) throws IOException {
    ZipEntry entry = entries.get(name);
    if (entry == null) {
      throw new Refused("The package lacks `" + name + "`; export it again.");
    }
    try (InputStream raw = zip.getInputStream(entry);
        InputStream in = compressed ? new ZstdInputStream(raw) : raw) {
      byte[] chunk = new byte[8192];
      long own = 0;
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        own += read;
        count(read, own, most);
        out.write(chunk, 0, read);
      }
    } catch (Refused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Refused("`" + name + "` cannot be unpacked; export the package again.", e);
    }
  }

  private void count(int read, long own, long most) throws Refused {
    unpacked += read;
    boolean bomb = unpacked > SMALL && unpacked > packed * limits.ratio();
    if (own > most || unpacked > limits.unpacked() || bomb) {
      throw new Refused("The package unpacks to far more than it should; it is not read.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
