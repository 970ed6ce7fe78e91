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

  /// Brings a copy up to its origin, question by question and field by field: what one side changed
  /// is taken, and where both changed one place differently the copy's stays.
  ///
  /// @param theirs places where the origin's is taken instead, each the question's id, a stroke and
  ///   the way into it, such as `square/options/b/text`
  /// @param note what the questions that change tell of it
  Merge merge(Merge.Sides sides, Set<String> theirs, String note);
}
