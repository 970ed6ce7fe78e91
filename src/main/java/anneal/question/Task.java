package anneal.question;

/// What a learner is asked to do, with its key: one case for each kind of question.
///
/// Every `switch` over tasks is without `default`, so a new kind stops compiling in each place that
/// must learn it. A task is concrete: texts are rendered, numbers drawn.
public sealed interface Task
    permits Choice, Multi, Numeric, Phrase, Cloze, Match, Ordering, Open, Recall {

  /// The kind's name as packs write it.
  default String kind() {
    return switch (this) {
      case Choice _ -> "choice";
      case Multi _ -> "multi";
      case Numeric _ -> "numeric";
      case Phrase _ -> "text";
      case Cloze _ -> "cloze";
      case Match _ -> "match";
      case Ordering _ -> "order";
      case Open _ -> "open";
      case Recall _ -> "recall";
    };
  }
}
