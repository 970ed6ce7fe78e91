package anneal.bringing;

import anneal.interchange.Imported;
import java.util.List;
import java.util.Map;

/// A file that somebody sent, unpacked, not yet judged.
///
/// @param fileName as they call it
/// @param content what is in it
/// @param passedOver files of an archive that no pack has
public record Sent(String fileName, Content content, List<String> passedOver) {

  public Sent {
    passedOver = List.copyOf(passedOver);
  }

  /// What a file may hold.
  public sealed interface Content {

    /// A whole pack, which takes the place of the one before.
    record Whole(PackFiles files) implements Content {}

    /// Files of questions of a pack, which take the place of those of the same topic.
    record Topics(PackFiles files) implements Content {}

    /// Questions of another program; their topics take the place of those of the same name.
    ///
    /// @param media pictures by plain name
    record Foreign(Imported imported, Map<String, byte[]> media) implements Content {}
  }
}
