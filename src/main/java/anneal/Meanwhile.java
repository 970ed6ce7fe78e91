package anneal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Something that takes its time to open and is opened while other work goes on.
final class Meanwhile<T extends AutoCloseable> implements AutoCloseable {

  private final CompletableFuture<T> opened;

  /// Starts at once, on a thread of its own.
  Meanwhile(Supplier<T> opening) {
    opened =
        CompletableFuture.supplyAsync(
            opening, task -> Thread.ofPlatform().name("opening").daemon(true).start(task));
  }

  /// Waits for it; throws what opening threw.
  T join() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /// Closes what was opened.
  @Override
  public void close() throws Exception {
    if (!opened.isCompletedExceptionally()) {
      join().close();
    }
  }
}
