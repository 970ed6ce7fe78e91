package anneal.sharing;

import org.jspecify.annotations.Nullable;

/// A pack that was copied from another one and follows it.
///
/// @param pack its id
/// @param origin id of the pack that it follows
/// @param base edition of the origin that it was last brought up to
/// @param group id of the group that it was made for; null for nobody in particular
/// @param passed edition of the origin that was left; 0 where none was
public record Fork(String pack, String origin, int base, @Nullable String group, int passed) {

  /// The same brought up to an edition.
  public Fork upTo(int edition) {
    return new Fork(pack, origin, edition, group, passed);
  }

  /// The same with an edition left.
  public Fork passing(int edition) {
    return new Fork(pack, origin, base, group, edition);
  }
}
