package anneal.store;

import anneal.reports.Room;
import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A database, open for work. The stores of this room share it and say the same SQL to either kind:
/// one SQLite file that this process alone writes, or PostgreSQL, which several may write.
///
/// A unit handed to [#write] is all or nothing, its result is handed over only after it was
/// committed, and it may be called again when its transaction failed; so it touches nothing but its
/// lane.
public abstract sealed class Database implements AutoCloseable
    permits SqliteDatabase, PostgresDatabase {

  private final boolean shared;
  private final Known known;

  Database(boolean shared) {
    this.shared = shared;
    this.known = new Known(shared);
  }

  /// Opens a database and brings its tables up to date. A file is made where there is none, and
  /// copied to `<file>.before-v<N>` before an upgrade. One process at a time works on a file.
  ///
  /// @throws DatabaseProblem when it cannot be used; it says what to do
  public static Database open(DatabaseAddress address) {
    return switch (address) {
      case SqliteFile(Path file) -> SqliteDatabase.at(file);
      case PostgresServer server -> PostgresDatabase.at(server);
    };
  }

  /// Opens a file of SQLite; see [#open(DatabaseAddress)].
  public static Database open(Path file) {
    return open(new SqliteFile(file));
  }

  /// Opens a database that is there; as [#open(DatabaseAddress)] otherwise.
  ///
  /// @throws DatabaseProblem also when there is no such file, or nothing of Anneal in it
  public static Database openExisting(DatabaseAddress address) {
    switch (address) {
      case SqliteFile(Path file) -> DatabaseProblem.unlessThere(file);
      case PostgresServer server -> new PostgresOpening(server).unlessThere();
    }
    return open(address);
  }

  /// Opens a database that is there to read from it, as [#openExisting] otherwise: beside a server
  /// that works on it, too.
  ///
  /// @throws DatabaseProblem also when that server is of another version
  public static Database openToRead(DatabaseAddress address) {
    if (address instanceof SqliteFile(Path file)) {
      DatabaseProblem.unlessThere(file);
      return SqliteDatabase.toRead(file);
    }
    return openExisting(address);
  }

  /// Where it is.
  public abstract DatabaseAddress address();

  /// Number of the version of its tables.
  public int schema() {
    return Migrations.CURRENT.newest();
  }

  /// The copy beside a file that was written last, made before an upgrade; PostgreSQL has none.
  public abstract Optional<Path> newestCopy();

  /// Writes a row durably and returns: the store takes writes now. The row is another one each
  /// time, since SQLite writes nothing where nothing changes.
  ///
  /// @throws anneal.study.StudyStore.StoreUnavailable when it does not; the message says why
  public void probe() {
    write(
        "probe",
        lane -> {
          byte[] value = ByteBuffer.allocate(Long.BYTES).putLong(System.nanoTime()).array();
          lane.sql(InstanceSql.class).put("probe", value);
          return true;
        });
  }

  /// Copies the database as it is now to a file of SQLite: beside a file, such as
  /// `anneal.db.before-regrade-20261121T090000Z`, or from PostgreSQL into the working folder.
  ///
  /// @param why part of the name
  /// @return where the copy is
  /// @throws IOException when it cannot be written
  public abstract Path copy(String why, Instant now) throws IOException;

  /// Whether other processes may write to it too, so that nothing may be kept in memory unchecked.
  boolean shared() {
    return shared;
  }

  /// What need not be read again.
  Known known() {
    return known;
  }

  /// Has a unit written as if it were alone with the database. Where it changes what belongs to a
  /// name it says so with [#alsoOf]: units of that name do not notice it otherwise.
  ///
  /// @throws anneal.study.StudyStore.StoreUnavailable when the database refuses
  abstract <T extends @Nullable Object> T write(Function<Lane, T> unit);

  /// Has a unit written that reads and writes only what belongs to one name, such as a learner:
  /// units of the same name follow one another, others need not wait.
  ///
  /// @param whose the name, the same for all units that touch the same rows
  /// @throws anneal.study.StudyStore.StoreUnavailable when the database refuses
  abstract <T extends @Nullable Object> T write(String whose, Function<Lane, T> unit);

  /// As [#write(String, Function)], for a unit that changes what memory keeps of the tables.
  ///
  /// @param kept told of the result after its commit, by whichever thread committed, before a stamp
  ///   that the unit gave can be read; must not throw and not ask the database
  abstract <T extends @Nullable Object> T write(
      String whose, Function<Lane, T> unit, Consumer<? super T> kept);

  /// Makes a unit of one name also one of another: for what moves between the two.
  abstract void alsoOf(Lane lane, String whose);

  /// Reads what takes at most milliseconds; sees every unit that was acknowledged before.
  abstract <T extends @Nullable Object> T read(Function<Lane, T> query);

  /// Reads what may take long, few such readers at a time, so that no learner waits for them.
  abstract <T extends @Nullable Object> T readLong(Function<Lane, T> query);

  /// How much room it takes.
  ///
  /// @param brought bytes of packs that were brought, a share of it
  abstract Room room(long brought);

  /// Ends what is under way and closes the database; whoever comes later is refused.
  @Override
  public abstract void close();
}
