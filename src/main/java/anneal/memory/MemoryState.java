package anneal.memory;

/// What FSRS remembers of one card.
///
/// @param stability days until retrievability falls to 0.9, in [0.001, 36500]
/// @param difficulty 1..10, FSRS's own; not a statistic of the question
public record MemoryState(double stability, double difficulty) {

  static final double LEAST_STABILITY = 0.001;
  static final double MOST_STABILITY = 36_500;

  /// The nearest state within the ranges above; FSRS clamps what goes into a step and what comes
  /// out.
  static MemoryState clamped(double stability, double difficulty) {
    return new MemoryState(
        Math.clamp(stability, LEAST_STABILITY, MOST_STABILITY), Math.clamp(difficulty, 1.0, 10.0));
  }
}
