package anneal.bringing;

import anneal.interchange.Imported;
import anneal.interchange.Loss;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What would come of a file, before anything is kept.
///
/// @param sent the file
/// @param id of the pack
/// @param edition the number it would have
/// @param files of the whole pack
/// @param checked what is in it and what is wrong with it
/// @param changes against the edition before; null for a new pack
public record Review(
    Sent sent,
    String id,
    int edition,
    PackFiles files,
    Checked checked,
    @Nullable Changes changes) {

  /// What another program's questions lost on the way; nothing for packs.
  public List<Loss> losses() {
    return foreign() == null ? List.of() : foreign().losses();
  }

  /// Questions of another program; null for packs.
  public @Nullable Imported foreign() {
    return sent.content() instanceof Sent.Content.Foreign it ? it.imported() : null;
  }
}
