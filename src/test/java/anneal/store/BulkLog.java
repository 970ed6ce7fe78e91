package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Standing;
import anneal.study.StudyEvent;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Fills the log of an SQLite file that no server has open, some hundred times as fast as answers
/// come in: without their checks, with few commits, and with indexes that are built at the end.
public final class BulkLog implements AutoCloseable {

  private static final int COMMIT = 100_000;
  private static final String INDEXES =
      "select name, sql from sqlite_master where type = 'index' and tbl_name = 'event' and sql"
          + " is not null";

  private final Connection connection;
  private final PreparedStatement append;
  private final PreparedStatement put;
  private final List<String> indexes = new ArrayList<>();
  private int waiting;

  /// @param file with the newest schema
  public BulkLog(Path file) throws SQLException {
    connection = new Connections(file).writing();
    execute("pragma synchronous = off");
    execute("pragma cache_size = -65536");
    dropIndexes();
    append = connection.prepareStatement(RecordSql.APPEND.replace("returning arrival", ""));
    put = connection.prepareStatement(RecordSql.PUT_CARD);
    execute("begin");
  }

  private void dropIndexes() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(INDEXES)) {
      while (rows.next()) {
        names.add(rows.getString(1));
        indexes.add(rows.getString(2));
      }
    }
    for (String name : names) {
      execute("drop index " + name);
    }
  }

  /// Appends an event, whose learner is there.
  public void append(StudyEvent event) throws SQLException {
    EventRow.of(event).fill(new Parameters(append));
    append.executeUpdate();
    written();
  }

  /// Puts the card that follows from the events appended.
  ///
  /// @param firstDay first study day with a review
  public void put(LearnerId learner, QuestionId question, Standing standing, int firstDay)
      throws SQLException {
    CardRow.of(learner, question, standing, firstDay).fill(new Parameters(put));
    put.executeUpdate();
    written();
  }

  private void written() throws SQLException {
    if (++waiting % COMMIT == 0) {
      execute("commit");
      execute("begin");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Builds the indexes and stores everything durably.
  @Override
  public void close() throws SQLException {
    try (connection) {
      for (String index : indexes) {
        execute(index);
      }
      execute("commit");
      execute("pragma synchronous = full");
      execute("pragma wal_checkpoint(truncate)");
    }
  }
}
