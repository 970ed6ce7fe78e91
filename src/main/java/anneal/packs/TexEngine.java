package anneal.packs;

import java.util.Optional;

/// Knows whether a formula can be set. Called by several threads at once.
public interface TexEngine {

  /// What it refuses in a formula; empty where it sets it.
  ///
  /// @param tex what stands between the signs
  /// @param display whether the formula stands in lines of its own
  Optional<Fault> fault(String tex, boolean display);

  /// Why a formula is refused.
  ///
  /// @param position index in the formula, from 0 to its length
  /// @param message the engine's own words
  record Fault(int position, String message) {}
}
