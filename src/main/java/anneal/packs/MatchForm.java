package anneal.packs;

import anneal.question.Answer;
import anneal.question.Match;
import anneal.question.Task;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How pairs are written.
final class MatchForm implements TaskForm {

  private final Reading reading;
  private final List<Side> left;
  private final List<Side> right;

  private MatchForm(Reading reading) {
    this.reading = reading;
    this.left = sides("left");
    this.right = sides("right");
    Set<String> offered = new HashSet<>(right.stream().map(Side::id).toList());
    for (Side side : left) {
      String partner = side.node.text("match").orElse("");
      if (!offered.contains(partner)) {
        reading
            .findings()
            .add(
                Code.NO_PARTNER,
                side.node.find("match").map(Spot::of).orElse(Spot.of(side.node)),
                "`" + side.id() + "` belongs to `" + partner + "`, which is not on the right");
      }
    }
  }

  /// One line of either side as authored.
  private record Side(Node.Obj node, Passage text, @Nullable Passage remark) {
    String id() {
      return node.text("id").orElse("");
    }
  }

  static TaskForm read(Reading reading) {
    return new MatchForm(reading);
  }

  private List<Side> sides(String key) {
    List<Side> sides = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Node.Obj node : reading.question().objects(key)) {
      Passage remark = reading.passage(node, "remark").orElse(null);
      reading.passage(node, "text").ifPresent(it -> sides.add(new Side(node, it, remark)));
      if (!ids.add(node.text("id").orElse(""))) {
        String message = "the id `" + node.text("id").orElse("") + "` occurs twice";
        reading.findings().add(Code.DUPLICATE_OPTION, Spot.of(node), message);
      }
    }
    return sides;
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<Match.Left> lefts = new ArrayList<>();
    for (Side side : left) {
      lefts.add(
          new Match.Left(
              side.id(),
              reading.fill(side.text, values),
              side.node.text("match").orElse(""),
              side.remark == null ? null : reading.fill(side.remark, values),
              side.node.text("misconception").orElse(null)));
    }
    List<Match.Right> rights =
        right.stream().map(it -> new Match.Right(it.id(), reading.fill(it.text, values))).toList();
    OptionTexts.checkDistinct(
        reading.findings(),
        rights.stream().map(Match.Right::text).toList(),
        right.stream().map(it -> it.text.start()).toList());
    Set<String> offered = new HashSet<>(rights.stream().map(Match.Right::id).toList());
    boolean sound = !lefts.isEmpty() && lefts.stream().allMatch(it -> offered.contains(it.match()));
    return sound ? Optional.of(new Match(lefts, rights)) : Optional.empty();
  }

  @Override
  public void style(Task first) {
    // every remark is optional here: a pair explains itself, or the explanation does
  }

  @Override
  public Optional<Answer> answer(Node written) {
    if (!(written instanceof Node.Obj obj)) {
      return Optional.empty();
    }
    Map<String, String> pairs = new LinkedHashMap<>();
    obj.fields().keySet().forEach(id -> obj.text(id).ifPresent(it -> pairs.put(id, it)));
    return Optional.of(new Answer.Paired(pairs));
  }
}
