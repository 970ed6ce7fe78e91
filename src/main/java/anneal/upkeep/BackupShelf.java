package anneal.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where backups of one database are kept.
public interface BackupShelf {

  /// It could not be done; the message says why and what to do.
  final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Refused(String message, @Nullable Throwable cause) {
      super(message, cause);
    }
  }

  /// Why no backup can be put here now, with the remedy; empty when one can.
  Optional<String> fault();

  /// Bytes that are free here; empty where that cannot be told.
  OptionalLong free();

  /// All backups, the newest first, those of a damaged database too.
  List<Backup> list();

  /// Makes a backup while the database is in use, and examines it.
  ///
  /// @param now the moment it is named after
  /// @param progress told in a few words how far it is
  /// @throws Refused when none was made; nothing is left of it
  Backup make(Instant now, Consumer<String> progress);

  /// Bytes of the backup that is being made as far as they are written; empty while none is.
  OptionalLong written();

  /// Removes the oldest sound ones; the newest one always stays.
  ///
  /// @param keep how many stay, at least 1
  void rotate(int keep);

  /// Tries to restore a backup, and keeps what came of it. A backup that cannot be restored is a
  /// drill that was not passed.
  ///
  /// @param name as [#list] has it
  /// @throws Refused when it could not be tried, since there is no such backup for instance
  Drill drill(String name, Instant now, Consumer<String> progress);

  /// The drill that was made last.
  Optional<Drill> lastDrill();
}
