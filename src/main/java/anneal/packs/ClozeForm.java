package anneal.packs;

import anneal.question.Answer;
import anneal.question.Cloze;
import anneal.question.Cloze.Blank;
import anneal.question.Task;
import anneal.question.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// How a text with blanks is written.
final class ClozeForm implements TaskForm {

  private final Reading reading;
  private final Optional<Passage> text;
  private final SequencedMap<String, BlankForm> blanks = new LinkedHashMap<>();

  private ClozeForm(Reading reading) {
    this.reading = reading;
    this.text = reading.passage(reading.question(), "text");
    Map<String, Node> written =
        reading
            .question()
            .object("blanks")
            .map(it -> (Map<String, Node>) it.fields())
            .orElse(Map.of());
    for (String id : places()) {
      if (written.get(id) instanceof Node.Obj node) {
        blanks.put(id, new BlankForm(form(node), reading.passage(node, "remark").orElse(null)));
      } else {
        add(Code.BLANK_MISSING, reading.at("blanks"), "the blank `" + id + "` is not described");
      }
    }
    written.forEach(
        (id, node) -> {
          if (!blanks.containsKey(id)) {
            add(Code.BLANK_UNUSED, Spot.of(node), "no [[" + id + "]] stands in the text");
          }
        });
  }

  /// A blank as authored.
  private record BlankForm(TaskForm task, @Nullable Passage remark) {}

  static TaskForm read(Reading reading) {
    return new ClozeForm(reading);
  }

  /// The blanks of the text in order; one that stands twice is a finding.
  private Set<String> places() {
    Set<String> ids = new LinkedHashSet<>();
    if (text.isPresent()) {
      Matcher place = Cloze.PLACE.matcher(text.get().text());
      while (place.find()) {
        if (!ids.add(place.group(1))) {
          String message = "the blank `" + place.group(1) + "` stands twice in the text";
          add(Code.BLANK_TWICE, text.get().spot(place.start()), message);
        }
      }
    }
    return ids;
  }

  private TaskForm form(Node.Obj node) {
    return switch (node.text("kind").orElse("")) {
      case "choice" -> ChoiceForm.read(reading, node);
      case "text" -> PhraseForm.read(reading, node);
      default -> NumericForm.read(reading, node);
    };
  }

  private void add(Code code, Spot spot, String message) {
    reading.findings().add(code, spot, message);
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    SequencedMap<String, Blank> filled = new LinkedHashMap<>();
    for (Map.Entry<String, BlankForm> blank : blanks.entrySet()) {
      Passage remark = blank.getValue().remark;
      String words = remark == null ? null : reading.fill(remark, values);
      blank
          .getValue()
          .task
          .fill(values)
          .ifPresent(it -> filled.put(blank.getKey(), new Blank(it, words)));
    }
    boolean whole = text.isPresent() && !blanks.isEmpty() && filled.size() == blanks.size();
    return whole
        ? Optional.of(new Cloze(reading.fill(text.get(), values), filled))
        : Optional.empty();
  }

  @Override
  public void style(Task first) {
    if (first instanceof Cloze cloze) {
      cloze
          .blanks()
          .forEach(
              (id, blank) ->
                  Optional.ofNullable(blanks.get(id)).ifPresent(it -> it.task.style(blank.task())));
    }
  }

  @Override
  public Optional<Answer> answer(Node written) {
    if (!(written instanceof Node.Obj obj) || !obj.fields().keySet().equals(blanks.keySet())) {
      return Optional.empty();
    }
    Map<String, String> texts = new LinkedHashMap<>();
    obj.fields()
        .forEach(
            (id, node) -> {
              if (node instanceof Node.Str str) {
                texts.put(id, str.text());
              } else if (node instanceof Node.Num num) {
                texts.put(id, Node.plain(num.number()));
              }
            });
    return Optional.of(new Answer.Filled(texts));
  }
}
