package anneal.packs;

import anneal.question.Answer;
import anneal.question.Ordering;
import anneal.question.Task;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How steps to be put in order are written: in a right order, with `after` where only some
/// precedences count.
final class OrderForm implements TaskForm {

  private final Reading reading;
  private final List<StepForm> steps = new ArrayList<>();
  private final boolean graph;

  private OrderForm(Reading reading) {
    this.reading = reading;
    List<Node.Obj> items = reading.question().objects("items");
    this.graph = items.stream().anyMatch(it -> it.find("after").isPresent());
    Set<String> before = new HashSet<>();
    Set<String> all = new HashSet<>(items.stream().map(it -> it.text("id").orElse("")).toList());
    for (Node.Obj node : items) {
      Passage remark = reading.passage(node, "remark").orElse(null);
      reading.passage(node, "text").ifPresent(it -> steps.add(new StepForm(node, it, remark)));
      for (Node after : node.items("after")) {
        checkAfter(after, before, all);
      }
      String id = node.text("id").orElse("");
      if (!before.add(id)) {
        add(Code.DUPLICATE_OPTION, Spot.of(node), "the id `" + id + "` occurs twice");
      }
    }
  }

  /// A step as authored.
  private record StepForm(Node.Obj node, Passage text, @Nullable Passage remark) {
    String id() {
      return node.text("id").orElse("");
    }
  }

  static TaskForm read(Reading reading) {
    return new OrderForm(reading);
  }

  /// Steps are written in a right order, so a step that must come before stands before.
  private void checkAfter(Node after, Set<String> before, Set<String> all) {
    if (after instanceof Node.Str str && !before.contains(str.text())) {
      String message =
          all.contains(str.text())
              ? "`" + str.text() + "` must come before, but is written later"
              : "there is no step `" + str.text() + "`";
      add(Code.BAD_ORDER, Spot.of(after), message);
    }
  }

  private void add(Code code, Spot spot, String message) {
    reading.findings().add(code, spot, message);
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<Ordering.Step> filled = new ArrayList<>();
    for (StepForm step : steps) {
      filled.add(
          new Ordering.Step(
              step.id(),
              reading.fill(step.text, values),
              Set.copyOf(step.node.texts("after")),
              step.remark == null ? null : reading.fill(step.remark, values),
              step.node.text("misconception").orElse(null)));
    }
    OptionTexts.checkDistinct(
        reading.findings(),
        filled.stream().map(Ordering.Step::text).toList(),
        steps.stream().map(it -> it.text.start()).toList());
    return filled.size() < 2 ? Optional.empty() : Optional.of(new Ordering(filled, graph));
  }

  @Override
  public void style(Task first) {
    // a remark on a step is welcome, not required
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return written instanceof Node.Arr arr
        ? Optional.of(new Answer.Ordered(texts(arr)))
        : Optional.empty();
  }

  private static List<String> texts(Node.Arr arr) {
    return arr.items().stream()
        .filter(Node.Str.class::isInstance)
        .map(it -> ((Node.Str) it).text())
        .toList();
  }
}
