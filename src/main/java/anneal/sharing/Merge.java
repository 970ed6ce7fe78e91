package anneal.sharing;

import anneal.bringing.PackFiles;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A copy of a pack brought together with what its origin changed.
///
/// @param files the copy as it is to be
/// @param steps questions that change or are disputed, in the order of the origin
public record Merge(PackFiles files, List<Step> steps) {

  /// One question.
  ///
  /// @param question its id within the pack
  /// @param mine as the copy has it; null where it has none
  /// @param theirs as the origin has it; null where it has none any more
  /// @param after as it is to be; null where it is to go
  /// @param disputed whether both changed one place differently, so that somebody has to choose
  public record Step(
      String question,
      @Nullable String mine,
      @Nullable String theirs,
      @Nullable String after,
      boolean disputed) {}

  /// The three editions that are brought together.
  ///
  /// @param base the origin as it was when the copy was last brought up to it
  /// @param update the origin as it is
  /// @param own the copy
  public record Sides(PackFiles base, PackFiles update, PackFiles own) {}

  public Merge {
    steps = List.copyOf(steps);
  }
}
