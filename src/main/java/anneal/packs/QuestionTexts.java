package anneal.packs;

import anneal.question.Drawer.Draw;
import anneal.question.Hint;
import anneal.question.Task;
import anneal.question.Value;
import anneal.question.Variant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The texts that every kind of question has.
record QuestionTexts(
    Reading reading,
    Optional<Passage> stem,
    Optional<Passage> explanation,
    Optional<Passage> followUp,
    List<HintForm> hints) {

  /// A hint as authored.
  private record HintForm(Passage text, double cost) {}

  static QuestionTexts read(Reading reading) {
    Node.Obj question = reading.question();
    List<HintForm> hints = new ArrayList<>();
    for (Node.Obj hint : question.objects("hints")) {
      double cost = hint.number("cost").orElse(0.0);
      reading.passage(hint, "text").ifPresent(it -> hints.add(new HintForm(it, cost)));
    }
    return new QuestionTexts(
        reading,
        reading.passage(question, "stem"),
        reading.passage(question, "explanation"),
        reading.passage(question, "followUp"),
        hints);
  }

  /// Hints, explanation and follow-up: what is said of the task, beside the remarks on answers.
  Stream<Passage> told() {
    return Stream.of(hints.stream().map(HintForm::text), explanation.stream(), followUp.stream())
        .flatMap(it -> it);
  }

  /// The texts of one variant.
  record Filled(String stem, String explanation, @Nullable String followUp, List<Hint> hints) {

    Variant variant(int number, Draw draw, Task task) {
      return new Variant(
          number, draw.values(), draw.situation(), stem, task, hints, explanation, followUp);
    }
  }

  /// Fills every text with a variant's values.
  Filled fill(Map<String, Value> values) {
    return new Filled(
        stem.map(it -> reading.fill(it, values)).orElse(""),
        explanation.map(it -> reading.fill(it, values)).orElse(""),
        followUp.map(it -> reading.fill(it, values)).orElse(null),
        hints.stream().map(it -> new Hint(reading.fill(it.text, values), it.cost)).toList());
  }
}
