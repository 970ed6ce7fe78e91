package anneal.sharing;

import java.util.List;
import java.util.Optional;

/// Where it is kept what a pack was copied from. Each method is one atomic unit.
public interface ForkStore {

  /// All of them, by pack.
  List<Fork> all();

  /// What a pack was copied from; empty for one that was not.
  Optional<Fork> of(String pack);

  /// The origin's files as they were when the pack was last brought up to it, as a zip.
  Optional<byte[]> base(String pack);

  /// Notes a new copy, or to which edition one was brought up.
  void put(Fork fork, byte[] base);

  /// Notes that an edition of the origin was left.
  ///
  /// @return whether there is such a copy
  boolean pass(String pack, int edition);
}
