package anneal.store;

import anneal.interview.Debrief;
import anneal.interview.PlanStore;
import anneal.interview.Prediction;
import anneal.interview.StudyPlan;
import anneal.person.LearnerId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Plans kept in a [Database].
public final class SqlPlanStore implements PlanStore {

  private final Database database;

  public SqlPlanStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<StudyPlan> plan(LearnerId learner) {
    return read(sql -> sql.plan(learner.value())).map(SqlPlanStore::plan);
  }

  private static StudyPlan plan(String document) {
    return Texts.read(document, StudyPlan.class);
  }

  @Override
  public void put(LearnerId learner, StudyPlan plan, Instant now) {
    write(learner, lane -> put(lane, learner, plan, now));
  }

  private static void put(Lane lane, LearnerId learner, StudyPlan plan, Instant now) {
    new RecordSql(lane).bump(learner.value());
    PlanSql sql = lane.sql(PlanSql.class);
    int version = sql.version(learner.value()).orElse(0) + 1;
    sql.put(learner.value(), version, Texts.json(plan), now.toEpochMilli());
    sql.forgetUpTo(learner.value(), version - UNDO_DEPTH);
  }

  @Override
  public boolean undo(LearnerId learner) {
    return database.write(
        learner.value(),
        lane -> {
          PlanSql sql = lane.sql(PlanSql.class);
          OptionalInt newest = sql.version(learner.value());
          newest.ifPresent(
              it -> {
                new RecordSql(lane).bump(learner.value());
                sql.forget(learner.value(), it);
              });
          return newest.isPresent();
        });
  }

  @Override
  public int undoable(LearnerId learner) {
    return read(sql -> sql.versions(learner.value()));
  }

  @Override
  public void predict(LearnerId learner, Prediction prediction) {
    write(
        learner,
        lane -> {
          lane.sql(StudySql.class).greet(learner.value());
          lane.sql(PlanSql.class).predict(PredictionRow.of(learner, prediction));
        });
  }

  @Override
  public List<Prediction> predictions(LearnerId learner) {
    return read(sql -> sql.predictions(learner.value())).stream()
        .map(PredictionRow::prediction)
        .toList();
  }

  @Override
  public void note(LearnerId learner, Debrief debrief) {
    write(
        learner,
        lane -> {
          lane.sql(StudySql.class).greet(learner.value());
          lane.sql(PlanSql.class).note(DebriefRow.of(learner, debrief));
        });
  }

  @Override
  public List<Debrief> debriefs(LearnerId learner) {
    return read(sql -> sql.debriefs(learner.value())).stream().map(DebriefRow::debrief).toList();
  }

  @Override
  public void openFeed(LearnerId learner, String digest, Instant now) {
    write(
        learner,
        lane -> {
          lane.sql(StudySql.class).greet(learner.value());
          lane.sql(PlanSql.class).open(learner.value(), digest, now.toEpochMilli());
        });
  }

  @Override
  public void closeFeed(LearnerId learner) {
    write(learner, lane -> lane.sql(PlanSql.class).close(learner.value()));
  }

  @Override
  public Optional<Instant> feedSince(LearnerId learner) {
    OptionalLong at = read(sql -> sql.openedAt(learner.value()));
    return at.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at.getAsLong()));
  }

  @Override
  public Optional<LearnerId> feed(String digest) {
    return read(sql -> sql.feed(digest)).map(LearnerId::new);
  }

  @Override
  public void bring(LearnerId learner, Papers papers, Instant now) {
    write(
        learner,
        lane -> {
          lane.sql(StudySql.class).greet(learner.value());
          PlanSql sql = lane.sql(PlanSql.class);
          if (sql.plan(learner.value()).isEmpty()) {
            papers.plan().ifPresent(it -> put(lane, learner, it, now));
          }
          add(sql, learner, papers);
        });
  }

  private static void add(PlanSql sql, LearnerId learner, Papers papers) {
    Set<Map.Entry<String, Integer>> predicted = new HashSet<>();
    sql.predictions(learner.value())
        .forEach(it -> predicted.add(Map.entry(it.appointment(), it.day())));
    papers.predictions().stream()
        .map(it -> PredictionRow.of(learner, it))
        .filter(it -> predicted.add(Map.entry(it.appointment(), it.day())))
        .forEach(sql::predict);
    Set<String> noted = new HashSet<>();
    sql.debriefs(learner.value()).forEach(it -> noted.add(it.appointment()));
    papers.debriefs().stream()
        .map(it -> DebriefRow.of(learner, it))
        .filter(it -> noted.add(it.appointment()))
        .forEach(sql::note);
  }

  private <T> T read(Function<PlanSql, T> query) {
    return database.read(lane -> query.apply(lane.sql(PlanSql.class)));
  }

  private void write(LearnerId learner, Consumer<Lane> unit) {
    database.write(
        learner.value(),
        lane -> {
          unit.accept(lane);
          return true;
        });
  }
}
