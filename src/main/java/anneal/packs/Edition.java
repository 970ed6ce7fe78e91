package anneal.packs;

import anneal.question.Pack;
import java.util.List;
import java.util.Optional;

/// One pack as it was last read.
///
/// @param folder name of its folder, which tells it from others even when its manifest is broken
/// @param loaded the pack with its findings
/// @param withdrawn whether it is known but is not to be served, so that all its questions are gone
public record Edition(String folder, Loaded<Pack> loaded, boolean withdrawn) {

  /// A pack to be served.
  public Edition(String folder, Loaded<Pack> loaded) {
    this(folder, loaded, false);
  }

  /// A pack that is served no more.
  ///
  /// @param id the pack's, which is the name of its folder too
  public static Edition withdrawn(String id) {
    return new Edition(id, new Loaded<>(Optional.empty(), List.of()), true);
  }
}
