package anneal.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives the parts of a question that was imported again the ids they had: answers are stored by
/// them, and another program knows nothing of them.
///
/// A part is known by its text; what is left is matched in order, right with right and wrong with
/// wrong, so that a corrected word changes nothing. Whatever has no partner then is new.
final class Aligning {

  private static final List<String> LISTS = List.of("options", "left", "right", "items");

  private Aligning() {}

  /// @param now changed in place
  static void align(ObjectNode now, JsonNode before) {
    for (String list : LISTS) {
      if (now.get(list) instanceof ArrayNode parts && before.path(list).isArray()) {
        Map<String, String> names = names(parts, before.path(list));
        rename(parts, names);
        if (list.equals("right")) {
          now.path("left").forEach(it -> refer((ObjectNode) it, names));
        }
      }
    }
  }

  private static Map<String, String> names(ArrayNode parts, JsonNode before) {
    List<JsonNode> left = new ArrayList<>();
    before.forEach(left::add);
    Map<String, String> names = new HashMap<>();
    for (JsonNode part : parts) {
      take(part, left, names, true);
    }
    for (JsonNode part : parts) {
      if (!names.containsKey(id(part))) {
        take(part, left, names, false);
      }
    }
    Set<String> taken = new HashSet<>(names.values());
    before.forEach(it -> taken.add(id(it)));
    for (JsonNode part : parts) {
      if (!names.containsKey(id(part))) {
        names.put(id(part), fresh(id(part), taken));
      }
    }
    return names;
  }

  private static void take(
      JsonNode part, List<JsonNode> left, Map<String, String> names, boolean exactly) {
    for (JsonNode old : left) {
      boolean alike =
          exactly
              ? old.path("text").equals(part.path("text"))
              : old.path("correct").asBoolean() == part.path("correct").asBoolean();
      if (alike) {
        names.put(id(part), id(old));
        left.remove(old);
        return;
      }
    }
  }

  private static String fresh(String id, Set<String> taken) {
    String name = id;
    for (int i = 2; !taken.add(name); i++) {
      name = id + "-" + i;
    }
    return name;
  }

  private static void rename(ArrayNode parts, Map<String, String> names) {
    for (JsonNode each : parts) {
      if (each instanceof ObjectNode part) {
        part.put("id", names.getOrDefault(id(part), id(part)));
        if (part.get("after") instanceof ArrayNode after) {
          List<String> renamed = new ArrayList<>();
          after.forEach(it -> renamed.add(names.getOrDefault(it.asText(), it.asText())));
          after.removeAll();
          renamed.stream().sorted().forEach(after::add);
        }
      }
    }
  }

  private static void refer(ObjectNode left, Map<String, String> names) {
    String match = left.path("match").asText("");
    left.put("match", names.getOrDefault(match, match));
  }

  private static String id(JsonNode part) {
    return part.path("id").asText("");
  }
}
