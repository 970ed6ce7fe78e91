package anneal.store;

import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Moves the write-ahead log into the database file while answers come in, so that none waits long
/// for it: done within a commit, as SQLite does it by itself, all stood still for some 30 ms.
///
/// A log is begun anew only when all of it was moved, and beside a writer that goes on there is
/// always more. So it is done in two parts: a thread moves what is there, in slices small enough
/// that the disk is not kept from the next commit; and when the log has become long, the writer,
/// between two transactions, moves the little that has come since.
final class Checkpoints implements AutoCloseable {

  /// Units after which a slice is moved; each writes some five pages.
  static final int SLICE = 128;

  /// Units after which the log shall begin anew.
  static final int LOG = 1_000;

  private static final String MOVE = "pragma wal_checkpoint(passive)";
  private static final Logger LOGGER = LoggerFactory.getLogger(Checkpoints.class);

  private final Lane lane;
  private final Semaphore wanted = new Semaphore(0);
  private final Thread thread;
  private volatile State state = State.RESTING;
  private volatile boolean closed;
  private int slice;
  private int log;

  private enum State {
    RESTING,
    MOVING,
    MOVED
  }

  /// @param writing opens the connection of the thread
  Checkpoints(Jdbi writing) {
    this.lane = new Lane(writing);
    this.thread = Thread.ofPlatform().name("store-checkpoints").daemon(true).start(this::run);
  }

  /// Told by the writer after each commit.
  ///
  /// @param units that were committed
  /// @param writer between two transactions
  void committed(int units, Lane writer) {
    slice += units;
    log += units;
    if (state == State.MOVED && log >= LOG) {
      state = State.RESTING;
      slice = 0;
      log = 0;
      move(writer);
    } else if (state != State.MOVING && slice >= SLICE) {
      state = State.MOVING;
      slice = 0;
      wanted.release();
    }
  }

  private void run() {
    wanted.acquireUninterruptibly();
    while (!closed) {
      move(lane);
      state = State.MOVED;
      wanted.acquireUninterruptibly();
    }
    lane.close();
  }

  /// A log that could not be moved is only longer than it need be, and nothing is lost.
  private static void move(Lane lane) {
    try {
      lane.pragma(MOVE);
    } catch (RuntimeException e) {
      LOGGER.debug("The log of the database was not moved.", e);
      lane.recover(e);
    }
  }

  @Override
  public void close() {
    closed = true;
    wanted.release();
    Writer.awaitEnd(thread);
  }
}
