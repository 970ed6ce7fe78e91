package anneal.study;

import java.util.List;

/// A report and what became of it.
///
/// @param steps oldest first; none while it is open
public record Flagged(Flag flag, List<FlagStep> steps) {

  public Flagged {
    steps = List.copyOf(steps);
  }

  /// What it is now.
  public FlagStep.State state() {
    return steps.isEmpty() ? FlagStep.State.OPEN : steps.getLast().state();
  }
}
