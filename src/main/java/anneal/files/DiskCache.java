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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What earlier runs found out, in one file of a folder.
///
/// The first line names the program and a checksum of the rest; a file of another build, or one
/// that is damaged, is ignored and written anew. Once it holds more than 40,000 entries, those that
/// were not asked for since the start are left out.
public final class DiskCache implements LoadCache {

  private static final Logger LOG = LoggerFactory.getLogger(DiskCache.class);
  private static final int MOST = 40_000;

  private final Path folder;
  private final Path file;
  private final Map<String, Drawn> storedDraws = new HashMap<>();
  private final Set<String> storedClean = new HashSet<>();
  private final Map<String, Drawn> draws = new ConcurrentHashMap<>();
  private final Set<String> clean = ConcurrentHashMap.newKeySet();

  /// Opens the cache of a folder, which need not exist yet.
  public DiskCache(Path folder) {
    this.folder = folder.toAbsolutePath();
    this.file = folder.resolve("packs.cache");
    load();
  }

  @Override
  public Optional<Drawn> drawn(String key) {
    Drawn drawn = storedDraws.get(key);
    if (drawn != null) {
      draws.put(key, drawn);
    }
    return Optional.ofNullable(drawn);
  }

  @Override
  public void keep(String key, Drawn drawn) {
    if (drawn.exhausted() < 0) {
      draws.put(key, drawn);
    }
  }

  @Override
  public boolean isClean(String key) {
    boolean known = storedClean.contains(key);
    if (known) {
      clean.add(key);
    }
    return known;
  }

  @Override
  public void keepClean(String key) {
    clean.add(key);
  }

  /// Writes what is new since the start.
  ///
  /// A cache that cannot be written costs time at the next start and nothing else.
  public synchronized void save() {
    boolean prune = storedDraws.size() + storedClean.size() > MOST;
    Map<String, Drawn> keptDraws = new TreeMap<>(prune ? Map.of() : storedDraws);
    Set<String> keptClean = new TreeSet<>(prune ? Set.of() : storedClean);
    keptDraws.putAll(draws);
    keptClean.addAll(clean);
    if (keptDraws.keySet().equals(storedDraws.keySet()) && keptClean.equals(storedClean)) {
      return;
    }
    try {
      write(body(keptDraws, keptClean));
    } catch (IOException e) {
      LOG.warn("cannot keep what was found out in {}: {}", file, e.getMessage());
    }
  }

  /// The draws under their keys, then the keys of what was clean.
  private static byte[] body(Map<String, Drawn> draws, Set<String> clean) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(body);
    out.writeInt(draws.size());
    for (Map.Entry<String, Drawn> entry : draws.entrySet()) {
      DrawnBytes.text(out, entry.getKey());
      DrawnBytes.write(out, entry.getValue());
    }
    out.writeInt(clean.size());
    for (String key : clean) {
      DrawnBytes.text(out, key);
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
    String line = "anneal cache 3 " + Build.FINGERPRINT + " " + Long.toHexString(crc.getValue());
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
      storedDraws.put(DrawnBytes.text(in), DrawnBytes.read(in));
    }
    for (int left = in.getInt(); left > 0; left--) {
      storedClean.add(DrawnBytes.text(in));
    }
  }
}
