package anneal.interview;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What a learner noted in private after an interview. Nobody else is ever shown it.
///
/// @param appointment which interview
/// @param topics banks or topics `pack/topic` that came up
/// @param note what else, at most 2000 characters, may be empty
public record Debrief(
    UUID appointment, Set<String> topics, String note, Felt felt, Outcome outcome, Instant at) {

  /// Most characters of a note.
  public static final int NOTE = 2_000;

  public Debrief {
    topics = Set.copyOf(topics);
    if (note.length() > NOTE) {
      throw new IllegalArgumentException("a note has at most %d characters".formatted(NOTE));
    }
  }

  /// How it felt.
  public enum Felt {
    /// Not said.
    UNSAID,
    /// Harder than expected.
    HARDER,
    /// As expected.
    EXPECTED,
    /// Easier than expected.
    EASIER
  }

  /// What came of it.
  public enum Outcome {
    /// Not known yet, or not said.
    UNKNOWN,
    /// The next round, or an offer.
    PASSED,
    /// Neither.
    ENDED
  }
}
