package anneal.store;

import anneal.study.StudyStore.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lets those of one name pass one after the other, in the order in which they came. They wait
/// here, before they hold a connection, so that a learner who taps fast takes only one.
final class Turnstile {

  private static final int GATES = 1_024;
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ReentrantLock[] gates = new ReentrantLock[GATES];

  Turnstile() {
    for (int i = 0; i < GATES; i++) {
      gates[i] = new ReentrantLock(true);
    }
  }

  /// Does the work when it is this name's turn.
  ///
  /// @throws StoreUnavailable when that took too long
  <T extends @Nullable Object> T pass(String name, Supplier<T> work) {
    ReentrantLock gate = gates[Math.floorMod(name.hashCode(), GATES)];
    try {
      if (!gate.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreUnavailable("The store is busy: too many answers of one learner wait.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("The server is stopping.", e);
    }
    try {
      return work.get();
    } finally {
      gate.unlock();
    }
  }
}
