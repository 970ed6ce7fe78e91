package anneal.talk;

import anneal.talk.TeachBack.Stage;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Where explanations are kept. Each method is one atomic unit. They go with their member; a
/// follow-up goes with whoever asked it, and its reply with it.
public interface TeachStore {

  /// Adds one, unless its member has as many in the group as they may.
  ///
  /// @param most as many as there may be
  /// @return whether it was added
  boolean add(TeachBack it, int most);

  /// Those of a group, the newest first.
  ///
  /// @param before only those with a smaller id; null for the first page
  /// @param limit at most this many
  List<TeachBack> of(String group, @Nullable UUID before, int limit);

  /// Those that a member explains or asked about, the oldest first.
  List<TeachBack> by(String group, String member);

  /// One of a group.
  Optional<TeachBack> find(String group, UUID id);

  /// Takes one further, unless it is no longer where it was to be taken from.
  ///
  /// @param change pure; keeps id, group, member and question
  /// @return whether it was
  boolean change(String group, UUID id, Stage from, UnaryOperator<TeachBack> change);

  /// Removes one.
  ///
  /// @return whether there was one in the group
  boolean remove(String group, UUID id);
}
