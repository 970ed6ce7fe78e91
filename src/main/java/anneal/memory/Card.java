package anneal.memory;

/// One learner's standing with one question. Learning steps belong to the sitting, so there are two
/// cases and no null.
public sealed interface Card {

  /// Never answered.
  record New() implements Card {}

  /// Answered at least once.
  ///
  /// @param memory stability and difficulty after the last review
  /// @param lastDay study day of the last review, days since 1970-01-01
  /// @param dueDay study day on which it is due
  /// @param reviews how many reviews, same-day ones too
  /// @param lapses how often AGAIN came on a later day than the first
  record Seen(MemoryState memory, int lastDay, int dueDay, int reviews, int lapses)
      implements Card {}

  /// The card of a question never answered.
  Card NEW = new New();
}
