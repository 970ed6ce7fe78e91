package anneal.files;

import anneal.packs.LoadCache;
import anneal.question.Drawer.Drawn;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What earlier runs found out, in one file of a folder.
///
/// Drawn values stay bytes until somebody asks for them, which for most of them nobody does.
///
/// The first line names the program and a checksum of the rest; a file of another build, or one
/// that is damaged, is ignored and written anew. Once it holds more than 40,000 entries, those that
/// were not asked for since the start are left out.
public final class DiskCache implements LoadCache {

  private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
  private static final int MOST = 40_000;

  private final Path folder;
  private final Path file;
  private final Map<String, byte[]> storedDraws = new HashMap<>();
  private final Map<String, String> storedKnown = new HashMap<>();
  private final Map<String, byte[]> draws = new ConcurrentHashMap<>();
  private final Map<String, String> known = new ConcurrentHashMap<>();

  /// Opens the cache of a folder, which need not exist yet.
  public DiskCache(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.file = folder.resolve("packs.cache");
    load();
  }

  @Override
  public boolean holds(String key) {
    return asked(key, storedDraws, draws) != null;
  }

  @Override
  public Optional<Drawn> drawn(String key) {
    return Optional.ofNullable(asked(key, storedDraws, draws)).map(DrawnBytes::read);
  }

  @Override
  public void keep(String key, Drawn drawn) {
    if (drawn.exhausted() < 0) {
      draws.put(key, DrawnBytes.of(drawn));
    }
  }

  @Override
  public Optional<String> known(String key) {
    return Optional.ofNullable(asked(key, storedKnown, known));
  }

  @Override
  public void keep(String key, String found) {
    known.put(key, found);
  }

  /// What was kept since the start, else what is stored, which then counts as asked for.
  private static <V> @Nullable V asked(String key, Map<String, V> stored, Map<String, V> now) {
    V fresh = now.get(key);
    V old = stored.get(key);
    if (fresh != null || old == null) {
      return fresh;
    }
    now.putIfAbsent(key, old);
    return old;
  }

  /// Writes what is new since the start.
  ///
  /// A cache that cannot be written costs time at the next start and nothing else.
  public synchronized void save() {
    boolean prune = storedDraws.size() + storedKnown.size() > MOST;
    Map<String, byte[]> keptDraws = new TreeMap<>(prune ? Map.of() : storedDraws);
    Map<String, String> keptKnown = new TreeMap<>(prune ? Map.of() : storedKnown);
    keptDraws.putAll(draws);
    keptKnown.putAll(known);
    if (keptDraws.keySet().equals(storedDraws.keySet()) && keptKnown.equals(storedKnown)) {
      return;
    }
    try {
      write(body(keptDraws, keptKnown));
    } catch (IOException e) {
      LOG.warn("cannot keep what was found out in {}: {}", file, e.getMessage());
    }
  }

  /// The draws under their keys, then what else is known.
  private static byte[] body(Map<String, byte[]> draws, Map<String, String> known)
      throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeInt(draws.size());
    for (Map.Entry<String, byte[]> entry : draws.entrySet()) {
      DrawnBytes.text(out, entry.getKey());
      out.writeInt(entry.getValue().length);
      out.write(entry.getValue());
    }
    out.writeInt(known.size());
    for (Map.Entry<String, String> entry : known.entrySet()) {
      DrawnBytes.text(out, entry.getKey());
      DrawnBytes.text(out, entry.getValue());
    }
    return body.toByteArray();
  }

  /// Two programs may write at once: the file is whole, and the last one's.
  private void write(byte[] body) throws IOException {
    Files.createDirectories(folder);
    Path fresh = folder.resolve("packs.cache." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(fresh)) {
        out.write(head(body, 0));
        out.write(body);
      }
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /// The first line for a body that begins at an offset.
  private static byte[] head(byte[] bytes, int offset) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, bytes.length - offset);
    String line = "anneal cache 4 " + Build.FINGERPRINT + " " + Long.toHexString(crc.getValue());
    return (line + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private void load() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = 0;
      while (end < bytes.length && bytes[end++] != '\n') {}
      byte[] head = head(bytes, end);
      if (Arrays.equals(bytes, 0, end, head, 0, head.length)) {
        load(ByteBuffer.wrap(bytes).position(end));
      }
    } catch (IOException e) {
      LOG.warn("ignoring what was found out earlier in {}: {}", file, e.getMessage());
    }
  }

  private void load(ByteBuffer in) {
    for (int left = in.getInt(); left > 0; left--) {
      storedDraws.put(DrawnBytes.text(in), DrawnBytes.slice(in));
    }
    for (int left = in.getInt(); left > 0; left--) {
      storedKnown.put(DrawnBytes.text(in), DrawnBytes.text(in));
    }
  }
}
