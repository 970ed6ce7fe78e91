package anneal.bringing;

import java.util.List;
import java.util.Optional;

/// Where packs are kept that were brought. Each method is one atomic unit; a disk that refuses is a
/// `StudyStore.StoreUnavailable`.
public interface BroughtStore {

  /// How many editions of a pack keep their files.
  int KEPT = 5;

  /// The newest edition of each pack, by id.
  List<Brought> newest();

  /// All editions of a pack, newest first; none for a pack that was never brought.
  List<Brought> editions(String pack);

  /// The files of an edition as a zip; empty where it never was or is too old.
  Optional<byte[]> archive(String pack, int edition);

  /// Keeps an edition, and lets go of the files of editions that are too old.
  ///
  /// @return whether it was kept: false where its number is not one more than the newest, because
  ///   somebody else was first
  boolean keep(Brought edition, byte[] archive);

  /// Takes the newest edition of a pack out of the catalog, or back into it.
  ///
  /// @return whether there is such a pack
  boolean withdraw(String pack, boolean out);
}
