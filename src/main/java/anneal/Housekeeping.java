package anneal;

import anneal.people.Session;
import anneal.people.Throttle;
import anneal.web.Hosting;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a hosted instance does by itself, once an hour: it forgets guests who did not come back,
/// and sessions, tokens and invitations that are over.
final class Housekeeping implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

  /// Guests that one transaction forgets: learners who answer meanwhile wait for no more.
  private static final int BATCH = 20;

  private final Hosting hosting;
  private final List<ToIntFunction<Instant>> sweeps;
  private final InstantSource clock;
  private final ScheduledExecutorService hourly =
      Executors.newSingleThreadScheduledExecutor(
          it -> Thread.ofPlatform().name("housekeeping").daemon(true).unstarted(it));

  private Housekeeping(Hosting hosting, List<ToIntFunction<Instant>> sweeps, InstantSource clock) {
    this.hosting = hosting;
    this.sweeps = List.copyOf(sweeps);
    this.clock = clock;
  }

  /// Begins a minute after the start.
  ///
  /// @param sweeps remove what is over at an instant, and say how many rows that were
  static Housekeeping start(
      Hosting hosting, List<ToIntFunction<Instant>> sweeps, InstantSource clock) {
    Housekeeping it = new Housekeeping(hosting, sweeps, clock);
    ScheduledFuture<?> _ = it.hourly.scheduleWithFixedDelay(it::quietly, 1, 60, TimeUnit.MINUTES);
    return it;
  }

  private void quietly() {
    try {
      int gone = tidy();
      if (gone > 0) {
        LOG.info(
            "forgot {} guests who were not here for {} days", gone, hosting.guestStay().toDays());
      }
    } catch (RuntimeException e) {
      LOG.warn("housekeeping was not done; it is tried again in an hour", e);
    }
  }

  private int tidy() {
    Instant now = clock.instant();
    hosting.sessions().sweep(now.minus(Session.longest()), now);
    hosting.tries().sweep(now.minus(Throttle.MEMORY));
    int swept = sweeps.stream().mapToInt(it -> it.applyAsInt(now)).sum();
    LOG.debug("{} invitations were over", swept);
    int gone = 0;
    int batch;
    do {
      batch = hosting.guests().forget(now.minus(hosting.guestStay()), BATCH);
      gone += batch;
    } while (batch == BATCH);
    return gone;
  }

  @Override
  public void close() {
    hourly.shutdownNow();
  }
}
