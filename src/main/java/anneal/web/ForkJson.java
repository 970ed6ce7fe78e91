package anneal.web;

import anneal.bringing.Brought;
import anneal.sharing.Following.Update;
import anneal.sharing.Merge.Place;
import anneal.web.SuggestionJson.DifferenceJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Copies of packs, on the wire.
final class ForkJson {

  private ForkJson() {}

  /// A copy and where it stands with its origin.
  ///
  /// @param base edition of the origin that it holds
  /// @param newest edition of the origin that it may take; null where it holds the newest, or the
  ///   origin is withdrawn
  /// @param passed whether that edition was left
  /// @param group for which it was made; null for nobody in particular
  /// @param mine whether who asks may bring it up to date
  record CopyJson(
      Named pack,
      Named origin,
      int base,
      @Nullable Integer newest,
      boolean passed,
      @Nullable Named group,
      boolean mine) {}

  /// Copies, and the groups that who asks may copy for.
  record CopiesJson(List<CopyJson> copies, List<Named> groups) {}

  /// What an edition of the origin would change in a copy.
  ///
  /// @param newest the origin's edition
  /// @param publishable whether it may be taken as it is
  /// @param problems errors that stand in the way
  record UpdateJson(
      CopyJson copy,
      int newest,
      String version,
      boolean publishable,
      List<String> problems,
      List<StepJson> steps) {

    static UpdateJson of(
        CopyJson copy, Update update, List<String> problems, List<StepJson> steps) {
      Brought newest = update.newest();
      return new UpdateJson(
          copy, newest.edition(), newest.version(), problems.isEmpty(), problems, steps);
    }
  }

  /// One question.
  ///
  /// @param difference what would change in the copy; nothing where its own wording stays
  /// @param places that both changed differently
  record StepJson(DifferenceJson difference, List<Place> places) {}
}
