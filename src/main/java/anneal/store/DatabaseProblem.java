package anneal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Why a database cannot be opened, with what to do about it. Nothing was changed in it.
public final class DatabaseProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Kind kind;
  private final String remedy;

  DatabaseProblem(Kind kind, String message, String remedy) {
    this(kind, message, remedy, null);
  }

  DatabaseProblem(Kind kind, String message, String remedy, @Nullable Throwable cause) {
    super(message + " " + remedy, cause);
    this.kind = kind;
    this.remedy = remedy;
  }

  /// What sort of problem it is.
  public Kind kind() {
    return kind;
  }

  /// What to do, in one or two sentences; also the end of [#getMessage].
  public String remedy() {
    return remedy;
  }

  /// What can keep a database from being opened.
  public enum Kind {
    LIBRARY_TOO_OLD,
    NO_FOLDER,
    NOT_WRITABLE,
    HELD_BY_ANOTHER,
    NOT_A_DATABASE,
    OF_ANOTHER_PROGRAM,
    NEWER_SCHEMA,
    DAMAGED,
    UPGRADE_FAILED,
    UNREACHABLE,
    NOT_ALLOWED,
    UNSUITABLE,
    NOT_EMPTY,
    IN_USE
  }

  /// A tool that looks at a database must not make one.
  ///
  /// @throws DatabaseProblem when there is no such file
  static void unlessThere(Path file) {
    if (!Files.exists(file)) {
      throw new DatabaseProblem(
          Kind.NOT_A_DATABASE,
          "There is no file " + file + ".",
          "Name the database that is to be examined.");
    }
  }

  static DatabaseProblem damaged(Path file, String detail, @Nullable Throwable cause) {
    String copy =
        Copies.newest(file).map(it -> " The newest copy beside it is " + it + ".").orElse("");
    return new DatabaseProblem(
        Kind.DAMAGED,
        "The database " + file + " is damaged (" + detail + ").",
        "Put the newest good backup in its place with "
            + restoring(file, "BACKUP")
            + ", which sets it aside; whoever moves it by hand moves its -wal and -shm with it."
            + " `anneal doctor` lists what is wrong in it."
            + copy,
        cause);
  }

  /// The command that puts a backup in the place of a database.
  static String restoring(Path file, String backup) {
    return "`anneal restore --from %s --database %s --replace`".formatted(backup, file);
  }

  static DatabaseProblem notWritable(Path file, String detail, @Nullable Throwable cause) {
    return new DatabaseProblem(
        Kind.NOT_WRITABLE,
        "The database " + file + " cannot be written (" + detail + ").",
        "Give the account that runs Anneal the right to write the file and its folder "
            + file.getParent()
            + ", and check that the disk is neither full nor mounted read-only.",
        cause);
  }
}
