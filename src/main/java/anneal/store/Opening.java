package anneal.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is looked at before a database is opened for work.
///
/// `quick_check` reads the whole file, so it runs only when the last shutdown was not clean: SQLite
/// removes the `-wal` file with the last connection, and one that is left means a kill or a power
/// cut. A file above [#CHECKED_AT_START] is left to `anneal doctor` even then.
final class Opening {

  /// SQLite before this one can damage a database in WAL mode.
  static final int[] OLDEST_SQLITE = {3, 53, 4};

  /// Bytes up to which a database is checked after an unclean end; a second or two of reading.
  static final long CHECKED_AT_START = 1L << 30;

  private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

  private final Path file;

  Opening(Path file) {
    this.file = file;
  }

  /// Checks the file and brings its tables up to date. A file that is refused is not touched, nor
  /// is the log that lies beside it.
  ///
  /// @throws DatabaseProblem when it cannot be used
  void prepare(Migrations migrations) {
    folder();
    try {
      library(sqliteVersion());
      boolean unclean = size(new Connections(file).beside("-wal")) > 0;
      if (size(file) > 0) {
        inspect(migrations, unclean);
      }
      try (Connection connection = new Connections(file).create()) {
        writable(connection);
        migrations.apply(file, connection);
      }
    } catch (SQLException e) {
      throw Fault.atStart(file, e);
    }
  }

  private void inspect(Migrations migrations, boolean unclean) throws SQLException {
    try (Connection connection = new Connections(file).looking()) {
      migrations.check(file, connection);
      if (unclean) {
        structure(connection);
      }
    }
  }

  /// Looks whether a file is of the tables of this program, without bringing it there: another
  /// process works on it.
  ///
  /// @throws DatabaseProblem when it is not
  void unlessCurrent(Migrations migrations) {
    try (Connection connection = new Connections(file).reading()) {
      migrations.unlessCurrent(file, connection);
    } catch (SQLException e) {
      throw Fault.atStart(file, e);
    }
  }

  /// @throws DatabaseProblem when there is no folder to put it in
  void folder() {
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DatabaseProblem(
          DatabaseProblem.Kind.NO_FOLDER,
          "The folder " + folder + " of the database does not exist.",
          "Create it or mount it, or name a database elsewhere.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new DatabaseProblem(
          DatabaseProblem.Kind.NOT_A_DATABASE,
          file + " is not a file.",
          "Name a file for the database, not a folder.");
    }
  }

  /// @param version of SQLite, such as `3.54.1`
  static void library(String version) {
    int[] parts = Arrays.stream(version.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    if (Arrays.compare(parts, OLDEST_SQLITE) < 0) {
      throw new DatabaseProblem(
          DatabaseProblem.Kind.LIBRARY_TOO_OLD,
          "SQLite " + version + " can damage a database.",
          "Start Anneal with the sqlite-jdbc it was built with; SQLite 3.53.4 or newer is needed.");
    }
  }

  private static String sqliteVersion() throws SQLException {
    try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      return text(memory, "select sqlite_version()");
    }
  }

  private static long size(Path file) {
    return file.toFile().length();
  }

  private static void writable(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin immediate");
      statement.execute("rollback");
    }
  }

  private void structure(Connection connection) throws SQLException {
    if (size(file) > CHECKED_AT_START) {
      LOG.warn("The database was not closed cleanly: run `anneal doctor` when there is time.");
      return;
    }
    String found = text(connection, "pragma quick_check(1)");
    if (!found.equals("ok")) {
      throw DatabaseProblem.damaged(file, found, null);
    }
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getString(1);
    }
  }
}
