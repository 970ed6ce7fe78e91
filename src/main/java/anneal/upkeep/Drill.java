package anneal.upkeep;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A restore that was tried: a backup was copied, brought to the tables of this program, examined
/// and thrown away again; the database that is served was not touched.
///
/// @param backup name of its file
/// @param at when it was tried
/// @param milliseconds it took
/// @param events lines of the study log that were there
/// @param cards that were computed again from them
/// @param fault what was wrong, in a sentence; null when all was well
public record Drill(
    String backup, Instant at, long milliseconds, long events, long cards, @Nullable String fault) {

  /// Whether the backup could have been restored.
  public boolean passed() {
    return fault == null;
  }
}
