package anneal.memory;

/// What FSRS remembers of one card.
///
/// @param stability days until retrievability falls to 0.9, in [0.001, 36500]
/// @param difficulty 1..10, FSRS's own; not a statistic of the question
public record MemoryState(double stability, double difficulty) {}
