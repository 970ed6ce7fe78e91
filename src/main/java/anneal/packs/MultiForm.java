package anneal.packs;

import anneal.question.Answer;
import anneal.question.Multi;
import anneal.question.Option;
import anneal.question.Task;
import anneal.question.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How a question that picks all that apply is written.
final class MultiForm implements TaskForm {

  private final Reading reading;
  private final List<OptionForm> options;
  private final int rightShown;
  private final int wrongShown;

  private MultiForm(Reading reading) {
    this.reading = reading;
    this.options = OptionForm.all(reading, reading.question());
    int right = (int) options.stream().filter(OptionForm::correct).count();
    Optional<Node.Obj> pick = reading.question().object("pick");
    this.rightShown = shown(pick, "right", right);
    this.wrongShown = shown(pick, "wrong", options.size() - right);
    if (right == 0) {
      reading.findings().add(Code.NO_KEY, reading.at("options"), "no option is marked correct");
    }
  }

  static TaskForm read(Reading reading) {
    return new MultiForm(reading);
  }

  private int shown(Optional<Node.Obj> pick, String key, int written) {
    int wanted = pick.flatMap(it -> it.number(key)).map(Double::intValue).orElse(written);
    if (wanted > written) {
      String message =
          wanted + " " + key + " options are to be shown, but only " + written + " written";
      reading.findings().add(Code.FEW_DISTRACTORS, reading.at("pick"), message);
    }
    return Math.min(wanted, written);
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<Option> filled = options.stream().map(it -> it.fill(reading, values)).toList();
    OptionTexts.checkDistinct(
        reading.findings(),
        filled.stream().map(Option::text).toList(),
        options.stream().map(it -> it.text().start()).toList());
    OptionTexts.checkNumbers(reading.findings(), options, filled);
    return rightShown < 1
        ? Optional.empty()
        : Optional.of(new Multi(filled, grading(), rightShown, wrongShown));
  }

  private Multi.Grading grading() {
    return reading
        .setting("grading")
        .filter(Node.Str.class::isInstance)
        .map(it -> Multi.Grading.valueOf(((Node.Str) it).text().toUpperCase(Locale.ROOT)))
        .orElse(Multi.Grading.ALL);
  }

  @Override
  public void style(Task first) {
    if (first instanceof Multi multi) {
      new ChoiceStyle(reading.findings(), options, multi.options()).checkEach();
    }
  }

  @Override
  public Optional<Answer> answer(Node written) {
    if (!(written instanceof Node.Arr arr)) {
      return Optional.empty();
    }
    Set<String> picked = new HashSet<>();
    arr.items().stream()
        .filter(Node.Str.class::isInstance)
        .forEach(it -> picked.add(((Node.Str) it).text()));
    Set<String> known = new HashSet<>(options.stream().map(OptionForm::id).toList());
    return known.containsAll(picked)
        ? Optional.of(new Answer.PickedAll(picked, picked.isEmpty()))
        : Optional.empty();
  }
}
