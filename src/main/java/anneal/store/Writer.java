package anneal.store;

import anneal.study.StudyStore.StoreUnavailable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one thread that writes. It takes whatever waits, at most [#BATCH] units, and commits it
/// together: one sync to the disk serves them all, and nobody lingers for company.
///
/// What a unit's own code throws concerns it alone: mostly it has not written by then, else the
/// batch is done again with a savepoint for each. When the database fails, the batch is rolled back
/// and its units are tried again one by one; a second failure of the disk ends the attempt for the
/// rest. A caller hears of success only after COMMIT returned.
final class Writer implements AutoCloseable {

  /// How many units may wait.
  static final int QUEUE = 8_192;

  private static final int BATCH = 256;
  private static final long IDLE_MILLIS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  private final Lane lane;
  private final Known known;
  private final Checkpoints checkpoints;
  private final BlockingQueue<Unit<?>> queue;
  private final Thread thread;
  private volatile boolean closed;
  private boolean walGrew;
  private boolean refusing;

  /// @param capacity how many units may wait
  /// @param known told of every commit
  /// @param checkpoints told of every commit too
  Writer(Lane lane, int capacity, Known known, Checkpoints checkpoints) {
    this.lane = lane;
    this.known = known;
    this.checkpoints = checkpoints;
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.thread = Thread.ofPlatform().name("store-writer").daemon(true).start(this::run);
  }

  /// Has a unit written durably.
  ///
  /// @param work may be called again when its transaction failed; touches nothing but the lane
  /// @return what the last call of `work` returned, after its transaction was committed
  /// @throws StoreUnavailable when too many units wait, the disk refused, or the store is closed
  <T extends @Nullable Object> T write(Function<Lane, T> work) {
    return write(work, _ -> {});
  }

  /// As [#write(Function)].
  ///
  /// @param kept told of the result after its commit, before any stamp of it can be read
  <T extends @Nullable Object> T write(Function<Lane, T> work, Consumer<? super T> kept) {
    if (Thread.currentThread().equals(thread)) {
      throw new IllegalStateException("a unit that is being written waits for another: deadlock");
    }
    Unit<T> unit = new Unit<>(work, kept);
    if (closed || !queue.offer(unit)) {
      throw refusal();
    }
    if (closed && queue.remove(unit)) {
      throw refusal();
    }
    return unit.await();
  }

  private StoreUnavailable refusal() {
    return new StoreUnavailable(
        closed
            ? "The store is closed: the server is stopping."
            : "The store is busy: too many answers wait; try again in a moment.");
  }

  private void run() {
    List<Unit<?>> batch = new ArrayList<>(BATCH);
    while (!closed || !queue.isEmpty()) {
      take(batch);
      if (batch.isEmpty()) {
        rest();
      } else {
        settle(batch);
        batch.clear();
      }
    }
    rest();
    lane.close();
  }

  /// Leaves nobody waiting, whatever happens.
  private void settle(List<Unit<?>> batch) {
    try {
      commit(batch);
    } catch (Throwable e) {
      LOG.error("A batch of writes ended unexpectedly.", e);
      lane.close();
      batch.forEach(it -> it.fail(new StoreUnavailable("The store failed; see the log.", e)));
    }
  }

  private void take(List<Unit<?>> batch) {
    try {
      Unit<?> first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
      if (first != null) {
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
      }
    } catch (InterruptedException _) {
      // Nobody has a reason to interrupt this thread; it ends by being closed.
    }
  }

  private void commit(List<Unit<?>> batch) {
    try {
      transact(batch);
    } catch (RuntimeException e) {
      undo(e);
      replay(batch);
    }
  }

  private void replay(List<Unit<?>> batch) {
    RuntimeException refused = null;
    for (Unit<?> unit : batch) {
      if (refused != null) {
        unit.fail(Fault.outward(refused));
        continue;
      }
      try {
        transact(List.of(unit));
      } catch (RuntimeException e) {
        undo(e);
        RuntimeException outward = Fault.outward(e);
        unit.fail(outward);
        if (outward instanceof StoreUnavailable) {
          refused = e;
        }
      }
    }
  }

  private void transact(List<Unit<?>> batch) {
    lane.execute("begin immediate");
    if (!batch.stream().allMatch(it -> it.attempt(lane))) {
      lane.rollback();
      lane.execute("begin immediate");
      batch.forEach(it -> it.attemptApart(lane));
    }
    known.follow(
        () -> {
          lane.execute("commit");
          batch.forEach(Unit::keep);
        },
        lane::done);
    walGrew = true;
    recovered();
    batch.forEach(Unit::finish);
    checkpoints.committed(batch.size(), lane);
  }

  private void undo(RuntimeException thrown) {
    lane.recover(thrown);
    lane.rollback();
    SQLException fault = Fault.behind(thrown);
    if (!refusing && fault != null && !Fault.ofTheStatement(fault)) {
      refusing = true;
      LOG.error("{} ({})", Fault.outward(thrown).getMessage(), fault.getMessage());
    }
  }

  private void recovered() {
    if (refusing) {
      refusing = false;
      LOG.info("The database takes writes again.");
    }
  }

  /// Nobody waits: moves the write-ahead log into the database and gives its space back. Readers
  /// are not waited for; the next rest tries again.
  private void rest() {
    if (!walGrew) {
      return;
    }
    try {
      lane.pragma("pragma busy_timeout = 0");
      walGrew = !lane.pragma("pragma wal_checkpoint(truncate)").equals(List.of("0"));
      lane.pragma("pragma busy_timeout = " + Connections.PATIENCE);
    } catch (RuntimeException e) {
      undo(e);
    }
  }

  /// Writes what waits, then closes the connection. Later units are refused.
  @Override
  public void close() {
    closed = true;
    if (!queue.offer(new Unit<>(_ -> true))) {
      LOG.debug("The queue is full, so the writer needs no waking.");
    }
    awaitEnd(thread);
  }

  /// Waits for the end of a thread; not shortened by an interrupt.
  static void awaitEnd(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
