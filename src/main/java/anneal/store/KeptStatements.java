package anneal.store;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The prepared statements of one connection, kept by their text. One that failed once stays dead
/// in the driver, so after any failure all are dropped.
final class KeptStatements implements StatementBuilder {

  private final Map<String, PreparedStatement> kept = new HashMap<>();

  /// The statement with this text, prepared on first use.
  PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    PreparedStatement found = kept.get(sql);
    if (found == null) {
      found = connection.prepareStatement(sql);
      kept.put(sql, found);
    }
    return found;
  }

  /// Forgets all; what cannot be closed any more is gone with its connection.
  void drop() {
    for (PreparedStatement each : kept.values()) {
      closeQuietly(each);
    }
    kept.clear();
  }

  private static void closeQuietly(Statement statement) {
    try {
      statement.close();
    } catch (SQLException _) {
      // A statement that failed reports its failure again when it is closed.
    }
  }

  @Override
  public Statement create(Connection connection, StatementContext context) throws SQLException {
    return connection.createStatement();
  }

  @Override
  public PreparedStatement create(Connection connection, String sql, StatementContext context)
      throws SQLException {
    return prepared(connection, sql);
  }

  @Override
  public CallableStatement createCall(Connection connection, String sql, StatementContext context)
      throws SQLException {
    throw new UnsupportedOperationException("SQLite has no stored procedures");
  }

  /// Keeps a prepared statement; Jdbi has closed its rows before.
  @Override
  public void close(Connection connection, @Nullable String sql, Statement statement)
      throws SQLException {
    if (!(statement instanceof PreparedStatement)) {
      statement.close();
    }
  }
}
