package anneal.web;

import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.StudyStore;
import anneal.study.StudyStore.StoreUnavailable;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells who is asking. A solo instance has one learner.
///
/// On the way it notices where the learner is: browsers say their time zone with every request, and
/// a zone that differs from the settings is put there.
public final class Visitors {

  static final String ZONE = "Anneal-Zone";

  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

  private final StudyStore store;
  private final InstantSource clock;
  private final Map<LearnerId, ZoneId> lastSeenIn = new ConcurrentHashMap<>();

  public Visitors(StudyStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Who sent this request.
  Visitor of(Context ctx) {
    Visitor visitor = new Visitor(LearnerId.LOCAL, clock.instant());
    zone(ctx.header(ZONE)).ifPresent(zone -> arriveFrom(visitor.learner(), zone));
    return visitor;
  }

  /// After settings were replaced, the next request says anew where the learner is.
  void forget(LearnerId learner) {
    lastSeenIn.remove(learner);
  }

  private void arriveFrom(LearnerId learner, ZoneId zone) {
    if (zone.equals(lastSeenIn.get(learner))) {
      return;
    }
    try {
      Settings settings = store.settings(learner);
      if (!settings.zone().equals(zone)) {
        store.putSettings(learner, moved(settings, zone));
      }
      lastSeenIn.put(learner, zone);
    } catch (StoreUnavailable e) {
      LOG.debug("the learner's zone could not be kept; the next request tries again", e);
    }
  }

  private static Settings moved(Settings it, ZoneId zone) {
    return new Settings(
        it.sittingSize(),
        it.newPerDay(),
        it.desiredRetention(),
        it.rolloverHour(),
        zone,
        it.scope(),
        it.confidence(),
        it.singleKeys());
  }

  /// A zone that this JDK knows; a name that it does not know changes nothing.
  private static Optional<ZoneId> zone(@Nullable String name) {
    try {
      return name == null || name.length() > 60 ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
