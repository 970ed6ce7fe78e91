package anneal.grading;

import java.util.List;

/// The marker's reply.
public sealed interface Verdict {

  /// A score with what there is to say about it.
  ///
  /// @param score 0..1, before hints are taken off
  /// @param remarks on the answer's parts, most important first
  record Graded(double score, List<Remark> remarks) implements Verdict {
    public Graded {
      remarks = List.copyOf(remarks);
      if (!(score >= 0 && score <= 1)) {
        throw new IllegalArgumentException("a score is 0..1, not " + score);
      }
    }
  }

  /// Malformed, empty or ambiguous: costs nothing and is asked again.
  ///
  /// @param reason what is wrong with it and what to type instead, for the learner
  record Ungradable(String reason) implements Verdict {}

  /// Committed: rubric or back may be shown now, and the learner marks it in a second step.
  record Revealed() implements Verdict {}
}
