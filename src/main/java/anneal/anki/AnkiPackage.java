package anneal.anki;

import anneal.archive.Archive;
import anneal.archive.Pictures;
import anneal.archive.Refused;
import anneal.interchange.AnkiCollection;
import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a package of Anki holds.
///
/// @param media pictures by their names in notes, made plain; other files are left out
public record AnkiPackage(AnkiCollection collection, Map<String, byte[]> media) {

  private static final long MOST_PICTURE = 10L << 20;
  private static final long MOST_LIST = 4L << 20;

  /// How packages were written over the years.
  private enum Generation {
    FIRST("collection.anki2"),
    SECOND("collection.anki21"),
    THIRD("collection.anki21b");

    private final String database;

    Generation(String database) {
      this.database = database;
    }
  }

  /// Reads the database of a package.
  interface Reading {
    AnkiCollection read(Path database, Costs costs) throws IOException;
  }

  /// Reads a package; its database is read in a process of its own.
  ///
  /// @throws Refused where it is none, is damaged or asks for too much
  public static AnkiPackage read(Path file, Costs costs) throws IOException {
    return read(file, costs, OwnProcess.USUAL);
  }

  static AnkiPackage read(Path file, Costs costs, Reading reading) throws IOException {
    Path folder = Files.createTempDirectory("anneal-import");
    Path database = folder.resolve("collection.db");
    try (Archive archive = new Archive(file, Archive.FLAT, costs.archive())) {
      Generation generation = generation(archive);
      boolean packed = generation == Generation.THIRD;
      try (OutputStream out = Files.newOutputStream(database)) {
        archive.copy(generation.database, packed, costs.archive().unpacked(), out);
      }
      AnkiCollection collection = reading.read(database, costs);
      return new AnkiPackage(collection, media(archive, packed));
    } finally {
      Files.deleteIfExists(database);
      Files.deleteIfExists(folder);
    }
  }

  /// An older database stands beside a newer one only to say that Anki must be updated.
  private static Generation generation(Archive archive) throws IOException {
    if (archive.has("meta")) {
      long version = Message.read(archive.bytes("meta", false, 1000)).number(1);
      if (version < 1 || version > 3) {
        throw new Refused(
            "The package is of a newer Anki than this program knows; export it with `Support older"
                + " Anki versions`.");
      }
      return Generation.values()[(int) version - 1];
    }
    if (archive.has(Generation.THIRD.database)) {
      return Generation.THIRD;
    }
    return archive.has(Generation.SECOND.database) ? Generation.SECOND : Generation.FIRST;
  }

  private static Map<String, byte[]> media(Archive archive, boolean packed) throws IOException {
    Map<String, byte[]> media = new LinkedHashMap<>();
    for (Map.Entry<String, String> each : names(archive, packed).entrySet()) {
      if (archive.has(each.getKey())) {
        byte[] bytes = archive.bytes(each.getKey(), packed, MOST_PICTURE);
        String name = each.getValue().replaceAll("[\\s()<>\\\\]", "");
        if (Pictures.isOne(bytes) && Pictures.isPlain(name)) {
          media.put(name, bytes);
        }
      }
    }
    return media;
  }

  /// Names in notes by names in the zip.
  private static Map<String, String> names(Archive archive, boolean packed) throws IOException {
    Map<String, String> names = new LinkedHashMap<>();
    if (!archive.has("media")) {
      return names;
    }
    byte[] list = archive.bytes("media", packed, MOST_LIST);
    if (packed) {
      List<byte[]> entries = Message.read(list).blocks(1);
      for (int i = 0; i < entries.size(); i++) {
        names.put(Integer.toString(i), Message.read(entries.get(i)).text(1));
      }
      return names;
    }
    try {
      JsonNode json = Json.mapper().readTree(new String(list, StandardCharsets.UTF_8));
      json.properties().forEach(it -> names.put(it.getKey(), it.getValue().asText("")));
      return names;
    } catch (JsonProcessingException e) {
      throw new Refused("The list of media is broken; export the package again.", e);
    }
  }
}
