package anneal;

import anneal.store.Database;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/// The database, which takes its time to open, opened while other work goes on.
final class OpeningDatabase implements AutoCloseable {

  private final CompletableFuture<Database> opened;

  /// Starts at once, on a thread of its own.
  OpeningDatabase(Supplier<Database> opening) {
    opened =
        CompletableFuture.supplyAsync(
            opening, task -> Thread.ofPlatform().name("opening").daemon(true).start(task));
  }

  /// Waits for it; throws what opening threw.
  Database join() {
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
  public void close() {
    if (!opened.isCompletedExceptionally()) {
      join().close();
    }
  }
}
