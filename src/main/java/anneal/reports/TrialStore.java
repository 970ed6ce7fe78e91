package anneal.reports;

import anneal.analysis.Trial;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.List;

/// Where answers are read for the analysis of questions: those that count, as they were graded
/// last, oldest first. Reads only.
public interface TrialStore {

  /// Answers of one learner.
  ///
  /// @param until only those given before
  List<Trial> of(LearnerId learner, Instant until);

  /// Answers of all learners, the newest ones where there are more.
  ///
  /// @param until only those given before
  /// @param limit at most this many
  List<Trial> all(Instant until, int limit);
}
