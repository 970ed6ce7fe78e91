package anneal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;

/// One connection with its statements kept, used by one thread at a time. When the disk refused it
/// is closed, and opened again by the next who needs it.
final class Lane implements AutoCloseable {

  private final Jdbi jdbi;
  private final KeptStatements kept = new KeptStatements();
  private final Map<Class<?>, Object> attached = new HashMap<>();
  private @Nullable Handle handle;
  private boolean ended;
  private boolean unsure;
  private Map<String, Long> stamps = new HashMap<>();

  Lane(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /// The SQL of a store, on this connection.
  <T> T sql(Class<T> type) {
    ended |= Known.ends(type);
    Object found = attached.get(type);
    if (found == null) {
      found = handle().attach(type);
      attached.put(type, found);
    }
    return type.cast(found);
  }

  /// Runs a statement without parameters and rows: the frame of a transaction.
  void execute(String sql) {
    try {
      prepared(sql).execute();
    } catch (SQLException e) {
      throw new IllegalStateException("could not " + sql, e);
    }
  }

  /// Runs a pragma and gives the first column of its rows.
  List<String> pragma(String sql) {
    return handle().createQuery(sql).mapTo(String.class).list();
  }

  /// Reads, and makes the lane fit again when that failed.
  ///
  /// @throws anneal.study.StudyStore.StoreUnavailable when the disk refused
  <T> T read(Function<Lane, T> query) {
    try {
      return query.apply(this);
    } catch (RuntimeException e) {
      recover(e);
      throw Fault.outward(e);
    }
  }

  /// Does a unit within a transaction of its own.
  <T extends @Nullable Object> T transact(Function<Lane, T> unit) {
    return handle().inTransaction(_ -> unit.apply(this));
  }

  /// Makes the lane fit for use again after something was thrown on it: no dead statement, and a
  /// new connection where the disk refused.
  void recover(RuntimeException thrown) {
    SQLException fault = Fault.behind(thrown);
    if (fault == null) {
      return;
    }
    if (Fault.ofTheStatement(fault)) {
      kept.drop();
      return;
    }
    close();
  }

  /// The statement with this text, kept.
  PreparedStatement prepared(String sql) throws SQLException {
    return kept.prepared(handle().getConnection(), sql);
  }

  /// Notes the stamp that a learner was given.
  void stamped(String learner, long stamp) {
    stamps.put(learner, stamp);
  }

  /// Notes that what a unit did was taken back.
  void takenBack() {
    unsure = true;
  }

  /// What was done on this lane since this was last asked.
  Known.Done done() {
    Known.Done done = new Known.Done(ended, unsure, stamps);
    ended = false;
    unsure = false;
    stamps = new HashMap<>();
    return done;
  }

  /// How many rows the statements of this SQLite connection have changed so far.
  long changes() {
    try {
      return handle().getConnection().unwrap(SQLiteConnection.class).getDatabase().total_changes();
    } catch (SQLException e) {
      throw new IllegalStateException("could not count changes", e);
    }
  }

  /// Ends an open transaction without storing it.
  void rollback() {
    takenBack();
    if (handle != null) {
      try {
        execute("rollback");
      } catch (IllegalStateException _) {
        close();
      }
    }
  }

  private Handle handle() {
    Handle open = handle;
    if (open == null) {
      open = jdbi.open();
      open.setStatementBuilder(kept);
      handle = open;
    }
    return open;
  }

  /// Closes the connection, which ends its transaction without storing it.
  @Override
  public void close() {
    Handle open = handle;
    handle = null;
    attached.clear();
    kept.drop();
    if (open != null) {
      open.close();
    }
  }
}
