package anneal.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One SQLite file: a writer that commits in groups, a few reading lanes, and one lane for long
/// reading. No other process writes to it.
final class SqliteDatabase extends Database {

  private static final int READERS = 3;

  private final Path file;
  private final Writer writer;
  private final Lanes lanes;
  private final Lanes longReading;

  SqliteDatabase(Path file, Jdbi writing, Jdbi reading) {
    super(false);
    this.file = file;
    this.lanes = new Lanes(reading, READERS);
    this.longReading = new Lanes(reading, 1);
    this.writer = new Writer(new Lane(writing), Writer.QUEUE, admissions());
  }

  /// Opens a file, makes it where there is none, and brings its tables up to date; one that held
  /// data is copied to `<file>.before-v<N>` before.
  ///
  /// @param file in a folder that exists
  /// @throws DatabaseProblem when it cannot be used; it says what to do
  static SqliteDatabase at(Path file) {
    new Opening(file).prepare(Migrations.CURRENT);
    Connections connections = new Connections(file);
    return new SqliteDatabase(
        file, Connections.jdbi(connections::writing), Connections.jdbi(connections::reading));
  }

  @Override
  public DatabaseAddress address() {
    return new DatabaseAddress.SqliteFile(file);
  }

  @Override
  public Optional<Path> newestCopy() {
    return Copies.newest(file);
  }

  @Override
  public Path copy(String why, Instant now) throws IOException {
    Path copy = Copies.at(file, why, now);
    try (Connection connection = new Connections(file).writing()) {
      Copies.make(connection, copy);
    } catch (SQLException e) {
      throw new IOException("The database cannot be copied to " + copy + ".", e);
    }
    return copy;
  }

  @Override
  <T extends @Nullable Object> T write(Function<Lane, T> unit) {
    return writer.write(unit);
  }

  /// The one writer is alone with everything.
  @Override
  <T extends @Nullable Object> T write(String whose, Function<Lane, T> unit) {
    return writer.write(unit);
  }

  @Override
  void alsoOf(Lane lane, String whose) {
    // The one writer is alone with this name too.
  }

  @Override
  <T extends @Nullable Object> T read(Function<Lane, T> query) {
    return lanes.read(query);
  }

  @Override
  <T extends @Nullable Object> T readLong(Function<Lane, T> query) {
    return longReading.read(query);
  }

  @Override
  long bytes() {
    return readLong(lane -> pragma(lane, "page_count") * pragma(lane, "page_size"));
  }

  private static long pragma(Lane lane, String name) {
    List<String> rows = lane.pragma("pragma " + name);
    return Long.parseLong(rows.getFirst());
  }

  @Override
  public void close() {
    lanes.close();
    longReading.close();
    writer.close();
  }
}
