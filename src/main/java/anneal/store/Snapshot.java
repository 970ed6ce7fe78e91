package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One moment of a database, table by table, while others go on writing.
record Snapshot(DatabaseAddress address, Connection connection) implements AutoCloseable {

  private static final int FETCH = 1_000;

  /// Takes what each row of a table holds.
  interface Reader {
    void row(Object[] values) throws SQLException;
  }

  /// @throws DatabaseProblem when it cannot be read
  static Snapshot of(DatabaseAddress address) {
    try {
      return new Snapshot(address, frozen(address));
    } catch (SQLException e) {
      throw problem(address, e);
    }
  }

  private static Connection frozen(DatabaseAddress address) throws SQLException {
    switch (address) {
      case SqliteFile(Path file) -> {
        Connection connection = new Connections(file).reading();
        try (Statement statement = connection.createStatement()) {
          statement.execute("begin");
        }
        return connection;
      }
      case PostgresServer server -> {
        Connection connection = PostgresPools.single(server, "anneal-snapshot");
        PostgresPools.freeze(connection);
        return connection;
      }
    }
  }

  /// What to tell the operator when work on a database ended with this.
  static DatabaseProblem problem(DatabaseAddress address, SQLException fault) {
    return switch (address) {
      case SqliteFile(Path file) -> Fault.atStart(file, fault);
      case PostgresServer server -> PostgresFault.atStart(server, fault);
    };
  }

  long count(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Reads a table from its first row to its last, in no order; each row's values are new objects,
  /// whole numbers `Long`.
  ///
  /// @param columns separated by commas
  void read(String table, String columns, Reader reader) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery("select " + columns + " from " + table)) {
        int width = rows.getMetaData().getColumnCount();
        while (rows.next()) {
          Object[] values = new Object[width];
          for (int i = 0; i < width; i++) {
            values[i] = plain(rows.getObject(i + 1));
          }
          reader.row(values);
        }
      }
    }
  }

  /// The same value from either database. PostgreSQL's texts cannot hold the character of nothing.
  private static Object plain(Object value) {
    return switch (value) {
      case Integer it -> it.longValue();
      case String it -> it.indexOf('\0') < 0 ? it : it.replace('\0', '\uFFFD');
      case null, default -> value;
    };
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw problem(address, e);
    }
  }
}
