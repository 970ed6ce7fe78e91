package anneal.store;

import anneal.reports.Room;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// One SQLite file: a writer that commits in groups, a few reading lanes, and one lane for long
/// reading. No other process writes to it, for which a [Claim] stands.
final class SqliteDatabase extends Database {

  private static final int READERS = 3;

  /// Bytes that must be free for the store to be called ready.
  private static final long LEAST_ROOM = 1 << 20;

  private final Path file;
  private final Checkpoints checkpoints;
  private final Writer writer;
  private final Lanes lanes;
  private final Lanes longReading;
  private final Place place;
  private final @Nullable Claim claim;

  /// Over a file that nobody else works on.
  SqliteDatabase(Path file, Jdbi writing, Jdbi reading) {
    this(file, writing, reading, null);
  }

  private SqliteDatabase(Path file, Jdbi writing, Jdbi reading, @Nullable Claim claim) {
    super(false);
    this.file = file;
    this.claim = claim;
    this.place = new Place(file);
    this.lanes = new Lanes(reading, READERS);
    this.longReading = new Lanes(reading, 1);
    this.checkpoints = new Checkpoints(writing);
    this.writer = new Writer(new Lane(writing), Writer.QUEUE, known(), checkpoints);
  }

  /// Opens a file, makes it where there is none, and brings its tables up to date; one that held
  /// data is copied to `<file>.before-v<N>` before.
  ///
  /// @param file in a folder that exists
  /// @throws DatabaseProblem when it cannot be used; it says what to do
  static SqliteDatabase at(Path file) {
    Opening opening = new Opening(file);
    opening.folder();
    Claim claim = Claim.on(file);
    boolean opened = false;
    try {
      opening.prepare(Migrations.CURRENT);
      Connections connections = new Connections(file);
      Jdbi writing = Connections.jdbi(connections::writing);
      Jdbi reading = Connections.jdbi(connections::reading);
      SqliteDatabase database = new SqliteDatabase(file, writing, reading, claim).opened();
      opened = true;
      return database;
    } finally {
      if (!opened) {
        claim.close();
      }
    }
  }

  /// Opens a file to read what is there; where a server works on it, beside that.
  ///
  /// @throws DatabaseProblem when it cannot be used, or the server is of another version
  static SqliteDatabase toRead(Path file) {
    try {
      return at(file);
    } catch (DatabaseProblem e) {
      if (e.kind() != DatabaseProblem.Kind.IN_USE) {
        throw e;
      }
      new Opening(file).unlessCurrent(Migrations.CURRENT);
      Jdbi reading = Connections.jdbi(new Connections(file)::reading);
      return new SqliteDatabase(file, reading, reading, null).opened();
    }
  }

  private SqliteDatabase opened() {
    lanes.open();
    longReading.open();
    return this;
  }

  /// The log of SQLite has room of its own, in which a small row still fits when the disk is full
  /// already; so the disk is asked too.
  @Override
  public void probe() {
    super.probe();
    if (file.toFile().getUsableSpace() < LEAST_ROOM) {
      throw new StoreUnavailable("The disk of the database is full: free some space.");
    }
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
      return Copies.make(connection, copy);
    } catch (SQLException e) {
      throw new IOException("The database cannot be copied to " + copy + ".", e);
    }
  }

  @Override
  <T extends @Nullable Object> T write(Function<Lane, T> unit) {
    return writer.write(placed(unit));
  }

  private <T extends @Nullable Object> Function<Lane, T> placed(Function<Lane, T> unit) {
    return lane -> {
      place.check();
      return unit.apply(lane);
    };
  }

  /// The one writer is alone with everything.
  @Override
  <T extends @Nullable Object> T write(String whose, Function<Lane, T> unit) {
    return write(unit);
  }

  @Override
  <T extends @Nullable Object> T write(
      String whose, Function<Lane, T> unit, Consumer<? super T> kept) {
    return writer.write(placed(unit), kept);
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
  Room room(long brought) {
    long bytes = readLong(lane -> pragma(lane, "page_count") * pragma(lane, "page_size"));
    long log = file.resolveSibling(file.getFileName() + "-wal").toFile().length();
    return new Room(
        bytes, brought, OptionalLong.of(log), OptionalLong.of(file.toFile().getUsableSpace()));
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
    checkpoints.close();
    known().forget();
    if (claim != null) {
      claim.close();
    }
  }
}
