package anneal.store;

import anneal.analysis.Trial;
import anneal.person.LearnerId;
import anneal.reports.TrialStore;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Answers for the analysis of questions, on the lane for long reading of a [Database].
public final class SqlTrialStore implements TrialStore {

  private final Database database;

  public SqlTrialStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Trial> of(LearnerId learner, Instant until) {
    return read(sql -> sql.of(learner.value(), until.toEpochMilli()));
  }

  @Override
  public List<Trial> all(Instant until, int limit) {
    return read(sql -> sql.everybody(until.toEpochMilli(), limit)).reversed().stream()
        .sorted(Comparator.comparingInt(Trial::day))
        .toList();
  }

  private List<Trial> read(Function<TrialSql, List<TrialRow>> query) {
    return database.readLong(lane -> query.apply(lane.sql(TrialSql.class))).stream()
        .map(TrialRow::trial)
        .toList();
  }
}
