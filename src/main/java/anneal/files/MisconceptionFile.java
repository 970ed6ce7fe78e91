package anneal.files;

import anneal.json.Json;
import anneal.question.Misconception;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the confusions that questions name from `misconceptions.json` beside the packs.
public final class MisconceptionFile {

  /// Its name in a folder of packs.
  public static final String NAME = "misconceptions.json";

  private static final Logger LOG = LoggerFactory.getLogger(MisconceptionFile.class);

  private MisconceptionFile() {}

  /// All misconceptions of some folders by id; of two with one id the first counts. A file that
  /// cannot be read is logged and left out: questions stay usable without titles.
  public static Map<String, Misconception> read(List<Path> roots) {
    Map<String, Misconception> all = new LinkedHashMap<>();
    for (Path root : roots) {
      Path file = root.resolve(NAME);
      if (Files.isRegularFile(file)) {
        read(file).forEach(it -> all.putIfAbsent(it.id(), it));
      }
    }
    return all;
  }

  private static List<Misconception> read(Path file) {
    try {
      List<@Nullable Misconception> all =
          Json.mapper().readValue(BoundedFile.read(file), new TypeReference<>() {});
      List<Misconception> described =
          Stream.ofNullable(all).flatMap(List::stream).flatMap(Stream::ofNullable).toList();
      if (all == null || described.size() < all.size()) {
        LOG.warn("{} says `null` where a misconception should be; run anneal check", file);
      }
      return described;
    } catch (IOException wrong) {
      LOG.warn("{} is left out: {}", file, wrong.getMessage());
      return List.of();
    }
  }
}
