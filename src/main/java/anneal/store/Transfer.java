package anneal.store;

import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/// Copies everything from one database to another one that is empty, of either kind, in one
/// transaction: all is there in the end, or nothing. Every table is then read back and compared,
/// row for row, with what was read first. A table that is added later is copied without a word
/// here.
public final class Transfer {

  private static final int BATCH = 500;
  private static final int TELL_EVERY = 20_000;

  private final DatabaseAddress from;
  private final DatabaseAddress to;
  private final Consumer<String> progress;

  /// @param progress told now and then how far it is
  public Transfer(DatabaseAddress from, DatabaseAddress to, Consumer<String> progress) {
    this.from = from;
    this.to = to;
    this.progress = progress;
  }

  /// What was copied of one table.
  ///
  /// @param sum of all its rows, the same in both databases
  public record Copied(String table, long rows, String sum) {}

  /// Does it. The source is brought to the tables of this program first, as by any command, unless
  /// a server answers from it; that may go on, and what it writes meanwhile is not copied. Nobody
  /// else works on the target meanwhile.
  ///
  /// @throws DatabaseProblem when one cannot be used, the target is not empty, or it differs in the
  ///   end
  public List<Copied> run() {
    Database.openToRead(from).close();
    try (Database _ = Database.open(to);
        Snapshot source = Snapshot.of(from)) {
      List<Copied> copied = copy(source);
      compare(copied);
      return copied;
    } catch (SQLException e) {
      throw Snapshot.problem(from, e);
    }
  }

  private List<Copied> copy(Snapshot source) throws SQLException {
    List<String> tables = Tables.of(source.connection()).names();
    List<Copied> copied = new ArrayList<>();
    try (Connection target = writing()) {
      empty(target, tables);
      begin(target);
      for (String table : tables) {
        copied.add(copy(source, target, table));
      }
      numbers(target, tables);
      try (Statement statement = target.createStatement()) {
        statement.execute("commit");
      }
    }
    return copied;
  }

  private Connection writing() throws SQLException {
    return switch (to) {
      case SqliteFile(Path file) -> new Connections(file).writing();
      case PostgresServer server -> PostgresPools.single(server, "anneal-copy");
    };
  }

  private static void begin(Connection target) throws SQLException {
    try (Statement statement = target.createStatement()) {
      statement.execute("begin");
    }
  }

  private void empty(Connection target, List<String> tables) throws SQLException {
    Snapshot there = new Snapshot(to, target);
    for (String table : tables) {
      if (there.count(table) > 0) {
        throw new DatabaseProblem(
            DatabaseProblem.Kind.NOT_EMPTY,
            "The database " + to + " is not empty (table " + table + ").",
            "Name a new one: what is there is never overwritten.");
      }
    }
  }

  private Copied copy(Snapshot source, Connection target, String table) throws SQLException {
    long all = source.count(table);
    List<String> columns = Tables.columns(source.connection(), table);
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String names = String.join(", ", columns);
    RowSum sum = new RowSum();
    String sql = "insert into " + table + " (" + names + ") values (" + marks + ")";
    try (PreparedStatement insert = target.prepareStatement(sql)) {
      source.read(
          table,
          names,
          values -> {
            sum.add(values);
            for (int i = 0; i < values.length; i++) {
              insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
            if (sum.rows() % BATCH == 0) {
              insert.executeBatch();
            }
            if (sum.rows() % TELL_EVERY == 0) {
              progress.accept("%s: %,d of %,d rows".formatted(table, sum.rows(), all));
            }
          });
      insert.executeBatch();
    } catch (SQLException e) {
      throw Snapshot.problem(to, e);
    }
    progress.accept(table + ": " + sum.text());
    return new Copied(table, sum.rows(), sum.text());
  }

  /// PostgreSQL's counters go on after the numbers that were copied; SQLite's do so by themselves.
  private void numbers(Connection target, List<String> tables) throws SQLException {
    if (!(to instanceof PostgresServer)) {
      return;
    }
    List<String> counters = new ArrayList<>();
    try (Statement statement = target.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and is_identity = 'YES'
                """)) {
      while (rows.next()) {
        if (tables.contains(rows.getString(1))) {
          counters.add(
              "select setval(pg_get_serial_sequence('%1$s', '%2$s'), max(%2$s)) from %1$s"
                  .formatted(rows.getString(1), rows.getString(2)));
        }
      }
    }
    try (Statement statement = target.createStatement()) {
      for (String each : counters) {
        statement.execute(each);
      }
    }
  }

  private void compare(List<Copied> copied) throws SQLException {
    try (Snapshot target = Snapshot.of(to)) {
      for (Copied each : copied) {
        RowSum sum = new RowSum();
        String names = String.join(", ", Tables.columns(target.connection(), each.table()));
        target.read(each.table(), names, sum::add);
        if (!sum.text().equals(each.sum())) {
          throw new DatabaseProblem(
              DatabaseProblem.Kind.DAMAGED,
              "The table %s of %s holds %s, not %s."
                  .formatted(each.table(), to, sum.text(), each.sum()),
              "Do not use it: check the disk, remove it and copy again.");
        }
      }
    }
  }
}
