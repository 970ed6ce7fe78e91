package anneal.sharing;

import anneal.bringing.PackFiles;
import java.util.SequencedMap;
import java.util.Set;

/// Copies packs, and brings copies together with their origins.
public interface Forking {

  /// A pack under another id and title; revisions and everything else stay.
  PackFiles copied(PackFiles origin, String id, String title);

  /// The questions of a pack as texts of [Wordings], by id, in their order.
  SequencedMap<String, String> texts(PackFiles files);

  /// Brings a copy up to its origin, question by question: what one side changed is taken, what
  /// both changed in different places is put together, and the copy's wording stays where both
  /// changed one place.
  ///
  /// @param theirs ids of questions whose wording of the origin is taken where there is a dispute
  /// @param note what the questions that change tell of it
  Merge merge(Merge.Sides sides, Set<String> theirs, String note);
}
