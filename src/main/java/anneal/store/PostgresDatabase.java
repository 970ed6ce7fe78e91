package anneal.store;

import anneal.reports.Room;
import anneal.store.DatabaseAddress.PostgresServer;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A database on a PostgreSQL server, to which several nodes may write.
///
/// A unit with a name holds the advisory lock of that name until its transaction ends (those of one
/// node have passed the [Turnstile] before); each of its statements sees what was committed before
/// it began. The lock comes before the first read, so units of one learner never work on a card
/// that another has just changed. A unit without a name runs `serializable`: PostgreSQL ends it
/// where it could tell that it was not alone. What ended for such a reason is tried again.
final class PostgresDatabase extends Database {

  private static final int TRIES = 10;
  private static final long PAUSE_NANOS = 2_000_000;

  private final PostgresServer address;
  private final LanePool working;
  private final LanePool reading;
  private final Turnstile turnstile = new Turnstile();
  private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

  private PostgresDatabase(PostgresServer address) {
    super(true);
    this.address = address;
    this.working = new LanePool(PostgresPools.work(address));
    this.reading = new LanePool(PostgresPools.longReading(address));
  }

  /// Opens a database on a server and brings its tables up to date.
  ///
  /// @throws DatabaseProblem when it cannot be used; it says what to do
  static PostgresDatabase at(PostgresServer address) {
    new PostgresOpening(address).prepare(Migrations.POSTGRES);
    return new PostgresDatabase(address);
  }

  @Override
  public DatabaseAddress address() {
    return address;
  }

  @Override
  public Optional<Path> newestCopy() {
    return Optional.empty();
  }

  @Override
  public Path copy(String why, Instant now) throws IOException {
    Path copy = Copies.at(Path.of("anneal.db").toAbsolutePath(), why, now);
    try {
      new Transfer(address, new SqliteFile(copy), _ -> {}).run();
      Claim.forget(copy);
    } catch (DatabaseProblem e) {
      throw new IOException(e.getMessage(), e);
    }
    return copy;
  }

  @Override
  <T extends @Nullable Object> T write(Function<Lane, T> unit) {
    return insist(
        lane -> {
          lane.execute("set transaction isolation level serializable");
          return unit.apply(lane);
        });
  }

  @Override
  <T extends @Nullable Object> T write(String whose, Function<Lane, T> unit) {
    alone();
    return turnstile.pass(
        whose,
        () ->
            insist(
                lane -> {
                  lane.sql(PostgresSql.class).lock(whose);
                  return unit.apply(lane);
                }));
  }

  /// Nothing is kept in memory where others write too.
  @Override
  <T extends @Nullable Object> T write(
      String whose, Function<Lane, T> unit, Consumer<? super T> kept) {
    return write(whose, unit);
  }

  private <T extends @Nullable Object> T insist(Function<Lane, T> unit) {
    alone();
    writing.set(true);
    try {
      for (int tries = 1; ; tries++) {
        Attempt<T> attempt = new Attempt<>(unit);
        try {
          return working.use(lane -> lane.transact(attempt));
        } catch (RuntimeException e) {
          boolean broke = dropped(e);
          boolean again = PostgresFault.ofTheCrowd(e) || (broke && !attempt.finished);
          if (tries == TRIES || !again) {
            throw outward(e);
          }
          LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(tries * PAUSE_NANOS));
        }
      }
    } finally {
      writing.remove();
    }
  }

  private void alone() {
    if (writing.get()) {
      throw new IllegalStateException("a unit that is being written waits for another: deadlock");
    }
  }

  /// A unit that tells whether its commit was asked for: where a connection broke before, nothing
  /// was stored and the unit may be tried again.
  private static final class Attempt<T extends @Nullable Object> implements Function<Lane, T> {
    private final Function<Lane, T> unit;
    private boolean finished;

    Attempt(Function<Lane, T> unit) {
      this.unit = unit;
    }

    @Override
    public T apply(Lane lane) {
      T result = unit.apply(lane);
      finished = true;
      return result;
    }
  }

  /// Whether the server dropped the connection; then the idle ones are as dead and are let go.
  private boolean dropped(RuntimeException thrown) {
    boolean broke = PostgresFault.ofTheConnection(thrown);
    if (broke && !working.closed()) {
      working.evict();
      reading.evict();
    }
    return broke;
  }

  @Override
  void alsoOf(Lane lane, String whose) {
    lane.sql(PostgresSql.class).lock(whose);
  }

  @Override
  <T extends @Nullable Object> T read(Function<Lane, T> query) {
    return read(working, query);
  }

  @Override
  <T extends @Nullable Object> T readLong(Function<Lane, T> query) {
    return read(reading, query);
  }

  /// A connection that the server dropped meanwhile is no reason to fail: reading twice is
  /// harmless.
  private <T extends @Nullable Object> T read(LanePool lanes, Function<Lane, T> query) {
    for (int tries = 1; ; tries++) {
      try {
        return lanes.use(query);
      } catch (RuntimeException e) {
        if (!dropped(e) || tries == TRIES) {
          throw outward(e);
        }
      }
    }
  }

  private RuntimeException outward(RuntimeException thrown) {
    return working.closed()
        ? new StoreUnavailable("The store is closed: the server is stopping.", thrown)
        : Fault.outward(thrown);
  }

  @Override
  Room room(long brought) {
    long bytes = readLong(lane -> lane.sql(PostgresSql.class).bytes());
    return new Room(bytes, brought, OptionalLong.empty(), OptionalLong.empty());
  }

  @Override
  public void close() {
    working.close();
    reading.close();
  }
}
