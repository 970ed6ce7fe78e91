package anneal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One SQLite file, open for work: a writer that commits in groups, a few reading lanes, and one
/// lane for long reading. The stores of this room share it.
public final class Database implements AutoCloseable {

  private static final int READERS = 3;

  private final Path file;
  private final Writer writer;
  private final Lanes lanes;
  private final Lanes longReading;

  Database(Path file, Jdbi writing, Jdbi reading) {
    this.file = file;
    this.lanes = new Lanes(reading, READERS);
    this.longReading = new Lanes(reading, 1);
    this.writer = new Writer(new Lane(writing), Writer.QUEUE);
  }

  /// Opens a database, makes it where there is none, and brings its tables up to date; one that
  /// held data is copied to `<file>.before-v<N>` before.
  ///
  /// @param file in a folder that exists
  /// @throws DatabaseProblem when it cannot be used; it says what to do
  public static Database open(Path file) {
    Path whole = file.toAbsolutePath().normalize();
    new Opening(whole).prepare(Migrations.CURRENT);
    Connections connections = new Connections(whole);
    return new Database(
        whole, Connections.jdbi(connections::writing), Connections.jdbi(connections::reading));
  }

  /// Opens a database that is there; as [#open] otherwise.
  ///
  /// @throws DatabaseProblem also when there is no such file
  public static Database openExisting(Path file) {
    DatabaseProblem.unlessThere(file.toAbsolutePath().normalize());
    return open(file);
  }

  /// Where it lies.
  public Path file() {
    return file;
  }

  /// Number of the version of its tables.
  public int schema() {
    return Migrations.CURRENT.newest();
  }

  /// The copy beside it that was written last, made before an upgrade.
  public Optional<Path> newestCopy() {
    return Copies.newest(file);
  }

  /// Writes a row durably and returns: the store takes writes now.
  ///
  /// @throws anneal.study.StudyStore.StoreUnavailable when it does not; the message says why
  public void probe() {
    write(
        lane -> {
          lane.sql(InstanceSql.class).put("probe", new byte[0]);
          return true;
        });
  }

  /// Copies the database as it is now to a file beside it, such as
  /// `anneal.db.before-regrade-20261121T090000Z`.
  ///
  /// @param why part of the name
  /// @return where the copy is
  /// @throws IOException when it cannot be written
  public Path copy(String why, Instant now) throws IOException {
    Path copy = Copies.at(file, why, now);
    try (Connection connection = new Connections(file).writing()) {
      Copies.make(connection, copy);
    } catch (SQLException e) {
      throw new IOException("The database cannot be copied to " + copy + ".", e);
    }
    return copy;
  }

  /// Has a unit written; see [Writer#write].
  <T extends @Nullable Object> T write(Function<Lane, T> unit) {
    return writer.write(unit);
  }

  /// Reads what takes at most milliseconds; see [Lanes#read].
  <T extends @Nullable Object> T read(Function<Lane, T> query) {
    return lanes.read(query);
  }

  /// Reads what may take long, one such reader at a time, so that no learner waits for it.
  <T extends @Nullable Object> T readLong(Function<Lane, T> query) {
    return longReading.read(query);
  }

  /// Writes what waits and closes the file; whoever comes later is refused.
  @Override
  public void close() {
    lanes.close();
    longReading.close();
    writer.close();
  }
}
