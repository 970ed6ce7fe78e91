package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// A real PostgreSQL for tests, from the programs that Maven fetched; one server for all tests of a
/// JVM, a new database for each, without syncs to the disk. Where there are no programs for this
/// machine the tests are skipped, but never in CI.
public final class Postgres {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static @Nullable EmbeddedPostgres server;

  private Postgres() {}

  private static synchronized EmbeddedPostgres server() {
    EmbeddedPostgres running = server;
    if (running == null) {
      try {
        running =
            EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "300")
                .setServerConfig("synchronous_commit", "on")
                .start();
      } catch (IOException | IllegalStateException missing) {
        if (System.getenv("CI") != null) {
          throw new AssertionError(
              "CI runs the tests of PostgreSQL, but it did not start", missing);
        }
        Assumptions.abort("PostgreSQL does not start here: " + missing.getMessage());
      }
      server = running;
    }
    return running;
  }

  /// A server of its own that syncs to the disk, as one that is in earnest; whoever asks closes it.
  ///
  /// @param data folder for its files, made here
  public static EmbeddedPostgres durable(Path data) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  /// Cuts a server of [#durable] off without a chance to tidy up, and starts it again.
  ///
  /// @param data its files
  public static void restart(Path data) throws IOException, InterruptedException {
    String started = Files.readString(data.resolve("postmaster.opts"));
    Path control = Path.of(started.split(" ", 2)[0]).resolveSibling("pg_ctl");
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(control.toString(), "-D", data.toString(), "-m", "immediate"));
    command.addAll(List.of("-w", "-l", data.resolve("again.log").toString(), "restart"));
    int code =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("pg_ctl restart ended with " + code);
    }
  }

  /// A database of its own with nothing in it.
  public static PostgresServer empty() {
    String name = "anneal_" + COUNT.incrementAndGet();
    sql("create database " + name + " encoding 'UTF8' template template0");
    return new PostgresServer(
        DatabaseAddress.POSTGRES + "localhost:" + server().getPort() + "/" + name, "postgres", "");
  }

  /// A database of its own with Anneal's tables.
  public static Database open() {
    return Database.open(empty());
  }

  /// Says something to the server as its administrator.
  static void sql(String... statements) {
    try (Connection connection = server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
