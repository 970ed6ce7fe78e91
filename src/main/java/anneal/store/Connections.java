package anneal.store;

import anneal.bringing.Brought;
import anneal.sharing.Fork;
import anneal.sharing.Subscription;
import anneal.study.RevisionStore;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// Opens connections to one database file. What a connection may do is decided here, once.
final class Connections {

  /// How long a statement waits for another program's lock, in milliseconds.
  static final int PATIENCE = 2_000;

  /// Ends of the names of a file and of what SQLite keeps beside it.
  static final List<String> FILES = List.of("", "-wal", "-journal", "-shm");

  private static final List<String> WRITING =
      List.of(
          "pragma trusted_schema = off",
          "pragma journal_mode = wal",
          "pragma synchronous = full",
          "pragma foreign_keys = on",
          "pragma journal_size_limit = 67108864",
          "pragma wal_autocheckpoint = 16000",
          "pragma temp_store = memory",
          "pragma cache_size = -8192");

  private static final List<String> READING =
      List.of(
          "pragma trusted_schema = off",
          "pragma query_only = on",
          "pragma temp_store = memory",
          "pragma cache_size = -2048");

  private final Path file;

  Connections(Path file) {
    this.file = file;
  }

  /// A connection that may write, to a file that is made when it is missing.
  Connection create() throws SQLException {
    SQLiteConfig config = ordinary();
    config.setOpenMode(SQLiteOpenMode.CREATE);
    return open(config, WRITING);
  }

  /// A connection that may write. It never makes a file: one that was moved away under a running
  /// server must not be replaced by an empty one.
  Connection writing() throws SQLException {
    return open(ordinary(), WRITING);
  }

  /// A connection that only reads.
  Connection reading() throws SQLException {
    return open(ordinary(), READING);
  }

  /// A connection that only reads, to look at a file before it is worked on. SQLite moves what is
  /// in the log into the file when the last connection closes, and a log that is not the file's own
  /// ruins it; so beside a log that was left behind neither is touched.
  Connection looking() throws SQLException {
    SQLiteConfig config = ordinary();
    if (beside("-wal").toFile().length() > 0) {
      config.setReadOnly(true);
    }
    return open(config, READING);
  }

  /// What SQLite keeps beside the file.
  ///
  /// @param end `-wal`, `-shm` or `-journal`
  Path beside(String end) {
    return file.resolveSibling(file.getFileName() + end);
  }

  /// Jdbi over connections from here, with how each table's rows are read. Its messages leave out
  /// what was bound: they end up in logs, and learners' answers must not.
  static Jdbi jdbi(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections).installPlugin(new SqlObjectPlugin());
    jdbi.getConfig(StatementExceptions.class)
        .setMessageRendering(StatementExceptions.MessageRendering.NONE);
    Reports.register(jdbi);
    SessionRows.register(jdbi);
    PostRow.register(jdbi);
    jdbi.registerRowMapper(TrialRow.class, (rows, _) -> TrialRow.read(rows));
    MemberRow.register(jdbi);
    WorkRows.register(jdbi);
    return jdbi.registerRowMapper(EventRow.class, (rows, _) -> EventRow.read(rows))
        .registerRowMapper(Brought.class, (rows, _) -> BroughtRow.read(rows))
        .registerRowMapper(Fork.class, (rows, _) -> SqlForkStore.read(rows))
        .registerRowMapper(
            Subscription.class,
            (rows, _) -> new Subscription(rows.getString("pack"), rows.getInt("seen")))
        .registerRowMapper(SuggestionRow.class, (rows, _) -> SuggestionRow.read(rows))
        .registerRowMapper(CardRow.class, (rows, _) -> CardRow.read(rows))
        .registerRowMapper(CardName.class, (rows, _) -> CardName.read(rows))
        .registerRowMapper(NoticeRow.class, (rows, _) -> NoticeRow.read(rows))
        .registerRowMapper(PredictionRow.class, (rows, _) -> PredictionRow.read(rows))
        .registerRowMapper(DebriefRow.class, (rows, _) -> DebriefRow.read(rows))
        .registerRowMapper(SettledRow.class, (rows, _) -> SettledRow.read(rows))
        .registerRowMapper(FlagRow.class, (rows, _) -> FlagRow.read(rows))
        .registerRowMapper(FlagStepRow.class, (rows, _) -> FlagStepRow.read(rows))
        .registerRowMapper(SittingRow.class, (rows, _) -> SittingRow.read(rows))
        .registerRowMapper(RevisionStore.Name.class, (rows, _) -> RevisionRow.readName(rows))
        .registerRowMapper(RevisionRow.class, (rows, _) -> RevisionRow.read(rows));
  }

  private static SQLiteConfig ordinary() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(PATIENCE);
    config.setGetGeneratedKeys(false);
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    return config;
  }

  private Connection open(SQLiteConfig config, List<String> pragmas) throws SQLException {
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      for (String pragma : pragmas) {
        statement.execute(pragma);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }
}
