package anneal.study;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What became of a report.
///
/// @param state what it is from then on
/// @param revision number of the wording in which it is mended, null where it is not
/// @param note what whoever looked at it says, Markdown, may be empty
/// @param at when, kept to the millisecond
public record FlagStep(State state, @Nullable Integer revision, String note, Instant at) {

  /// What a report can be.
  public enum State {
    /// Nobody has looked at it yet.
    OPEN,
    /// Something is wrong indeed.
    CONFIRMED,
    /// It is mended in a revision.
    FIXED,
    /// Answers to the old wordings were graded again.
    REMARKED,
    /// Nothing is wrong.
    DECLINED;

    /// Whether a person may take a report from here to another state. Nobody declares that answers
    /// were graded again: that follows from its being done.
    public boolean leadsTo(State next) {
      return switch (this) {
        case OPEN -> next == CONFIRMED || next == FIXED || next == DECLINED;
        case CONFIRMED -> next == FIXED || next == DECLINED;
        case FIXED, DECLINED -> next == CONFIRMED;
        case REMARKED -> false;
      };
    }
  }

  public FlagStep {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
