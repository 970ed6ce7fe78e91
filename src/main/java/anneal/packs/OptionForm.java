package anneal.packs;

import anneal.question.Option;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An option as authored.
record OptionForm(Node.Obj node, Passage text, @Nullable Passage remark) {

  /// The options of a question or a blank; an id that occurs twice is a finding.
  static List<OptionForm> all(Reading reading, Node.Obj holder) {
    List<OptionForm> options = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node.Obj option : holder.objects("options")) {
      reading
          .passage(option, "text")
          .map(it -> new OptionForm(option, it, reading.passage(option, "remark").orElse(null)))
          .ifPresent(options::add);
      String id = option.text("id").orElse("");
      if (!ids.add(id)) {
        Spot spot = option.find("id").map(Spot::of).orElse(Spot.of(option));
        reading
            .findings()
            .add(Code.DUPLICATE_OPTION, spot, "the option id `" + id + "` occurs twice");
      }
    }
    return options;
  }

  String id() {
    return node.text("id").orElse("");
  }

  boolean correct() {
    return node.flag("correct");
  }

  /// The option of one variant.
  Option fill(Reading reading, Map<String, Value> values) {
    return new Option(
        id(),
        reading.fill(text, values),
        correct(),
        remark == null ? null : reading.fill(remark, values),
        node.text("misconception").orElse(null),
        node.flag("pin"));
  }
}
