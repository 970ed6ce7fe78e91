package anneal;

import anneal.store.Backups;
import anneal.store.DatabaseAddress;
import anneal.store.DatabaseProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a backup whenever the newest one is old enough, beside the server.
final class BackupSchedule implements AutoCloseable {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

  private final Backups backups;
  private final DatabaseAddress address;
  private final InstantSource clock;
  private final Terms terms;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("backup").daemon(true).factory());

  private @Nullable Future<?> looking;

  /// @param every how old the newest may become
  /// @param keep how many stay
  record Terms(Duration every, int keep) {}

  BackupSchedule(Backups backups, DatabaseAddress address, InstantSource clock, Terms terms) {
    this.backups = backups;
    this.address = address;
    this.clock = clock;
    this.terms = terms;
  }

  void start() {
    looking =
        timer.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Makes one if it is time. What goes wrong is said in the log, and tried again.
  void look() {
    try {
      Instant now = clock.instant();
      Instant last = backups.newest().orElse(Instant.EPOCH);
      if (Duration.between(last, now).compareTo(terms.every()) < 0) {
        return;
      }
      Backups.Made made = backups.make(address, now);
      if (made.diagnosis().healthy()) {
        backups.rotate(terms.keep());
        LOG.info("backup {} with {} events", made.file(), made.diagnosis().events());
      } else {
        LOG.error(
            "The database is damaged, see {}: run `anneal doctor`; older backups are kept.",
            made.file());
      }
    } catch (DatabaseProblem wrong) {
      LOG.error("No backup was made: {}", wrong.getMessage());
    } catch (RuntimeException wrong) {
      LOG.error("No backup was made.", wrong);
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
