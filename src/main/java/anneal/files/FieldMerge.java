package anneal.files;

import anneal.sharing.Merge.Place;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings two descendants of one question together, field by field: objects by their fields, lists
/// of named parts by the parts' ids, and several lines of text line by line. Where both changed one
/// place differently, it is a [Place] and one's own stays, unless the other's was chosen.
final class FieldMerge {

  private final Set<String> chosen;
  private final List<Place> places = new ArrayList<>();

  /// @param chosen ways to places where the other's is taken
  FieldMerge(Set<String> chosen) {
    this.chosen = chosen;
  }

  /// Places that both changed differently, in the order of the question.
  List<Place> places() {
    return List.copyOf(places);
  }

  /// A question that holds what both changed.
  ///
  /// @param was as both had it; null where it is new on both sides
  ObjectNode merged(@Nullable ObjectNode was, ObjectNode mine, ObjectNode theirs) {
    JsonNode merged = merged("", was == null ? MissingNode.getInstance() : was, mine, theirs);
    return (ObjectNode) merged;
  }

  private JsonNode merged(String way, JsonNode was, JsonNode mine, JsonNode theirs) {
    if (theirs.equals(was) || theirs.equals(mine)) {
      return mine;
    }
    if (mine.equals(was)) {
      return theirs;
    }
    if (mine.isObject() && theirs.isObject()) {
      return object(way, was, mine, theirs);
    }
    if (named(mine) && named(theirs) && (named(was) || was.isMissingNode())) {
      return parts(way, was, mine, theirs);
    }
    return lines(mine) && lines(theirs) && lines(was)
        ? text(way, was, mine, theirs)
        : disputed(way, was, mine, theirs);
  }

  private JsonNode disputed(String way, JsonNode was, JsonNode mine, JsonNode theirs) {
    places.add(new Place(way, words(was), words(mine), words(theirs)));
    return chosen.contains(way) ? theirs : mine;
  }

  private JsonNode object(String way, JsonNode was, JsonNode mine, JsonNode theirs) {
    Set<String> names = new LinkedHashSet<>();
    mine.fieldNames().forEachRemaining(names::add);
    theirs.fieldNames().forEachRemaining(names::add);
    ObjectNode merged = JsonNodeFactory.instance.objectNode();
    for (String name : names) {
      String inner = way.isEmpty() ? name : way + "/" + name;
      JsonNode value = merged(inner, was.path(name), mine.path(name), theirs.path(name));
      if (!value.isMissingNode()) {
        merged.set(name, value);
      }
    }
    return merged;
  }

  private JsonNode parts(String way, JsonNode was, JsonNode mine, JsonNode theirs) {
    SequencedMap<String, JsonNode> old = byId(was);
    SequencedMap<String, JsonNode> own = byId(mine);
    SequencedMap<String, JsonNode> other = byId(theirs);
    boolean kept = order(own, old).equals(order(old, own));
    boolean keptThere = order(other, old).equals(order(old, other));
    if (!kept && !keptThere && !order(own, other).equals(order(other, own))) {
      return disputed(way, was, mine, theirs);
    }
    Set<String> ids = new LinkedHashSet<>(kept ? other.keySet() : own.keySet());
    ids.addAll(kept ? own.keySet() : other.keySet());
    ArrayNode merged = JsonNodeFactory.instance.arrayNode();
    for (String id : ids) {
      JsonNode part = merged(way + "/" + id, part(old, id), part(own, id), part(other, id));
      if (!part.isMissingNode()) {
        merged.add(part);
      }
    }
    return merged;
  }

  /// The order of those parts that the other has too.
  private static List<String> order(Map<String, JsonNode> parts, Map<String, JsonNode> others) {
    return parts.keySet().stream().filter(others::containsKey).toList();
  }

  private static JsonNode part(Map<String, JsonNode> parts, String id) {
    return parts.getOrDefault(id, MissingNode.getInstance());
  }

  private static boolean named(JsonNode node) {
    return node.isArray() && !node.isEmpty() && byId(node).size() == node.size();
  }

  private static SequencedMap<String, JsonNode> byId(JsonNode parts) {
    SequencedMap<String, JsonNode> byId = new LinkedHashMap<>();
    for (JsonNode part : parts) {
      if (part.path("id").isTextual()) {
        byId.put(part.path("id").asText(), part);
      }
    }
    return byId;
  }

  private JsonNode text(String way, JsonNode was, JsonNode mine, JsonNode theirs) {
    ThreeWay merged = ThreeWay.merge(list(was), list(mine), list(theirs));
    if (!merged.conflicts().isEmpty()) {
      return disputed(way, was, mine, theirs);
    }
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    merged.lines().forEach(lines::add);
    return lines;
  }

  private static boolean lines(JsonNode node) {
    if (!node.isArray()) {
      return false;
    }
    for (JsonNode line : node) {
      if (!line.isTextual()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> list(JsonNode lines) {
    List<String> list = new ArrayList<>();
    lines.forEach(it -> list.add(it.asText()));
    return list;
  }

  /// A value for people to read; null where there is none.
  static @Nullable String words(JsonNode value) {
    if (value.isMissingNode()) {
      return null;
    }
    return lines(value)
        ? String.join("\n", list(value))
        : value.isTextual() ? value.asText() : value.toPrettyString();
  }
}
