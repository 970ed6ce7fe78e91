package anneal.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A zip that is not trusted.
public final class Archive implements AutoCloseable {

  /// Files without folders, as Anki packs them.
  public static final Pattern FLAT = Pattern.compile("(?!\\.+$)[A-Za-z0-9._-]{1,100}");

  /// Files in folders, three deep at most; no part is made of dots alone.
  public static final Pattern NESTED =
      Pattern.compile(
          "((?!\\.+/)[^/\\\\:\\p{Cntrl}]{1,100}/){0,3}((?!\\.+$)[^/\\\\:\\p{Cntrl}]{1,100})?");

  /// Below this no ratio is suspicious.
  private static final long SMALL = 1 << 20;

  private final ZipFile zip;
  private final Limits limits;
  private final long packed;
  private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
  private long unpacked;

  /// Opens a zip and looks at its names; folders are passed over.
  ///
  /// @param names what each name must look like
  /// @throws Refused where it is none, or asks for too much
  public Archive(Path file, Pattern names, Limits limits) throws IOException {
    this.limits = limits;
    this.packed = Files.size(file);
    if (packed > limits.packed()) {
      throw new Refused(
          "The file has over %d MB; bring less at once.".formatted(limits.packed() >> 20));
    }
    try {
      zip = new ZipFile(file.toFile());
    } catch (ZipException e) {
      throw new Refused("This is no package, not even a zip; export it again.", e);
    }
    try {
      list(names);
    } catch (IOException e) {
      zip.close();
      throw e;
    }
  }

  private void list(Pattern names) throws IOException {
    if (zip.size() > limits.entries()) {
      throw new Refused(
          "The file holds over %d files; bring less at once.".formatted(limits.entries()));
    }
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      String name = entry.getName();
      if (!names.matcher(name).matches()) {
        throw new Refused(
            "The file holds one whose name is no plain one; pack it again with an ordinary"
                + " program.");
      }
      if (!entry.isDirectory() && entries.put(name, entry) != null) {
        throw new Refused("The file holds `" + name + "` twice; pack it again.");
      }
    }
  }

  /// The names, in the order of the zip.
  public SequencedSet<String> names() {
    return Collections.unmodifiableSequencedSet(new java.util.LinkedHashSet<>(entries.keySet()));
  }

  /// Whether it holds a file of this name.
  public boolean has(String name) {
    return entries.containsKey(name);
  }

  /// The bytes of an entry.
  ///
  /// @param compressed whether it is packed once more, with Zstandard
  /// @param most bytes that it may have
  /// @throws Refused where it is not there, is broken or asks for too much
  public byte[] bytes(String name, boolean compressed, long most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    copy(name, compressed, most, out);
    return out.toByteArray();
  }

  /// Unpacks an entry; otherwise as [#bytes].
  public void copy(String name, boolean compressed, long most, OutputStream out)
      throws IOException {
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
      throw new Refused("`" + name + "` cannot be unpacked; pack the file again.", e);
    }
  }

  private void count(int read, long own, long most) throws Refused {
    unpacked += read;
    boolean bomb = unpacked > SMALL && unpacked > packed * limits.ratio();
    if (own > most || unpacked > limits.unpacked() || bomb) {
      throw new Refused("The file unpacks to far more than it should; it is not read.");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
