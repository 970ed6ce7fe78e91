package anneal.packs;

import anneal.question.Answer;
import anneal.question.Phrase;
import anneal.question.Phrase.KnownPhrase;
import anneal.question.Task;
import anneal.question.Value;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a question that types a word or phrase is written.
final class PhraseForm implements TaskForm {

  private static final int LONGEST_PATTERN = 200;

  private final Reading reading;
  private final List<Passage> accept;
  private final List<String> patterns;
  private final boolean close;
  private final List<Known> known;

  private PhraseForm(Reading reading, Node.Obj holder) {
    this.reading = reading;
    this.accept = passages(holder, "accept");
    this.patterns = holder.texts("patterns");
    this.close = holder.number("close").orElse(0.0) > 0;
    this.known = holder.objects("known").stream().flatMap(it -> known(it).stream()).toList();
    holder.items("patterns").forEach(this::checkPattern);
  }

  /// A typical wrong phrase as authored.
  private record Known(Node.Obj node, List<Passage> accept, Passage remark) {}

  static TaskForm read(Reading reading) {
    return read(reading, reading.question());
  }

  static TaskForm read(Reading reading, Node.Obj holder) {
    return new PhraseForm(reading, holder);
  }

  private List<Passage> passages(Node.Obj holder, String key) {
    return holder.items(key).stream()
        .filter(Node.Str.class::isInstance)
        .map(it -> Passage.read(it, reading.findings()))
        .toList();
  }

  private Optional<Known> known(Node.Obj node) {
    return reading.passage(node, "remark").map(it -> new Known(node, passages(node, "accept"), it));
  }

  /// RE2/J refuses what could take long; a pattern that matches nothing typed is no pattern.
  private void checkPattern(Node node) {
    if (!(node instanceof Node.Str str)) {
      return;
    }
    try {
      if (str.text().length() > LONGEST_PATTERN || Pattern.compile(str.text()).matches("")) {
        reading
            .findings()
            .add(
                Code.BAD_PATTERN,
                Spot.of(node),
                "the pattern is too long or matches an empty text");
      }
    } catch (PatternSyntaxException e) {
      reading
          .findings()
          .add(Code.BAD_PATTERN, Spot.of(node), "RE2 refuses the pattern: " + e.getDescription());
    }
  }

  @Override
  public Optional<Task> fill(Map<String, Value> values) {
    List<String> right = accept.stream().map(it -> reading.fill(it, values)).toList();
    List<KnownPhrase> wrong = new ArrayList<>();
    for (Known each : known) {
      wrong.add(
          new KnownPhrase(
              each.accept.stream().map(it -> reading.fill(it, values)).toList(),
              each.node.number("credit").orElse(0.0),
              reading.fill(each.remark, values),
              each.node.text("misconception").orElse(null)));
    }
    return right.isEmpty()
        ? Optional.empty()
        : Optional.of(new Phrase(right, patterns, close, wrong));
  }

  @Override
  public void style(Task first) {
    for (Known each : known) {
      if (ChoiceStyle.saysOnlyWhether(each.remark)) {
        reading
            .findings()
            .add(
                Code.EMPTY_REMARK,
                each.remark.start(),
                "the remark on a known phrase says only whether it is right");
      }
    }
  }

  @Override
  public Optional<Answer> answer(Node written) {
    return written instanceof Node.Str str
        ? Optional.of(new Answer.Typed(str.text()))
        : Optional.empty();
  }
}
