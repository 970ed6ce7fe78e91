package anneal.packs;

import java.util.Optional;

/// Reads what one kind of question asks: the only place that knows how the kind is written.
///
/// A new kind is a new reader and one more line in [#of(String)].
interface TaskReader {

  /// The reader of a kind; empty for a kind that there is not.
  static Optional<TaskReader> of(String kind) {
    return switch (kind) {
      case "choice" -> Optional.of(ChoiceForm::read);
      case "multi" -> Optional.of(MultiForm::read);
      case "numeric" -> Optional.of(NumericForm::read);
      case "text" -> Optional.of(PhraseForm::read);
      case "cloze" -> Optional.of(ClozeForm::read);
      case "match" -> Optional.of(MatchForm::read);
      case "order" -> Optional.of(OrderForm::read);
      case "open" -> Optional.of(OpenForm::read);
      case "recall" -> Optional.of(RecallForm::read);
      default -> Optional.empty();
    };
  }

  /// Reads the authored form once, for all variants; what is wrong with it goes to the findings.
  TaskForm read(Reading reading);
}
