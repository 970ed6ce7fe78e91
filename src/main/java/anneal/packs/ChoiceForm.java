package anneal.packs;

import anneal.question.Answer;
import anneal.question.Choice;
import anneal.question.Option;
import anneal.question.Task;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a question that picks one option is written.
final class ChoiceForm implements TaskForm {

  private final Reading reading;
  private final Node.Obj holder;
  private final List<OptionForm> options;
  private final int wrongShown;

  private ChoiceForm(Reading reading, Node.Obj holder, List<OptionForm> options, int wrongShown) {
    this.reading = reading;
    this.holder = holder;
    this.options = options;
    this.wrongShown = wrongShown;
  }

  static TaskForm read(Reading reading) {
    return read(reading, reading.question());
  }

  /// @param holder the question, or a blank of one
  static TaskForm read(Reading reading, Node.Obj holder) {
    List<OptionForm> options = OptionForm.all(reading, holder);
    int wrong = (int) options.stream().filter(it -> !it.correct()).count();
    Optional<Node.Obj> pick = holder.object("pick");
    int shown = pick.flatMap(it -> it.number("wrong")).map(Double::intValue).orElse(wrong);
    ChoiceForm form = new ChoiceForm(reading, holder, options, shown);
    if (form.hasOneKey()) {
      form.checkPool(wrong);
    }
    return form;
  }

  private Spot at(String key) {
    return holder.find(key).map(Spot::of).orElse(Spot.of(holder));
  }

  private boolean hasOneKey() {
    List<OptionForm> keys = options.stream().filter(OptionForm::correct).toList();
    if (keys.isEmpty()) {
      add(Code.NO_KEY, at("options"), "no option is marked correct");
    }
    keys.stream()
        .skip(1)
        .forEach(
            it ->
                add(
                    Code.TWO_KEYS,
                    it.node().find("correct").map(Spot::of).orElse(Spot.of(it.node())),
                    "`" + it.id() + "` is correct as well as `" + keys.getFirst().id() + "`"));
    return keys.size() == 1;
  }

  private void checkPool(int wrong) {
    if (wrong < Math.max(1, wrongShown)) {
      add(
          Code.FEW_DISTRACTORS,
          at(holder.find("pick").isPresent() ? "pick" : "options"),
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
      String text = reading.fill(option.text(), values);
      String twin = seen.putIfAbsent(Words.squeezed(text), option.id());
      if (twin != null) {
        add(
            Code.EQUAL_OPTIONS,
            option.text().start(),
            "`" + option.id() + "` reads the same as `" + twin + "`");
      }
      filled.add(option.fill(reading, values));
    }
    OptionTexts.checkNumbers(reading.findings(), options, filled);
    boolean sound = filled.stream().filter(Option::correct).count() == 1;
    return sound ? Optional.of(new Choice(filled, wrongShown)) : Optional.empty();
  }

  @Override
  public void style(Task first) {
    if (first instanceof Choice choice) {
      new ChoiceStyle(reading.findings(), options, choice.options()).check();
    }
  }

  @Override
  public void cues(Variant first) {
    if (first.task() instanceof Choice choice) {
      new StemCue(reading.findings(), options, choice.options()).check(first.stem());
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
