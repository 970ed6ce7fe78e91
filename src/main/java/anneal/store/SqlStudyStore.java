package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Flag;
import anneal.study.Logged;
import anneal.study.Settings;
import anneal.study.Sitting;
import anneal.study.Standing;
import anneal.study.Step;
import anneal.study.StudyStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/// Study kept in a [Database].
public final class SqlStudyStore implements StudyStore {

  private static final int MOST_EVENTS = 1_000;

  private final Database database;

  public SqlStudyStore(Database database) {
    this.database = database;
  }

  @Override
  public long stamp(LearnerId learner) {
    return read(sql -> sql.stamp(learner.value()).orElse(0));
  }

  @Override
  public Settings settings(LearnerId learner) {
    return read(sql -> sql.settings(learner.value()))
        .map(it -> Texts.read(it, Settings.class))
        .orElse(Settings.DEFAULT);
  }

  @Override
  public void putSettings(LearnerId learner, Settings settings) {
    String json = Texts.json(settings);
    write(
        sql -> {
          sql.bump(learner.value());
          sql.putSettings(learner.value(), json);
        });
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
    return read(sql -> sql.sitting(learner.value(), sitting.toString())).map(SittingRow::sitting);
  }

  @Override
  public void putSitting(LearnerId learner, Sitting sitting) {
    SittingRow row = SittingRow.of(learner, sitting);
    write(
        sql -> {
          sql.bump(learner.value());
          sql.putSitting(row);
        });
  }

  @Override
  public List<Logged> sittingLog(LearnerId learner, UUID sitting) {
    return logged(read(sql -> sql.sittingLog(learner.value(), sitting.toString())));
  }

  @Override
  public List<Logged> newest(LearnerId learner, int limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_EVENTS);
    }
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
        lane -> new Recording(lane.sql(StudySql.class), id, learner, question).record(step));
  }

  @Override
  public Recorded amend(
      UUID id, LearnerId learner, QuestionId question, Function<List<Logged>, Step> step) {
    return database.write(
        lane -> new Recording(lane.sql(StudySql.class), id, learner, question).amend(step));
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
    return database.write(lane -> lane.sql(StudySql.class).noteHint(turn.toString()));
  }

  @Override
  public int hints(UUID turn) {
    return read(sql -> sql.hints(turn.toString())).orElse(0);
  }

  @Override
  public void flag(Flag flag) {
    FlagRow row = FlagRow.of(flag);
    write(
        sql -> {
          sql.greet(row.learner());
          if (sql.flag(row) > 0) {
            sql.bump(row.learner());
          }
        });
  }

  static List<Logged> logged(List<EventRow> rows) {
    return rows.stream().map(EventRow::logged).toList();
  }

  private <T> T read(Function<StudySql, T> query) {
    return database.read(lane -> query.apply(lane.sql(StudySql.class)));
  }

  private void write(Consumer<StudySql> unit) {
    database.write(
        lane -> {
          unit.accept(lane.sql(StudySql.class));
          return true;
        });
  }
}
