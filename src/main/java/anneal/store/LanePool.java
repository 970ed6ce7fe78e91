package anneal.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Lanes over the connections of a pool. What Jdbi makes anew for a connection costs more than most
/// statements, so a lane keeps its connection for some seconds and serves one after the other with
/// it; then the pool has it back, which looks whether it is still good.
final class LanePool implements AutoCloseable {

  /// How long a lane keeps a connection.
  private static final Duration KEPT = Duration.ofSeconds(20);

  private final HikariDataSource connections;
  private final Jdbi jdbi;
  private final Semaphore permits;
  private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();

  private record Kept(Lane lane, long since) {
    static Kept fresh(Jdbi jdbi) {
      return new Kept(new Lane(jdbi), System.nanoTime());
    }

    boolean old() {
      return System.nanoTime() - since > KEPT.toNanos();
    }

    void end() {
      try {
        lane.close();
      } catch (JdbiException _) {
        // What cannot be closed any more is gone with its connection.
      }
    }
  }

  LanePool(HikariDataSource connections) {
    this.connections = connections;
    this.jdbi = Connections.jdbi(connections::getConnection);
    this.permits = new Semaphore(connections.getMaximumPoolSize());
  }

  /// Hands a lane to somebody; one on which the database failed is not used again.
  <T extends @Nullable Object> T use(Function<Lane, T> user) {
    enter();
    try {
      Kept kept = taken();
      boolean good = false;
      try {
        T result = user.apply(kept.lane);
        good = true;
        return result;
      } catch (RuntimeException e) {
        good = Fault.behind(e) == null;
        throw e;
      } finally {
        giveBack(kept, good);
      }
    } finally {
      permits.release();
    }
  }

  private void enter() {
    try {
      if (permits.tryAcquire(connections.getConnectionTimeout(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    throw new ConnectionException(new SQLTransientConnectionException("all lanes are in use"));
  }

  private Kept taken() {
    for (Kept kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      if (!kept.old()) {
        return kept;
      }
      kept.end();
    }
    return Kept.fresh(jdbi);
  }

  private void giveBack(Kept kept, boolean good) {
    if (!good || kept.old() || closed()) {
      kept.end();
      return;
    }
    idle.addFirst(kept);
  }

  /// Gives every idle connection up: the server dropped one, so the others are as dead.
  void evict() {
    endIdle();
    connections.getHikariPoolMXBean().softEvictConnections();
  }

  boolean closed() {
    return connections.isClosed();
  }

  @Override
  public void close() {
    endIdle();
    connections.close();
    endIdle();
  }

  private void endIdle() {
    for (Kept kept = idle.pollFirst(); kept != null; kept = idle.pollFirst()) {
      kept.end();
    }
  }
}
