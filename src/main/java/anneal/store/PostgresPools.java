package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/// Opens connections to a PostgreSQL server. What a connection may do, and for how long, is decided
/// here, once.
final class PostgresPools {

  /// Connections of one node for answers: more of them only queue inside the server.
  private static final int WORKERS = 12;

  private static final int LONG_READERS = 2;

  /// How long somebody waits for a free connection before the store counts as busy.
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private PostgresPools() {}

  static HikariDataSource work(PostgresServer address) {
    HikariConfig config = config(address, "anneal", "5s");
    config.setMaximumPoolSize(WORKERS);
    return new HikariDataSource(config);
  }

  static HikariDataSource longReading(PostgresServer address) {
    HikariConfig config = config(address, "anneal-long", "120s");
    config.setMaximumPoolSize(LONG_READERS);
    config.setMinimumIdle(0);
    config.setReadOnly(true);
    return new HikariDataSource(config);
  }

  private static HikariConfig config(PostgresServer address, String name, String statement) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setConnectionTimeout(PATIENCE.toMillis());
    config.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    config.setInitializationFailTimeout(-1);
    properties(name).forEach((key, value) -> config.addDataSourceProperty((String) key, value));
    config.setConnectionInitSql(
        "set statement_timeout = '%s'; set idle_in_transaction_session_timeout = '30s'"
            .formatted(statement));
    return config;
  }

  /// One connection of its own, without limits of time.
  static Connection single(PostgresServer address, String name) throws SQLException {
    Properties properties = properties(name);
    properties.setProperty("user", address.user());
    properties.setProperty("password", address.password());
    Connection connection = DriverManager.getConnection(address.url(), properties);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// From here on the connection sees one moment of the database and changes nothing.
  static void freeze(Connection connection) throws SQLException {
    connection.setReadOnly(true);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    connection.setAutoCommit(false);
  }

  /// A server that does not answer is given up; its errors leave out what was bound, since they end
  /// up in logs.
  private static Properties properties(String name) {
    Properties properties = new Properties();
    properties.setProperty("ApplicationName", name);
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("logServerErrorDetail", "false");
    properties.setProperty("reWriteBatchedInserts", "true");
    return properties;
  }
}
