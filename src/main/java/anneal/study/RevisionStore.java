package anneal.study;

import anneal.question.QuestionId;
import anneal.question.Revision;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/// Every wording that was ever served, so that an answer can be read and marked against what the
/// learner saw. Each method is one atomic unit; a disk that refuses is a
/// [StudyStore.StoreUnavailable].
public interface RevisionStore {

  /// Keeps wordings. One that is there already, by question and hash, stays as it is.
  void keep(Collection<Kept> wordings);

  /// The wording with this hash.
  ///
  /// @param hash as in [Revision#hash]
  Optional<Kept> find(QuestionId question, String hash);

  /// The names of all wordings kept.
  Set<Name> names();

  /// What tells wordings apart.
  ///
  /// @param question whose wording
  /// @param hash as in [Revision#hash]
  record Name(QuestionId question, String hash) {}

  /// A wording with its source.
  ///
  /// @param question whose wording
  /// @param revision number and hash
  /// @param source the question as authored, JSON
  /// @param firstSeen when it was first kept, to the millisecond
  record Kept(QuestionId question, Revision revision, String source, Instant firstSeen) {

    public Kept {
      firstSeen = firstSeen.truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
