package anneal.store;

import anneal.study.StudyStore.StoreUnavailable;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// What the database's refusals mean: for whoever waits for a unit, and for whoever starts the
/// server. The codes here are SQLite's; see [PostgresFault] for the other kind.
final class Fault {

  private static final int PERM = 3;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int CONSTRAINT = 19;
  private static final int ERROR = 1;
  private static final int TOOBIG = 18;
  private static final int MISMATCH = 20;
  private static final int RANGE = 25;
  private static final int NOTADB = 26;

  private Fault() {}

  /// The exception of the driver that is behind another one, null where there is none.
  static @Nullable SQLException behind(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof SQLException found) {
        return found;
      }
    }
    return null;
  }

  /// Whether a statement itself was wrong, so that no other disk or moment would take it.
  static boolean ofTheStatement(SQLException fault) {
    if (PostgresFault.knows(fault)) {
      return PostgresFault.ofTheStatement(fault);
    }
    return switch (fault.getErrorCode()) {
      case ERROR, TOOBIG, CONSTRAINT, MISMATCH, RANGE -> true;
      default -> false;
    };
  }

  /// What to throw at the caller of a unit that ended with this.
  static RuntimeException outward(RuntimeException thrown) {
    SQLException fault = behind(thrown);
    if (fault == null || ofTheStatement(fault)) {
      return thrown;
    }
    return new StoreUnavailable(sentence(fault), thrown);
  }

  private static String sentence(SQLException fault) {
    if (PostgresFault.knows(fault)) {
      return PostgresFault.sentence(fault);
    }
    return switch (fault.getErrorCode()) {
      case FULL -> "The disk of the database is full: free some space.";
      case READONLY, PERM ->
          "The database file may not be written: check its owner and whether the disk is mounted"
              + " read-only.";
      case CANTOPEN -> "The database file cannot be opened: check its folder, owner and disk.";
      case BUSY, LOCKED -> "Another program holds the database: end it.";
      case CORRUPT, NOTADB ->
          "The database file is damaged: stop the server, run `anneal doctor` and restore the"
              + " newest good backup.";
      default ->
          "The disk of the database refuses (" + fault.getMessage() + "): check disk and mount.";
    };
  }

  /// What to tell the operator when opening ended with this.
  static DatabaseProblem atStart(Path file, SQLException fault) {
    String detail = String.valueOf(fault.getMessage());
    return switch (fault.getErrorCode()) {
      case NOTADB ->
          new DatabaseProblem(
              DatabaseProblem.Kind.NOT_A_DATABASE,
              "The file " + file + " is not an SQLite database.",
              "Name another file, or move this one away: what Anneal did not write it does not"
                  + " overwrite.",
              fault);
      case BUSY, LOCKED ->
          new DatabaseProblem(
              DatabaseProblem.Kind.HELD_BY_ANOTHER,
              "Another program holds the database " + file + ".",
              "End it and start again.",
              fault);
      case CORRUPT -> DatabaseProblem.damaged(file, detail, fault);
      default -> DatabaseProblem.notWritable(file, detail, fault);
    };
  }
}
