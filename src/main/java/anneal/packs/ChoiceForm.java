package anneal.packs;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Option;
import anneal.question.Task;
import anneal.question.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a question that picks one option is written.
final class ChoiceForm implements TaskForm {

  private final Reading reading;
  private final List<OptionForm> options;
  private final int wrongShown;

  private ChoiceForm(Reading reading, List<OptionForm> options, int wrongShown) {
    this.reading = reading;
    this.options = options;
    this.wrongShown = wrongShown;
  }

  /// An option as authored.
  record OptionForm(Node.Obj node, Passage text, @Nullable Passage remark) {

    String id() {
      return node.text("id").orElse("");
    }

    boolean correct() {
      return node.flag("correct");
    }
  }

  static TaskForm read(Reading reading) {
    List<OptionForm> options = new ArrayList<>();
    for (Node.Obj option : reading.question().objects("options")) {
      reading
          .passage(option, "text")
          .map(it -> new OptionForm(option, it, reading.passage(option, "remark").orElse(null)))
          .ifPresent(options::add);
    }
    int wrong = (int) options.stream().filter(it -> !it.correct()).count();
    Optional<Node.Obj> pick = reading.question().object("pick");
    int shown = pick.flatMap(it -> it.number("wrong")).map(Double::intValue).orElse(wrong);
    ChoiceForm form = new ChoiceForm(reading, options, shown);
    form.checkIds();
    if (form.hasOneKey()) {
      form.checkPool(wrong);
    }
    return form;
  }

  private void checkIds() {
    Set<String> ids = new HashSet<>();
    for (OptionForm option : options) {
      if (!ids.add(option.id())) {
        add(
            Code.DUPLICATE_OPTION,
            option.node.find("id").map(Spot::of).orElse(Spot.of(option.node)),
            "the option id `" + option.id() + "` occurs twice");
      }
    }
  }

  private boolean hasOneKey() {
    List<OptionForm> keys = options.stream().filter(OptionForm::correct).toList();
    if (keys.isEmpty()) {
      add(Code.NO_KEY, reading.at("options"), "no option is marked correct");
    }
    keys.stream()
        .skip(1)
        .forEach(
            it ->
                add(
                    Code.TWO_KEYS,
                    it.node.find("correct").map(Spot::of).orElse(Spot.of(it.node)),
                    "`" + it.id() + "` is correct as well as `" + keys.getFirst().id() + "`"));
    return keys.size() == 1;
  }

  private void checkPool(int wrong) {
    if (wrong < Math.max(1, wrongShown)) {
      add(
          Code.FEW_DISTRACTORS,
          reading.at(reading.question().find("pick").isPresent() ? "pick" : "options"),
          wrongShown > 0
              ? wrongShown + " wrong options are to be shown, but only " + wrong + " written"
              : "there is no wrong option");
    }
  }

  private void add(Code code, Spot spot, String message) {
    reading.findings().add(code, spot, message);
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<Option> filled = new ArrayList<>();
    Map<String, String> seen = new HashMap<>();
    for (OptionForm option : options) {
      String text = reading.fill(option.text, values);
      String twin = seen.putIfAbsent(text.strip().replaceAll("\\s+", " "), option.id());
      if (twin != null) {
        add(
            Code.EQUAL_OPTIONS,
            option.text.start(),
            "`" + option.id() + "` reads the same as `" + twin + "`");
      }
      filled.add(filled(option, text, values));
    }
    boolean sound = filled.stream().filter(Option::correct).count() == 1;
    return sound ? Optional.of(new Choice(filled, wrongShown)) : Optional.empty();
  }

  private Option filled(OptionForm option, String text, Map<String, Value> values) {
    return new Option(
        option.id(),
        text,
        option.correct(),
        option.remark == null ? null : reading.fill(option.remark, values),
        option.node.text("misconception").orElse(null),
        option.node.flag("pin"));
  }

  @Override
  public void style(Task first) {
    if (first instanceof Choice choice) {
      new ChoiceStyle(reading.findings(), options, choice.options()).check();
    }
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return written instanceof Node.Str str
            && options.stream().anyMatch(it -> it.id().equals(str.text()))
        ? Optional.of(new Answer.Picked(str.text()))
        : Optional.empty();
  }
}
