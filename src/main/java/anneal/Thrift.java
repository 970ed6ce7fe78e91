package anneal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/// Keeps the heap small while it need not be large. The collector that serves answers fastest looks
/// at old objects only when they fill all that they may have; this has it look once the heap has
/// grown by a third beyond what was needed last. So a busy server stays small, and there is room
/// for a large pack when one comes.
///
/// `jvm.options` chooses the collector and so says with `-Danneal.heap.small`, in MB, how large a
/// heap nobody minds. Without it nothing is done.
final class Thrift {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final LongSupplier heap;
  private final Runnable collect;
  private final long small;
  private long bound;

  /// @param heap bytes that the heap takes from the system
  /// @param collect looks at all objects, and gives back what it can
  /// @param small bytes below which nothing is done
  Thrift(LongSupplier heap, Runnable collect, long small) {
    this.heap = heap;
    this.collect = collect;
    this.small = small;
    this.bound = small;
  }

  /// Looks after this program's heap until the program ends, or just waits where it was not told
  /// to.
  static void untilTheEnd() throws InterruptedException {
    int megabytes = Integer.getInteger("anneal.heap.small", 0);
    if (megabytes == 0) {
      new CountDownLatch(1).await();
    }
    Thrift thrift =
        new Thrift(Runtime.getRuntime()::totalMemory, System::gc, (long) megabytes << 20);
    while (true) {
      Thread.sleep(EVERY);
      thrift.look();
    }
  }

  /// Collects where the heap is larger than it need be.
  void look() {
    if (heap.getAsLong() > bound) {
      collect.run();
      bound = Math.max(small, heap.getAsLong() * 4 / 3);
    }
  }
}
