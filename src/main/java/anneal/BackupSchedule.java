package anneal;

import anneal.upkeep.BackupShelf;
import anneal.upkeep.Upkeep;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a backup whenever the newest one is old enough, beside the server, and those that are
/// asked for in between.
final class BackupSchedule implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

  private final Upkeep upkeep;
  private final InstantSource clock;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("backup").daemon(true).factory());

  private @Nullable Future<?> looking;

  BackupSchedule(BackupShelf shelf, Upkeep.Terms terms, InstantSource clock) {
    this.clock = clock;
    this.upkeep = new Upkeep(shelf, terms, timer, BackupSchedule::log);
  }

  /// What it works on.
  Upkeep upkeep() {
    return upkeep;
  }

  void start() {
    looking =
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Begins one if it is time. What goes wrong is said in the log, and tried again.
  private void look() {
    try {
      if (upkeep.isDue(clock.instant())) {
        upkeep.backUp(clock.instant());
      }
    } catch (RuntimeException wrong) {
      LOG.error("No backup was made: {}", wrong.getMessage());
    }
  }

  private static void log(Upkeep.Done done) {
    String what = done.task() == Upkeep.Task.BACKUP ? "backup" : "drill with";
    if (done.fault() == null) {
      LOG.info("{} {}: nothing wrong", what, done.backup());
    } else {
      LOG.error("{} {}: {}", what, done.backup(), done.fault());
    }
  }

  @Override
  public void close() {
    if (looking != null) {
      looking.cancel(false);
    }
    timer.shutdown();
  }
}
