package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseProblem.Kind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is looked at before a database on a PostgreSQL server is opened for work.
///
/// Nodes that start at the same time do not get in each other's way: Flyway holds a lock while it
/// brings the tables up to date.
final class PostgresOpening {

  /// Older ones are no longer maintained.
  static final int OLDEST_POSTGRES = 15;

  private static final Logger LOG = LoggerFactory.getLogger(PostgresOpening.class);

  private final PostgresServer address;

  PostgresOpening(PostgresServer address) {
    this.address = address;
  }

  /// Checks the server and brings the tables up to date. A database that is refused is not touched.
  ///
  /// @throws DatabaseProblem when it cannot be used
  void prepare(Migrations migrations) {
    try (Connection connection = PostgresPools.single(address, "anneal-opening")) {
      suitable(connection);
      int version = version(connection);
      if (version > migrations.newest()) {
        throw newer(version, migrations.newest());
      }
      if (version < migrations.newest()) {
        upgrade(migrations);
      }
    } catch (SQLException e) {
      throw PostgresFault.atStart(address, e);
    }
  }

  /// A tool that looks at a database must not make one.
  ///
  /// @throws DatabaseProblem when nothing of Anneal is in it
  void unlessThere() {
    try (Connection connection = PostgresPools.single(address, "anneal-opening")) {
      if (version(connection) == 0) {
        throw new DatabaseProblem(
            Kind.NOT_A_DATABASE,
            "The database " + address + " is empty.",
            "Name the database that is to be examined.");
      }
    } catch (SQLException e) {
      throw PostgresFault.atStart(address, e);
    }
  }

  /// Only looks, as [#prepare] does before it changes anything.
  ///
  /// @throws DatabaseProblem when it is another program's or newer
  void check(Connection connection, Migrations migrations) throws SQLException {
    int version = version(connection);
    if (version > migrations.newest()) {
      throw newer(version, migrations.newest());
    }
  }

  private void suitable(Connection connection) throws SQLException {
    int server = connection.getMetaData().getDatabaseMajorVersion();
    if (server < OLDEST_POSTGRES) {
      throw new DatabaseProblem(
          Kind.LIBRARY_TOO_OLD,
          "PostgreSQL " + server + " is too old.",
          "Upgrade the server to PostgreSQL " + OLDEST_POSTGRES + " or newer.");
    }
    String encoding = text(connection, "show server_encoding");
    if (!encoding.equals("UTF8")) {
      throw new DatabaseProblem(
          Kind.UNSUITABLE,
          "The database " + address + " keeps texts as " + encoding + ".",
          "Create it anew: create database NAME encoding 'UTF8' template template0.");
    }
    if (text(connection, "show fsync").equals("off")
        || text(connection, "show synchronous_commit").equals("off")) {
      LOG.warn(
          "PostgreSQL runs with fsync or synchronous_commit off: a power cut loses answers that"
              + " were acknowledged. Turn both on.");
    }
  }

  /// A history without tables is one that another node has just begun: Flyway waits for it.
  private int version(Connection connection) throws SQLException {
    String tables =
        text(
            connection,
            """
            select count(*) from pg_tables
            where schemaname = 'public' and tablename <> 'flyway_schema_history'
            """);
    if (tables.equals("0")) {
      return 0;
    }
    if (text(connection, "select to_regclass('public.flyway_schema_history') is null").equals("t")
        || text(connection, "select to_regclass('public.learner') is null").equals("t")) {
      throw new DatabaseProblem(
          Kind.OF_ANOTHER_PROGRAM,
          "The database " + address + " belongs to another program.",
          "Name another database for Anneal.");
    }
    return Integer.parseInt(
        text(
            connection,
            """
            select coalesce(max(cast(version as integer)), 0) from flyway_schema_history
            where success
            """));
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private void upgrade(Migrations migrations) throws SQLException {
    try {
      flyway(migrations).migrate();
    } catch (FlywayException e) {
      throw new DatabaseProblem(
          Kind.UPGRADE_FAILED,
          "The tables of %s could not be brought to v%d (%s)."
              .formatted(address, migrations.newest(), e.getMessage()),
          "Correct what it says and start again: each step is done whole or not at all.",
          e);
    }
    try (Connection connection = PostgresPools.single(address, "anneal-opening")) {
      int reached = version(connection);
      if (reached != migrations.newest()) {
        throw new DatabaseProblem(
            Kind.UPGRADE_FAILED,
            "The tables of " + address + " ended at v" + reached + ".",
            "Install Anneal anew: its scripts are incomplete.");
      }
    }
  }

  /// Flyway over the database; its scripts are SQLite's but for those that have a twin.
  Flyway flyway(Migrations migrations) {
    return Flyway.configure()
        .dataSource(address.url(), address.user(), address.password())
        .resourceProvider(new PostgresScripts(migrations.locations()))
        .defaultSchema("public")
        .load();
  }

  private DatabaseProblem newer(int version, int known) {
    return new DatabaseProblem(
        Kind.NEWER_SCHEMA,
        "The database %s was written by a newer Anneal (tables v%d, this program knows v%d)."
            .formatted(address, version, known),
        "Start the newer program, or restore a backup made before the upgrade.");
  }
}
