package anneal.study;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The twin of the database: the same contract in maps, one unit at a time.
public final class InMemoryStudyStore implements StudyStore, BelongingsStore {

  private static final Comparator<Logged> BY_TIME =
      Comparator.comparing((Logged it) -> it.event().stamp().at())
          .thenComparingLong(Logged::arrival);

  private BiConsumer<LearnerId, LearnerId> onMove = (_, _) -> {};
  private final List<Logged> log = new ArrayList<>();
  private final Map<UUID, Logged> byId = new HashMap<>();
  private final Map<LearnerId, Long> stamps = new HashMap<>();
  private final Map<LearnerId, Settings> settings = new HashMap<>();
  private final Map<LearnerId, Map<QuestionId, Standing>> standings = new HashMap<>();
  private final Map<LearnerId, Map<UUID, Sitting>> sittings = new HashMap<>();
  private final Map<UUID, Integer> hints = new HashMap<>();
  private long arrivals;
  private final Map<UUID, Flag> flags = new HashMap<>();

  @Override
  public synchronized long stamp(LearnerId learner) {
    return stamps.getOrDefault(learner, 0L);
  }

  @Override
  public boolean unchanged(LearnerId learner, long stamp) {
    return stamp(learner) == stamp;
  }

  @Override
  public synchronized Settings settings(LearnerId learner) {
    return settings.getOrDefault(learner, Settings.DEFAULT);
  }

  @Override
  public synchronized void putSettings(LearnerId learner, Settings chosen) {
    settings.put(learner, chosen);
    bump(learner);
  }

  @Override
  public synchronized Map<QuestionId, Standing> standings(LearnerId learner) {
    return Map.copyOf(standings.getOrDefault(learner, Map.of()));
  }

  @Override
  public synchronized Optional<Sitting> sitting(LearnerId learner, UUID sitting) {
    return Optional.ofNullable(sittings.getOrDefault(learner, Map.of()).get(sitting));
  }

  @Override
  public synchronized void putSitting(LearnerId learner, Sitting sitting) {
    sittings.computeIfAbsent(learner, _ -> new HashMap<>()).put(sitting.id(), sitting);
    bump(learner);
  }

  @Override
  public synchronized List<Logged> sittingLog(LearnerId learner, UUID sitting) {
    return select(learner, it -> it.sitting().equals(sitting));
  }

  @Override
  public synchronized List<Logged> newest(LearnerId learner, int limit) {
    if (limit < 1 || limit > 1_000) {
      throw new IllegalArgumentException("limit must be 1 to 1000");
    }
    return select(learner, _ -> true).reversed().stream()
        .filter(it -> !(it.event() instanceof StudyEvent.Regraded))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Logged> regraded(LearnerId learner) {
    return select(learner, _ -> true).stream()
        .filter(it -> it.event() instanceof StudyEvent.Regraded)
        .toList();
  }

  @Override
  public synchronized int introducedOn(LearnerId learner, int day) {
    Map<QuestionId, Integer> first = new HashMap<>();
    for (Logged each : counted(learner)) {
      Stamp stamp = each.event().stamp();
      first.merge(stamp.question(), stamp.day(), Math::min);
    }
    return (int) first.values().stream().filter(it -> it >= day && it <= day + 2).count();
  }

  @Override
  public synchronized Recorded record(
      UUID id, LearnerId learner, QuestionId question, Function<Standing, Step> step) {
    return once(id, learner, question, () -> step.apply(standing(learner, question)));
  }

  @Override
  public synchronized Recorded amend(
      UUID id, LearnerId learner, QuestionId question, Function<List<Logged>, Step> step) {
    return once(id, learner, question, () -> step.apply(cardLog(learner, question)));
  }

  @Override
  public synchronized Optional<Logged> event(LearnerId learner, UUID id) {
    return Optional.ofNullable(byId.get(id))
        .filter(it -> it.event().stamp().learner().equals(learner));
  }

  @Override
  public synchronized List<Logged> cardLog(LearnerId learner, QuestionId question) {
    return select(learner, it -> it.question().equals(question)).stream().sorted(BY_TIME).toList();
  }

  @Override
  public synchronized int noteHint(UUID turn) {
    return hints.merge(turn, 1, Integer::sum);
  }

  @Override
  public synchronized int hints(UUID turn) {
    return hints.getOrDefault(turn, 0);
  }

  @Override
  public synchronized void flag(Flag flag) {
    if (flags.putIfAbsent(flag.id(), flag) == null) {
      bump(flag.learner());
    }
  }

  @Override
  public synchronized void move(
      LearnerId from, LearnerId to, Function<List<Logged>, Standing> replay) {
    if (from.equals(to)) {
      return;
    }
    List<Logged> moved = select(from, _ -> true);
    log.removeAll(moved);
    for (Logged each : moved) {
      StudyEvent event = Events.of(each.event(), to);
      Logged again = new Logged(++arrivals, event);
      log.add(again);
      byId.put(event.stamp().id(), again);
    }
    Map<UUID, Sitting> orders = sittings.computeIfAbsent(to, _ -> new HashMap<>());
    sittings.getOrDefault(from, Map.of()).forEach(orders::putIfAbsent);
    Map<QuestionId, Standing> cards = standings.computeIfAbsent(to, _ -> new HashMap<>());
    moved.stream()
        .map(it -> it.event().stamp().question())
        .distinct()
        .forEach(it -> cards.put(it, replay.apply(cardLog(to, it))));
    List.of(standings, sittings, settings, stamps).forEach(it -> it.remove(from));
    bump(to);
    onMove.accept(from, to);
  }

  /// Has somebody told of every move.
  public void onMove(BiConsumer<LearnerId, LearnerId> listener) {
    onMove = onMove.andThen(listener);
  }

  @Override
  public synchronized Belongings of(LearnerId learner) {
    return new Belongings(
        sittings.getOrDefault(learner, Map.of()).values().stream()
            .sorted(Comparator.comparing(Sitting::startedAt).thenComparing(Sitting::id))
            .toList(),
        select(learner, _ -> true).stream().map(Logged::event).toList(),
        flags.values().stream()
            .filter(it -> it.learner().equals(learner))
            .sorted(Comparator.comparing(Flag::at))
            .toList());
  }

  @Override
  public synchronized Tally compare(LearnerId learner, Belongings brought) {
    return new InMemoryArrival(this, learner, brought).tally();
  }

  @Override
  public synchronized Tally bring(
      LearnerId learner, Belongings brought, Function<List<Logged>, Standing> replay) {
    InMemoryArrival arrival = new InMemoryArrival(this, learner, brought);
    Tally tally = arrival.tally();
    arrival.sittings().forEach(it -> putSitting(learner, it));
    arrival.flags().forEach(this::flag);
    Set<QuestionId> cards = new HashSet<>();
    for (StudyEvent event : arrival.events()) {
      Logged logged = new Logged(++arrivals, event);
      log.add(logged);
      byId.put(event.stamp().id(), logged);
      cards.add(event.stamp().question());
      bump(learner);
    }
    for (QuestionId card : cards) {
      standings
          .computeIfAbsent(learner, _ -> new HashMap<>())
          .put(card, replay.apply(cardLog(learner, card)));
    }
    return tally;
  }

  /// Any learner's event.
  synchronized Optional<StudyEvent> find(UUID id) {
    return Optional.ofNullable(byId.get(id)).map(Logged::event);
  }

  /// All learners' flags.
  synchronized List<Flag> allFlags() {
    return List.copyOf(flags.values());
  }

  /// Any learner's flag.
  synchronized Optional<Flag> findFlag(UUID id) {
    return Optional.ofNullable(flags.get(id));
  }

  /// The reviews of a learner that were not undone, as they were graded last, by arrival.
  public synchronized List<Logged> counted(LearnerId learner) {
    List<Logged> all = select(learner, _ -> true);
    Set<UUID> undone = new HashSet<>();
    for (Logged each : all) {
      if (each.event() instanceof StudyEvent.Undone(_, UUID undoes)) {
        undone.add(undoes);
      }
    }
    return Replay.corrected(all).stream()
        .filter(
            it ->
                it.event() instanceof StudyEvent.Reviewed
                    || it.event() instanceof StudyEvent.Seeded)
        .filter(it -> !undone.contains(it.event().stamp().id()))
        .toList();
  }

  /// Everything that was recorded for a learner, by arrival.
  public synchronized List<Logged> select(LearnerId learner, Predicate<Stamp> wanted) {
    return log.stream()
        .filter(it -> it.event().stamp().learner().equals(learner))
        .filter(it -> wanted.test(it.event().stamp()))
        .toList();
  }

  /// Everybody who was heard of.
  public synchronized Set<LearnerId> learners() {
    return Set.copyOf(stamps.keySet());
  }

  private Recorded once(UUID id, LearnerId learner, QuestionId question, Supplier<Step> step) {
    Logged before = byId.get(id);
    if (before != null) {
      if (!before.event().stamp().learner().equals(learner)) {
        throw new ForeignId();
      }
      return new Recorded(before, true, standing(learner, question), stamp(learner));
    }
    Step next = step.get();
    Stamp stamp = next.event().stamp();
    if (!stamp.id().equals(id)
        || !stamp.learner().equals(learner)
        || !stamp.question().equals(question)) {
      throw new IllegalArgumentException("a step's event bears the id, learner and question asked");
    }
    Logged logged = new Logged(++arrivals, next.event());
    log.add(logged);
    byId.put(id, logged);
    standings.computeIfAbsent(learner, _ -> new HashMap<>()).put(question, next.after());
    return new Recorded(logged, false, next.after(), bump(learner));
  }

  private Standing standing(LearnerId learner, QuestionId question) {
    return standings.getOrDefault(learner, Map.of()).getOrDefault(question, Standing.NEW);
  }

  private long bump(LearnerId learner) {
    return stamps.merge(learner, 1L, Long::sum);
  }
}
