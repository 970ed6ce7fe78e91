package anneal.bringing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// One edition of a pack that was brought.
///
/// @param pack its id
/// @param edition 1 for the first, each later one is one more
/// @param title for people
/// @param version what its author calls it
/// @param questions how many
/// @param fileName the file that somebody sent
/// @param account who sent it; empty on an instance without accounts
/// @param at when, to the millisecond
/// @param withdrawn whether it is out of the catalog
public record Brought(
    String pack,
    int edition,
    String title,
    String version,
    int questions,
    String fileName,
    String account,
    Instant at,
    boolean withdrawn) {

  public Brought {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }

  /// The same, in the catalog or out of it.
  public Brought withdrawn(boolean out) {
    return new Brought(pack, edition, title, version, questions, fileName, account, at, out);
  }
}
