package anneal.files;

import anneal.packs.DrawCache;
import anneal.question.Drawer.Draw;
import anneal.question.Drawer.Drawn;
import anneal.question.Value;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Drawn values kept in one file, so that a start need not draw them again.
///
/// The first line is a checksum of the rest; a file that does not match it, or is of another
/// version, is ignored and written anew. What was not asked for since the start is left out when
/// saving, so the file never grows beyond the packs.
public final class DiskDraws implements DrawCache {

  private static final Logger LOG = LoggerFactory.getLogger(DiskDraws.class);

  /// Raised whenever the drawer would draw other values from the same seed.
  private static final String VERSION = "anneal draws 1 ";

  private static final int MOST = 20_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path file;
  private final Map<String, Drawn> stored;
  private final Map<String, Drawn> used = new ConcurrentHashMap<>();

  /// Opens the cache of a folder, which need not exist yet.
  public DiskDraws(Path folder) {
    this.file = folder.resolve("draws.json");
    this.stored = load(file);
  }

  @Override
  public Optional<Drawn> find(String key) {
    Drawn drawn = stored.get(key);
    if (drawn != null) {
      used.put(key, drawn);
    }
    return Optional.ofNullable(drawn);
  }

  @Override
  public void keep(String key, Drawn drawn) {
    if (drawn.exhausted() < 0) {
      used.put(key, drawn);
    }
  }

  /// Writes what is new since the start.
  ///
  /// A cache that cannot be written costs time at the next start and nothing else.
  public synchronized void save() {
    Map<String, Drawn> kept = new TreeMap<>(stored.size() < MOST ? stored : Map.of());
    kept.putAll(used);
    if (kept.keySet().equals(stored.keySet())) {
      return;
    }
    try {
      ObjectNode root = MAPPER.createObjectNode();
      kept.forEach((key, drawn) -> root.set(key, write(drawn)));
      byte[] body = MAPPER.writeValueAsBytes(root);
      Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
      Path fresh = file.resolveSibling("draws.json.new");
      byte[] head = (VERSION + checksum(body) + "\n").getBytes(StandardCharsets.UTF_8);
      Files.write(fresh, head);
      Files.write(fresh, body, java.nio.file.StandardOpenOption.APPEND);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("cannot keep drawn values in {}: {}", file, e.getMessage());
    }
  }

  private static String checksum(byte[] body) {
    CRC32C crc = new CRC32C();
    crc.update(body);
    return Long.toHexString(crc.getValue());
  }

  private static Map<String, Drawn> load(Path file) {
    Map<String, Drawn> loaded = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        String text = Files.readString(file);
        int end = text.indexOf('\n') + 1;
        String body = text.substring(end);
        if (text.startsWith(VERSION + checksum(body.getBytes(StandardCharsets.UTF_8)) + "\n")) {
          MAPPER
              .readTree(body)
              .properties()
              .forEach(it -> loaded.put(it.getKey(), read(it.getValue())));
        }
      }
      return loaded;
    } catch (IOException | RuntimeException e) {
      LOG.warn("ignoring the drawn values in {}: {}", file, e.getMessage());
      return Map.of();
    }
  }

  private static ObjectNode write(Drawn drawn) {
    ObjectNode node = MAPPER.createObjectNode().put("acceptance", drawn.acceptance());
    ArrayNode names = node.putArray("names");
    ArrayNode rows = node.putArray("rows");
    drawn.draws().stream().limit(1).forEach(it -> it.values().keySet().forEach(names::add));
    for (Draw draw : drawn.draws()) {
      ArrayNode row = rows.addArray().add(draw.situation());
      for (Value value : draw.values().values()) {
        switch (value) {
          case Value.Num(double number) -> row.add(number);
          case Value.Word(String word) -> row.add(word);
        }
      }
    }
    return node;
  }

  private static Drawn read(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.get("names").forEach(it -> names.add(it.asText()));
    List<Draw> draws = new ArrayList<>();
    for (JsonNode row : node.get("rows")) {
      Map<String, Value> values = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        JsonNode value = row.get(i + 1);
        values.put(
            names.get(i),
            value.isTextual()
                ? new Value.Word(value.asText())
                : new Value.Num(value.doubleValue()));
      }
      draws.add(new Draw(row.get(0).textValue(), values));
    }
    return new Drawn(draws, node.get("acceptance").doubleValue(), -1);
  }
}
