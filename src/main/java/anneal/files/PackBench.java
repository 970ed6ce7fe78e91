package anneal.files;

import anneal.archive.Limits;
import anneal.archive.Refused;
import anneal.authors.CheckedPack.TopicFile;
import anneal.bringing.Checked;
import anneal.bringing.Order;
import anneal.bringing.PackFiles;
import anneal.bringing.Sent;
import anneal.bringing.Workbench;
import anneal.packs.LoadCache;
import anneal.packs.PackSource;
import anneal.packs.TexEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;

/// Reads files that people send from a temporary folder of this process, which is gone afterwards.
public final class PackBench implements Workbench {

  /// What can be read.
  public static final List<String> ENDINGS =
      List.of(".zip", ".json", ".apkg", ".colpkg", ".gift", ".txt", ".csv", ".tsv");

  private final TexEngine engine;
  private final LoadCache cache;
  private final PackageReading packages;
  private final Limits limits;

  /// Reads a package of Anki.
  public interface PackageReading {
    ForeignFile read(Path file) throws IOException;
  }

  /// @param engine sets formulas
  /// @param cache remembers what was sound
  public PackBench(TexEngine engine, LoadCache cache, PackageReading packages) {
    this(engine, cache, packages, Limits.USUAL);
  }

  PackBench(TexEngine engine, LoadCache cache, PackageReading packages, Limits limits) {
    this.engine = engine;
    this.cache = cache;
    this.packages = packages;
    this.limits = limits;
  }

  @Override
  public Sent open(String fileName, InputStream in) throws IOException {
    String lower = fileName.toLowerCase(Locale.ROOT);
    String ending =
        ENDINGS.stream()
            .filter(lower::endsWith)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "No reader for `%s`; its name must end in %s."
                            .formatted(fileName, String.join(", ", ENDINGS))));
    Path folder = Files.createTempDirectory("anneal-brought");
    Path file = folder.resolve("file" + ending);
    try {
      spool(in, file);
      return read(fileName, ending, file);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private void spool(InputStream in, Path file) throws IOException {
    byte[] chunk = new byte[1 << 16];
    long all = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        all += read;
        if (all > limits.packed()) {
          throw new Refused(
              "The file has over %d MB; bring less at once.".formatted(limits.packed() >> 20));
        }
        out.write(chunk, 0, read);
      }
    }
    if (all == 0) {
      throw new Refused("The file is empty; choose another one.");
    }
  }

  private Sent read(String fileName, String ending, Path file) throws IOException {
    return switch (ending) {
      case ".zip" -> PackArchive.read(fileName, file, limits);
      case ".json" -> new Sent(fileName, new Sent.Content.Topics(json(file)), List.of());
      case ".apkg", ".colpkg" -> foreign(fileName, packages.read(file));
      default -> foreign(fileName, ForeignFile.read(file));
    };
  }

  private static PackFiles json(Path file) throws IOException {
    if (Files.size(file) > JsonFile.MOST_BYTES) {
      throw new Refused("The file has over 16 MB; make several of it and pack them as a zip.");
    }
    SequencedMap<String, byte[]> only = new LinkedHashMap<>();
    only.put("questions.json", Files.readAllBytes(file));
    return new PackFiles(only);
  }

  private static Sent foreign(String fileName, ForeignFile file) {
    return new Sent(fileName, new Sent.Content.Foreign(file.imported(), file.media()), List.of());
  }

  @Override
  public PackFiles compose(Sent sent, Order order, Optional<PackFiles> before) throws IOException {
    return Composing.of(sent, order, before).files();
  }

  @Override
  public String id(Sent sent, Order order) throws IOException {
    return Composing.id(sent, order);
  }

  @Override
  public Checked check(String id, PackFiles files) {
    return new PackReading(id, files).check(engine, cache);
  }

  @Override
  public List<TopicFile> outline(String id, PackFiles files) {
    return new PackReading(id, files).outline();
  }

  @Override
  public Optional<PackSource> source(String id, PackFiles files) {
    return Optional.of(new PackReading(id, files).source(cache, new ArrayList<>()));
  }

  @Override
  public byte[] pack(PackFiles files) {
    return PackArchive.pack(files);
  }

  @Override
  public PackFiles unpack(byte[] archive) {
    return PackArchive.unpack(archive);
  }
}
