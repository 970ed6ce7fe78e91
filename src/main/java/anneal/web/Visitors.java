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

/// Tells who is asking. A solo instance has one learner; a hosted one has guests.
///
/// On the way it notices where the learner is: browsers say their time zone with every request, and
/// a zone that differs from the settings is put there.
public final class Visitors {

  static final String ZONE = "Anneal-Zone";

  private static final Logger LOG = LoggerFactory.getLogger(Visitors.class);

  private static final String VISITOR = "anneal.visitor";

  private final Optional<StudyStore> store;
  private final InstantSource clock;
  private final Reception reception;
  private final Optional<Limits> limits;
  private final Map<LearnerId, ZoneId> lastSeenIn = new ConcurrentHashMap<>();

  private Visitors(
      Optional<StudyStore> store,
      InstantSource clock,
      Reception reception,
      Optional<Limits> limits) {
    this.limits = limits;
    this.store = store;
    this.clock = clock;
    this.reception = reception;
  }

  /// Everybody is the one learner.
  public static Visitors solo(StudyStore store, InstantSource clock) {
    return new Visitors(
        Optional.of(store),
        clock,
        (_, _, now) -> new Visitor(LearnerId.LOCAL, now),
        Optional.empty());
  }

  /// Nobody studies here: every route is open, or shown to nobody in particular.
  public static Visitors nobody() {
    return new Visitors(
        Optional.empty(),
        InstantSource.system(),
        (_, _, now) -> new Visitor(Reception.NOBODY, now),
        Optional.empty());
  }

  /// Everybody is somebody else.
  public static Visitors hosted(StudyStore store, InstantSource clock, Hosting hosting) {
    Limits limits = new Limits(hosting.tries());
    return new Visitors(Optional.of(store), clock, hosting.reception(), Optional.of(limits));
  }

  /// Looks who sent a request, before its handler runs.
  ///
  /// @param route as it is declared
  void admit(Context ctx, String route, Access access) {
    if (access == Access.OPEN) {
      return;
    }
    Visitor visitor = reception.receive(ctx, access, clock.instant());
    if (!visitor.learner().equals(Reception.NOBODY)) {
      store.ifPresent(
          study ->
              zone(ctx.header(ZONE)).ifPresent(it -> arriveFrom(study, visitor.learner(), it)));
    }
    limits.ifPresent(it -> it.count(ctx, route, visitor));
    ctx.req().setAttribute(VISITOR, visitor);
  }

  /// Who sent this request.
  ///
  /// @throws IllegalStateException at a route that is open to anybody
  Visitor of(Context ctx) {
    if (ctx.req().getAttribute(VISITOR) instanceof Visitor visitor) {
      return visitor;
    }
    throw new IllegalStateException("an open route does not know who asks");
  }

  /// After settings were replaced, the next request says anew where the learner is.
  void forget(LearnerId learner) {
    lastSeenIn.remove(learner);
  }

  private void arriveFrom(StudyStore study, LearnerId learner, ZoneId zone) {
    if (zone.equals(lastSeenIn.get(learner))) {
      return;
    }
    try {
      Settings settings = study.settings(learner);
      if (!settings.zone().equals(zone)) {
        study.putSettings(learner, moved(settings, zone));
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
        it.singleKeys(),
        it.easy());
  }

  /// A zone that this JDK knows; a name that it does not know changes nothing.
  static Optional<ZoneId> zone(@Nullable String name) {
    try {
      return name == null || name.length() > 60 ? Optional.empty() : Optional.of(ZoneId.of(name));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
