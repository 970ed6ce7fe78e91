package anneal.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one caller wants written, all of it or nothing, and what came of it. Its result is handed
/// over only after the transaction that holds it was committed.
final class Unit<T extends @Nullable Object> {

  private final Function<Lane, T> work;
  private final Consumer<? super T> kept;
  private final CompletableFuture<T> outcome = new CompletableFuture<>();
  private Runnable keep = Unit::nothing;
  private Runnable end = Unit::nothing;

  Unit(Function<Lane, T> work) {
    this(work, _ -> {});
  }

  /// @param kept told of the result once it is committed, before anybody else hears of that; must
  ///   not throw
  Unit(Function<Lane, T> work, Consumer<? super T> kept) {
    this.work = work;
    this.kept = kept;
  }

  /// Does the work within an open transaction. What the work itself throws concerns only this unit.
  ///
  /// @return false where it threw after it had written: the transaction must be given up, and
  ///   attempted again with this unit [#attemptApart]
  /// @throws RuntimeException when the database failed: then the whole transaction is lost
  boolean attempt(Lane lane) {
    long before = lane.changes();
    return did(lane) || lane.changes() == before;
  }

  /// As [#attempt], but what the work has written before it threw is taken back, and its neighbours
  /// go on. This takes the database a sixth longer.
  void attemptApart(Lane lane) {
    lane.execute("savepoint unit");
    if (!did(lane)) {
      lane.execute("rollback to unit");
      lane.takenBack();
    }
    lane.execute("release unit");
  }

  private boolean did(Lane lane) {
    try {
      T result = work.apply(lane);
      keep = () -> kept.accept(result);
      end = () -> outcome.complete(result);
      return true;
    } catch (RuntimeException | Error e) {
      if (e instanceof RuntimeException && Fault.behind(e) != null) {
        throw e;
      }
      keep = Unit::nothing;
      end = () -> outcome.completeExceptionally(e);
      return false;
    }
  }

  private static void nothing() {}

  /// Has what memory holds brought up to date, after the commit.
  void keep() {
    keep.run();
  }

  /// Tells the caller, after the commit.
  void finish() {
    end.run();
  }

  /// Tells the caller that nothing was stored.
  void fail(RuntimeException failure) {
    outcome.completeExceptionally(failure);
  }

  /// Waits for the end; not shortened by an interrupt, since the work may already be under way.
  ///
  /// @return what the work returned; throws what the work threw
  T await() {
    try {
      return outcome.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException failure) {
        throw failure;
      }
      if (cause instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
