package anneal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// Brings the tables up to date with Flyway, which is asked only when there is something to do: its
/// classes and scans cost a quarter of a second at each start.
///
/// @param locations where the scripts are, as Flyway writes it
/// @param newest number of the newest script there
record Migrations(List<String> locations, int newest) {

  /// What this program knows.
  static final Migrations CURRENT = new Migrations(List.of("classpath:db/sqlite"), 48);

  /// The same for PostgreSQL: SQLite's scripts, but for those that have a twin.
  static final Migrations POSTGRES =
      new Migrations(List.of("classpath:db/sqlite", "classpath:db/postgres"), CURRENT.newest);

  /// Only looks.
  ///
  /// @throws DatabaseProblem when the database is of another program or newer than this one
  void check(Path file, Connection connection) throws SQLException {
    int version = version(file, connection);
    if (version > newest) {
      throw newer(file, version);
    }
  }

  /// Only looks, as [#check].
  ///
  /// @throws DatabaseProblem also when the database is older than this program
  void unlessCurrent(Path file, Connection connection) throws SQLException {
    check(file, connection);
    int version = version(file, connection);
    if (version < newest) {
      throw new DatabaseProblem(
          DatabaseProblem.Kind.IN_USE,
          "An older Anneal works on the database %s (tables v%d, this program knows v%d)."
              .formatted(file, version, newest),
          "Stop it first, so that the tables can be brought up to date; nothing was changed.");
    }
  }

  /// Brings a database up to date; one with data in it is copied before.
  ///
  /// @throws DatabaseProblem when a script failed
  void apply(Path file, Connection connection) throws SQLException {
    int version = version(file, connection);
    if (version == newest) {
      return;
    }
    Path copy = Copies.before(file, newest);
    try {
      if (version > 0) {
        copy = Copies.make(connection, copy);
      }
      flyway(file).migrate();
      int reached = version(file, connection);
      if (reached != newest) {
        throw new FlywayException("the scripts end at v" + reached);
      }
    } catch (FlywayException | IOException e) {
      throw failed(file, copy, e);
    }
  }

  /// Flyway over a file.
  Flyway flyway(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(Connections.PATIENCE);
    config.enforceForeignKeys(true);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return Flyway.configure()
        .dataSource(source)
        .locations(locations.toArray(String[]::new))
        .failOnMissingLocations(true)
        .load();
  }

  private static int version(Path file, Connection connection) throws SQLException {
    int tables = number(connection, "select count(*) from sqlite_schema where type = 'table'");
    if (tables == 0) {
      return 0;
    }
    int ours =
        number(
            connection,
            """
            select count(*) from sqlite_schema
            where type = 'table' and name = 'flyway_schema_history'
            """);
    if (ours == 0) {
      throw new DatabaseProblem(
          DatabaseProblem.Kind.OF_ANOTHER_PROGRAM,
          "The database " + file + " belongs to another program.",
          "Name another file for Anneal.");
    }
    return number(
        connection,
        """
        select coalesce(max(cast(version as integer)), 0) from flyway_schema_history
        where success = 1
        """);
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.getInt(1);
    }
  }

  private DatabaseProblem newer(Path file, int version) {
    String back =
        Copies.all(file).stream()
            .filter(this::knows)
            .findFirst()
            .map(it -> DatabaseProblem.restoring(file, it.toString()))
            .orElse(DatabaseProblem.restoring(file, "BACKUP"));
    return new DatabaseProblem(
        DatabaseProblem.Kind.NEWER_SCHEMA,
        "The database %s was written by a newer Anneal (tables v%d, this program knows v%d)."
            .formatted(file, version, newest),
        "Start the newer program, or go back to what was there before the upgrade with "
            + back
            + ".");
  }

  /// Whether this program can open a copy: of several upgrades the newest copy may be too new.
  private boolean knows(Path copy) {
    try (Connection connection = new Connections(copy).looking()) {
      return version(copy, connection) <= newest;
    } catch (SQLException | DatabaseProblem _) {
      return false;
    }
  }

  private DatabaseProblem failed(Path file, Path copy, Exception cause) {
    return new DatabaseProblem(
        DatabaseProblem.Kind.UPGRADE_FAILED,
        "The tables of %s could not be brought to v%d (%s)."
            .formatted(file, newest, cause.getMessage()),
        "Check the free space beside the file and start again: what was done so far is kept, and a"
            + " copy from before is at "
            + copy
            + " if the database held anything.",
        cause);
  }
}
