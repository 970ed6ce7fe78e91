package anneal.study;

import anneal.question.QuestionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of learners' reports. Each method is one atomic unit.
public interface FlagStore {

  /// The newest reports of a question, newest first.
  ///
  /// @param limit at most this many
  List<Flagged> of(QuestionId question, int limit);

  /// The newest reports in a state, newest first.
  ///
  /// @param state null for any
  /// @param before only those with a smaller id; null for the first page
  /// @param limit at most this many
  List<Flagged> page(FlagStep.@Nullable State state, @Nullable UUID before, int limit);

  /// A report.
  Optional<Flagged> find(UUID flag);

  /// Takes a report further, unless it is no longer in the state from which it was to be taken.
  ///
  /// @return whether it was
  boolean step(UUID flag, FlagStep.State from, FlagStep step);
}
