package anneal.packs;

import java.util.Optional;

/// Reads what one kind of question asks: the only place that knows how the kind is written.
///
/// A new kind is a new reader and one more line in [#of(String)].
interface TaskReader {

  /// The reader of a kind; empty while that kind is not built.
  static Optional<TaskReader> of(String kind) {
    return switch (kind) {
      case "choice" -> Optional.of(ChoiceForm::read);
      case "numeric" -> Optional.of(NumericForm::read);
      default -> Optional.empty();
    };
  }

  /// Reads the authored form once, for all variants; what is wrong with it goes to the findings.
  TaskForm read(Reading reading);
}
