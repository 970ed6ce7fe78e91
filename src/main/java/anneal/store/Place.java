package anneal.store;

import anneal.study.StudyStore.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Where a database file lies. SQLite goes on writing to a file that was moved or deleted under it,
/// and what it takes then is gone with the next start; so the file is looked for at its place.
///
/// Used by the one thread that writes.
final class Place {

  /// Looking costs some microseconds; units of the same moment share it.
  private static final long GOOD_FOR_NANOS = 5_000_000;

  private final Path file;
  private final @Nullable Object key;
  private long lookedAt = System.nanoTime() - GOOD_FOR_NANOS;

  /// @param file that is there now
  Place(Path file) {
    this.file = file;
    this.key = key(file);
  }

  /// @throws StoreUnavailable when the file is not there any more, or another one is
  void check() {
    long now = System.nanoTime();
    if (key == null || now - lookedAt < GOOD_FOR_NANOS) {
      return;
    }
    Object found = key(file);
    if (found == null) {
      throw new StoreUnavailable(
          "The database " + file + " is not in its place any more: put it back, or restart.");
    }
    if (!found.equals(key)) {
      throw new StoreUnavailable(
          "Another file is in the place of the database " + file + ": restart to work on it.");
    }
    lookedAt = now;
  }

  /// What tells one file from another; null where there is none, or no telling.
  private static @Nullable Object key(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    } catch (IOException _) {
      return null;
    }
  }
}
