package anneal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// Something that takes its time, made while other work goes on.
final class Meanwhile<T> {

  private final CompletableFuture<T> made;

  /// Starts at once, on a thread of its own.
  ///
  /// @param name of the thread
  Meanwhile(String name, Supplier<T> making) {
    made =
        CompletableFuture.supplyAsync(
            making, task -> Thread.ofPlatform().name(name).daemon(true).start(task));
  }

  /// Waits for it; throws what making it threw.
  T join() {
    try {
      return made.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /// Whether there is nothing to wait for, since making it threw.
  boolean failed() {
    return made.isCompletedExceptionally();
  }
}
