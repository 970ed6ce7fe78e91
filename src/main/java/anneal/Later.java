package anneal;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something a start can do without: made when it is first asked for, or a while after, whichever
/// comes first.
final class Later<T> implements Supplier<T>, AutoCloseable {

  private final Supplier<T> making;
  private final Thread waiting;
  private volatile @Nullable T made;

  /// @param name of the thread that waits
  /// @param making is asked once, unless it throws
  Later(String name, Duration after, Supplier<T> making) {
    this.making = making;
    // Not a virtual one: the first of those fixes how many of them run at once.
    this.waiting = Thread.ofPlatform().name(name).daemon(true).start(() -> wait(after));
  }

  private void wait(Duration after) {
    try {
      Thread.sleep(after);
      get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public T get() {
    T known = made;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = made;
    if (known == null) {
      known = making.get();
      made = known;
    }
    return known;
  }

  /// From now on it is made only for who asks.
  @Override
  public void close() {
    waiting.interrupt();
  }
}
