package anneal.files;

import anneal.bringing.PackFiles;
import anneal.sharing.Merge.Sides;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// `pack.json` of a copy, brought up to its origin: id, title and version stay its own, other
/// fields are the origin's where the copy did not change them, and topics are added as they come.
final class ForkManifest {

  private static final Set<String> OWN = Set.of("id", "title", "version", "topics");

  private ForkManifest() {}

  /// @param own the copy's
  /// @param files of the copy as it is to be
  static byte[] merged(Sides sides, byte[] own, SequencedMap<String, byte[]> files) {
    JsonNode base = manifest(sides.base());
    JsonNode update = manifest(sides.update());
    if (!(Composing.tree(own) instanceof ObjectNode mine)) {
      return own;
    }
    for (Map.Entry<String, JsonNode> each : update.properties()) {
      String name = each.getKey();
      if (!OWN.contains(name) && mine.path(name).equals(base.path(name))) {
        mine.set(name, each.getValue());
      }
    }
    topics(mine, update, files);
    return DraftFiles.bytes(mine);
  }

  /// Adds the topics of files that the copy did not know.
  private static void topics(ObjectNode mine, JsonNode update, SequencedMap<String, byte[]> files) {
    Set<String> used = new TreeSet<>();
    files.forEach(
        (name, bytes) -> {
          if (Composing.isTopic(name)) {
            Composing.text(bytes, "topic").ifPresent(used::add);
          }
        });
    ArrayNode list = mine.withArray("topics");
    list.forEach(it -> used.remove(it.path("id").asText("")));
    for (JsonNode each : update.path("topics")) {
      if (used.contains(each.path("id").asText(""))) {
        list.add(each);
      }
    }
  }

  private static JsonNode manifest(PackFiles pack) {
    byte[] file = pack.byName().get(PackFolder.MANIFEST);
    return file == null ? MissingNode.getInstance() : Composing.tree(file);
  }
}
