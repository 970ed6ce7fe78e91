package anneal.bench;

import anneal.store.DatabaseAddress;
import anneal.store.Postgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/// A real PostgreSQL that syncs to the disk, for benchmarks; prints the addresses of two databases
/// without tables and runs until it is stopped. Arguments: a folder for its files.
///
/// ```
/// mvn -q test-compile exec:exec -Dexec.classpathScope=test \
///   -Danneal.main=anneal.bench.PostgresHere -Danneal.args="data/postgres"
/// ```
public final class PostgresHere {

  private PostgresHere() {}

  public static void main(String[] args) throws IOException, SQLException, InterruptedException {
    try (EmbeddedPostgres server = Postgres.durable(Path.of(args[0]).toAbsolutePath())) {
      for (String each : new String[] {"empty", "filled"}) {
        make(server, each);
        System.out.println(
            DatabaseAddress.POSTGRES + "postgres@localhost:" + server.getPort() + "/" + each);
      }
      Thread.currentThread().join();
    }
  }

  private static void make(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " encoding 'UTF8' template template0");
    }
  }
}
