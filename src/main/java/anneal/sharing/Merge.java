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
  /// @param places that both changed differently, so that somebody has to choose
  public record Step(
      String question,
      @Nullable String mine,
      @Nullable String theirs,
      @Nullable String after,
      List<Place> places) {

    public Step {
      places = List.copyOf(places);
    }
  }

  /// A place that both changed differently.
  ///
  /// @param field its way into the question, such as `options/b/text`; empty where one side left
  ///   the whole question out
  /// @param was as both had it; null where it was not there
  /// @param mine as the copy has it; null where it is not there any more
  /// @param theirs as the origin has it; null where it is not there any more
  public record Place(
      String field, @Nullable String was, @Nullable String mine, @Nullable String theirs) {}

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
