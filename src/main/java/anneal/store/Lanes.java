package anneal.store;

import anneal.study.StudyStore.StoreUnavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// A few reading connections, handed out without a lock. There are few on purpose: a native call
/// holds on to the carrier of a virtual thread.
final class Lanes implements AutoCloseable {

  private final int count;
  private final Semaphore permits;
  private final AtomicReferenceArray<@Nullable Lane> free;
  private volatile boolean closed;

  Lanes(Jdbi jdbi, int count) {
    this.count = count;
    this.permits = new Semaphore(count);
    this.free = new AtomicReferenceArray<>(count);
    for (int i = 0; i < count; i++) {
      free.set(i, new Lane(jdbi));
    }
  }

  /// Reads on a lane of one's own; sees every unit that was acknowledged before.
  ///
  /// @throws StoreUnavailable when the disk refused or the store is closed
  <T extends @Nullable Object> T read(Function<Lane, T> query) {
    permits.acquireUninterruptibly();
    int place = (int) (Thread.currentThread().threadId() % count);
    Lane lane = null;
    try {
      if (closed) {
        throw new StoreUnavailable("The store is closed: the server is stopping.");
      }
      while (lane == null) {
        place = (place + 1) % count;
        lane = free.getAndSet(place, null);
      }
      return lane.read(query);
    } finally {
      if (lane != null) {
        free.set(place, lane);
      }
      permits.release();
    }
  }

  /// Opens all lanes, so that they read on where nothing can be opened any more.
  void open() {
    for (int i = 0; i < count; i++) {
      Lane lane = free.getAndSet(i, null);
      if (lane != null) {
        lane.read(it -> it.pragma("pragma schema_version"));
        free.set(i, lane);
      }
    }
  }

  /// Waits for those who read, then closes the connections.
  @Override
  public void close() {
    permits.acquireUninterruptibly(count);
    closed = true;
    for (int i = 0; i < count; i++) {
      Lane lane = free.getAndSet(i, null);
      if (lane != null) {
        lane.close();
      }
    }
    permits.release(count);
  }
}
