package anneal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Own data as earlier versions wrote it, brought up to the present one.
///
/// Up to version 1 the plan said on which days there is no study; the settings say it now.
final class EarlierData {

  private static final List<String> DAYS = List.of("rest", "easy", "holidays");

  private EarlierData() {}

  /// Changes a document of an earlier version.
  ///
  /// @param here the settings of whoever brings it; days are added to them where the document's
  ///   plan knows some and the settings none
  static void renew(ObjectNode tree, ObjectNode here) {
    if (tree.path("version").asInt(0) < 2 && tree.at("/planning/plan") instanceof ObjectNode plan) {
      boolean plain = DAYS.stream().allMatch(it -> plan.path(it).isEmpty());
      if (!plain) {
        settle(days(tree, here), plan);
      }
      plan.remove(DAYS);
    }
  }

  /// The easy days that count after the document is brought.
  private static ObjectNode days(ObjectNode tree, ObjectNode here) {
    if (!(tree.get("settings") instanceof ObjectNode)) {
      tree.set("settings", here.deepCopy());
    }
    ObjectNode settings = (ObjectNode) tree.get("settings");
    if (!(settings.get("easyDays") instanceof ObjectNode)) {
      settings.set("easyDays", here.get("easyDays").deepCopy());
    }
    return (ObjectNode) settings.get("easyDays");
  }

  private static void settle(ObjectNode days, ObjectNode plan) {
    if (days.path("rest").isEmpty() && days.path("easy").isEmpty()) {
      days.set("rest", array(plan.get("rest")));
      days.set("easy", array(plan.get("easy")));
    }
    TreeSet<String> off = new TreeSet<>();
    days.path("holidays").forEach(it -> off.add(it.asText()));
    plan.path("holidays").forEach(it -> off.add(it.asText()));
    ArrayNode all = days.putArray("holidays");
    off.forEach(all::add);
  }

  private static JsonNode array(@Nullable JsonNode said) {
    return said instanceof ArrayNode ? said.deepCopy() : JsonNodeFactory.instance.arrayNode();
  }
}
