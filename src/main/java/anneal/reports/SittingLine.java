package anneal.reports;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/// One sitting in a list.
///
/// @param id as the client made it
/// @param arrival number of its first event, which grows from sitting to sitting
/// @param mode where its questions came from, as in `due`; empty when it was never told
/// @param first when its first event happened
/// @param last when its last event happened
/// @param result what it came to
/// @param packs ids of the packs that its answers, as counted in the result, belong to
public record SittingLine(
    UUID id,
    long arrival,
    Optional<String> mode,
    Instant first,
    Instant last,
    Result result,
    SortedSet<String> packs) {

  public SittingLine {
    packs = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(packs));
  }

  /// What a sitting's answers came to.
  ///
  /// @param answers how many
  /// @param score sum of their scores, 0..answers
  /// @param milliseconds spent on them
  public record Result(int answers, double score, long milliseconds) {}
}
