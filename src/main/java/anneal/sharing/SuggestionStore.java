package anneal.sharing;

import anneal.person.LearnerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Where suggestions are kept. Each method is one atomic unit. They go with whoever made them.
public interface SuggestionStore {

  /// Adds one that is open.
  ///
  /// @param most open ones that its learner may have
  /// @return whether it was added: false where the learner has as many as there may be
  boolean add(Suggestion suggestion, int most);

  /// One of them.
  Optional<Suggestion> find(UUID id);

  /// A learner's, the newest first.
  ///
  /// @param limit at most this many
  List<Suggestion> of(LearnerId learner, int limit);

  /// Those for a pack that are open, the oldest first, or that are not, the newest first.
  ///
  /// @param limit at most this many
  List<Suggestion> to(String pack, boolean open, int limit);

  /// How many are open for a pack.
  int waiting(String pack);

  /// Notes what became of one, unless it is no longer open.
  ///
  /// @return whether it was
  boolean rule(UUID id, Suggestion.Ruling ruling);

  /// Takes a learner's own one back for good.
  ///
  /// @return whether there was one
  boolean remove(LearnerId learner, UUID id);
}
