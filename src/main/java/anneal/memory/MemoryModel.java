package anneal.memory;

/// How a memory fades and what a review does to it. [Fsrs] is the one model today; a successor with
/// other weights and another curve is another implementation.
///
/// Implementations are immutable and pure: the same arguments give the same result for ever.
public interface MemoryModel {

  /// The memory after the first review of a card.
  MemoryState first(Rating rating);

  /// The memory after a later review.
  ///
  /// @param state memory after the review before
  /// @param elapsedDays days since that review, 0 or more; below 1 is the same study day
  /// @throws IllegalArgumentException when `elapsedDays` is negative or not a number
  MemoryState next(MemoryState state, double elapsedDays, Rating rating);

  /// Chance of recall now, 0..1; 1 at the moment of the review and 0.9 after `stability` days.
  ///
  /// @param elapsedDays days since the last review, 0 or more
  /// @param stability days, above 0
  double retrievability(double elapsedDays, double stability);

  /// Days until retrievability has fallen to `retention`: the inverse of [#retrievability]. Neither
  /// rounded nor capped.
  ///
  /// @param stability days, above 0
  /// @param retention in (0, 1]
  double interval(double stability, double retention);
}
