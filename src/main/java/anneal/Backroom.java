package anneal;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// One thread for work that nobody waits for, so that it takes at most one processor from those who
/// wait. Where more comes in than it can do, the work that waited longest is left out: whoever
/// hands work in must do without it, and may ask again.
final class Backroom implements Executor {

  private static final int MOST = 1_000;
  private static final Duration IDLE = Duration.ofSeconds(2);

  private final ThreadPoolExecutor worker =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE.toMillis(),
          TimeUnit.MILLISECONDS,
          new ArrayBlockingQueue<>(MOST),
          Thread.ofPlatform().daemon().name("backroom").factory(),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  Backroom() {
    worker.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable work) {
    worker.execute(work);
  }
}
