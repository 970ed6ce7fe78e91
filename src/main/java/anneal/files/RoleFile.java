package anneal.files;

import anneal.json.Json;
import anneal.question.Level;
import anneal.question.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a role asks for from `role.json` beside the packs.
public final class RoleFile {

  /// Its name in a folder of packs.
  public static final String NAME = "role.json";

  private static final Logger LOG = LoggerFactory.getLogger(RoleFile.class);

  private RoleFile() {}

  /// The role of the first folder that has one. A file that cannot be read is logged and left out.
  public static Optional<Role> read(List<Path> roots) {
    return roots.stream()
        .map(it -> it.resolve(NAME))
        .filter(Files::isRegularFile)
        .flatMap(it -> read(it).stream())
        .findFirst();
  }

  private static Optional<Role> read(Path file) {
    try {
      return Optional.of(Json.mapper().readValue(BoundedFile.read(file), Text.class).role());
    } catch (IOException | RuntimeException wrong) {
      // where `null` stands for something that must be there, it is no IOException
      LOG.warn("{} is left out, run anneal check: {}", file, wrong.getMessage());
      return Optional.empty();
    }
  }

  private record Text(
      @JsonProperty("$schema") @Nullable String schema,
      int format,
      String title,
      List<GuideText> guides,
      List<ItemText> items) {

    Role role() {
      Map<String, String> titles = new LinkedHashMap<>();
      guides.forEach(it -> titles.put(it.id(), it.title()));
      return new Role(title, titles, items.stream().map(ItemText::item).toList());
    }
  }

  private record GuideText(String id, String title) {}

  private record ItemText(
      String id,
      String title,
      String group,
      @Nullable List<String> guides,
      List<TopicText> topics,
      @Nullable Set<Level> levels) {

    Role.Item item() {
      return new Role.Item(
          id,
          title,
          group,
          guides == null ? List.of() : guides,
          weights(topics),
          levels == null ? Set.of() : levels);
    }
  }

  private static SequencedMap<String, Double> weights(List<TopicText> topics) {
    SequencedMap<String, Double> weights = new LinkedHashMap<>();
    topics.forEach(it -> weights.put(it.topic(), it.weight()));
    return weights;
  }

  private record TopicText(String topic, double weight) {}
}
