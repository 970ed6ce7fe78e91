package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Flag;
import anneal.study.Logged;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.study.Stamp;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyEvent;
import anneal.study.StudyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Study kept in a [Database].
public final class SqlStudyStore implements StudyStore {

  private static final int MOST_EVENTS = 1_000;

  /// Learners whose settings and orders stay in memory.
  private static final int KEPT = 1_500;

  /// Learners and sittings whose newest events stay in memory, some ten kilobytes each: they are
  /// wanted when a step is taken back.
  private static final int KEPT_LOGS = 200;

  /// Newest events of a learner that stay in memory.
  private static final int KEPT_EVENTS = 50;

  private final Database database;
  private final Remembered<LearnerId, Settings> settings;
  private final Remembered<Place, Optional<Sitting>> orders;
  private final Remembered<UUID, Integer> hints;
  private final KeptLogs<LearnerId> learners;
  private final KeptLogs<Place> sittings;

  private record Place(LearnerId learner, UUID sitting) {}

  public SqlStudyStore(Database database) {
    this.database = database;
    int kept = database.shared() ? 0 : KEPT;
    this.settings = new Remembered<>(kept);
    this.orders = new Remembered<>(kept);
    this.hints = new Remembered<>(kept);
    int logs = Math.min(kept, KEPT_LOGS);
    this.learners = new KeptLogs<>(logs, KEPT_EVENTS);
    this.sittings = new KeptLogs<>(logs, Integer.MAX_VALUE);
  }

  @Override
  public long stamp(LearnerId learner) {
    return database.known().stamp(learner.value(), this::stored);
  }

  @Override
  public boolean unchanged(LearnerId learner, long stamp) {
    return stored(learner.value()) == stamp;
  }

  private long stored(String learner) {
    return read(sql -> sql.stamp(learner).orElse(0));
  }

  @Override
  public Settings settings(LearnerId learner) {
    return settings.get(
        learner,
        it ->
            read(sql -> sql.settings(it.value()))
                .map(text -> Texts.read(text, Settings.class))
                .orElse(Settings.DEFAULT));
  }

  @Override
  public void putSettings(LearnerId learner, Settings chosen) {
    String json = Texts.json(chosen);
    database.write(
        learner.value(),
        lane -> {
          new RecordSql(lane).bump(learner.value());
          lane.sql(StudySql.class).putSettings(learner.value(), json);
          return learner;
        },
        settings::drop);
  }

  @Override
  public Map<QuestionId, Standing> standings(LearnerId learner) {
    List<CardRow> rows = read(sql -> sql.cards(learner.value()));
    Map<QuestionId, Standing> standings = HashMap.newHashMap(rows.size());
    rows.forEach(row -> standings.put(row.question(), row.standing()));
    return standings;
  }

  @Override
  public Optional<Sitting> sitting(LearnerId learner, UUID sitting) {
    return orders.get(
        new Place(learner, sitting),
        it ->
            read(sql -> sql.sitting(it.learner.value(), it.sitting.toString()))
                .map(SittingRow::sitting));
  }

  @Override
  public void putSitting(LearnerId learner, Sitting sitting) {
    SittingRow row = SittingRow.of(learner, sitting);
    database.write(
        learner.value(),
        lane -> {
          new RecordSql(lane).bump(learner.value());
          lane.sql(StudySql.class).putSitting(row);
          return new Place(learner, sitting.id());
        },
        orders::drop);
  }

  @Override
  public List<Logged> sittingLog(LearnerId learner, UUID sitting) {
    return sittings.read(
        new Place(learner, sitting),
        () -> logged(read(sql -> sql.sittingLog(learner.value(), sitting.toString()))));
  }

  @Override
  public List<Logged> newest(LearnerId learner, int limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_EVENTS);
    }
    if (limit > KEPT_EVENTS) {
      return stored(learner, limit);
    }
    List<Logged> kept = learners.read(learner, () -> stored(learner, KEPT_EVENTS));
    return kept.reversed().subList(0, Math.min(limit, kept.size()));
  }

  private List<Logged> stored(LearnerId learner, int limit) {
    return logged(read(sql -> sql.newest(learner.value(), limit)));
  }

  @Override
  public List<Logged> regraded(LearnerId learner) {
    return logged(read(sql -> sql.regraded(learner.value())));
  }

  @Override
  public int introducedOn(LearnerId learner, int day) {
    return read(sql -> sql.introducedOn(learner.value(), day));
  }

  @Override
  public Recorded record(
      UUID id, LearnerId learner, QuestionId question, Function<Standing, Step> step) {
    return database.write(
        learner.value(),
        lane -> new Recording(lane, id, learner, question).record(step),
        this::keep);
  }

  @Override
  public Recorded amend(
      UUID id, LearnerId learner, QuestionId question, Function<List<Logged>, Step> step) {
    return database.write(
        learner.value(),
        lane -> new Recording(lane, id, learner, question).amend(step),
        this::keep);
  }

  private void keep(Recorded recorded) {
    if (!recorded.repeated()) {
      keep(recorded.logged());
    }
  }

  /// Adds what was committed to the logs in memory.
  void keep(Logged logged) {
    Stamp stamp = logged.event().stamp();
    if (!(logged.event() instanceof StudyEvent.Regraded)) {
      learners.add(stamp.learner(), logged);
    }
    sittings.add(new Place(stamp.learner(), stamp.sitting()), logged);
  }

  @Override
  public Optional<Logged> event(LearnerId learner, UUID id) {
    return read(sql -> sql.event(id.toString()))
        .filter(it -> it.learner().equals(learner.value()))
        .map(EventRow::logged);
  }

  @Override
  public List<Logged> cardLog(LearnerId learner, QuestionId question) {
    return logged(read(sql -> sql.cardLog(learner.value(), question.pack(), question.slug())));
  }

  @Override
  public int noteHint(UUID turn) {
    String id = turn.toString();
    return hints.changing(
        turn, () -> database.write(id, lane -> lane.sql(StudySql.class).noteHint(id)));
  }

  @Override
  public int hints(UUID turn) {
    return hints.get(turn, it -> database.read(lane -> new RecordSql(lane).hints(it.toString())));
  }

  @Override
  public void flag(Flag flag) {
    FlagRow row = FlagRow.of(flag);
    database.write(
        row.learner(),
        lane -> {
          StudySql sql = lane.sql(StudySql.class);
          sql.greet(row.learner());
          if (sql.flag(row) > 0) {
            new RecordSql(lane).bump(row.learner());
          }
          return true;
        });
  }

  @Override
  public void move(LearnerId from, LearnerId to, Function<List<Logged>, Standing> replay) {
    if (from.equals(to)) {
      return;
    }
    database.write(
        to.value(),
        lane -> {
          database.alsoOf(lane, from.value());
          new Moving(lane, from, to).run(replay);
          return true;
        },
        _ -> {
          forget(from);
          forget(to);
        });
  }

  /// Drops what is kept in memory of a learner whose study was changed otherwise than from here.
  void forget(LearnerId learner) {
    learners.forget(learner::equals);
    sittings.forget(it -> it.learner.equals(learner));
    orders.forget(it -> it.learner.equals(learner));
    settings.forget(learner::equals);
  }

  static List<Logged> logged(List<EventRow> rows) {
    return rows.stream().map(EventRow::logged).toList();
  }

  private <T> T read(Function<StudySql, T> query) {
    return database.read(lane -> query.apply(lane.sql(StudySql.class)));
  }
}
