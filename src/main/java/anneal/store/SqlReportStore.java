package anneal.store;

import anneal.person.LearnerId;
import anneal.reports.AnswerLine;
import anneal.reports.DayCount;
import anneal.reports.Encounter;
import anneal.reports.FirstAnswer;
import anneal.reports.ReportStore;
import anneal.reports.Retention;
import anneal.reports.Room;
import anneal.reports.SittingLine;
import anneal.reports.Size;
import anneal.reports.Wait;
import java.util.List;
import java.util.function.Function;

/// Sums over a [Database], on its lane for long reading.
public final class SqlReportStore implements ReportStore {

  private static final int MOST_SITTINGS = 200;
  private static final int MOST_ANSWERS = 20_000;
  private static final int MOST_ENCOUNTERS = 100_000;

  private final Database database;

  public SqlReportStore(Database database) {
    this.database = database;
  }

  @Override
  public List<DayCount> days(LearnerId learner, int fromDay, int toDay) {
    return read(sql -> sql.days(learner.value(), fromDay, toDay));
  }

  @Override
  public List<Retention> retention(LearnerId learner, int sinceDay) {
    return read(sql -> sql.retention(learner.value(), sinceDay, Retention.MATURE_DAYS));
  }

  @Override
  public List<SittingLine> sittings(LearnerId learner, long beforeArrival, int limit) {
    if (limit < 1 || limit > MOST_SITTINGS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_SITTINGS);
    }
    return read(sql -> sql.sittings(learner.value(), beforeArrival, limit));
  }

  @Override
  public List<AnswerLine> answers(LearnerId learner, int limit) {
    if (limit < 1 || limit > MOST_ANSWERS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_ANSWERS);
    }
    return read(sql -> sql.answers(learner.value(), limit));
  }

  @Override
  public List<FirstAnswer> firsts(LearnerId learner) {
    return read(sql -> sql.firsts(learner.value()));
  }

  @Override
  public List<Wait> waits(LearnerId learner, int fromDay, int toDay) {
    return read(sql -> sql.waits(learner.value(), fromDay, toDay));
  }

  @Override
  public List<Encounter> encounters(int limit) {
    if (limit < 1 || limit > MOST_ENCOUNTERS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_ENCOUNTERS);
    }
    return read(sql -> sql.encounters(limit));
  }

  @Override
  public Size size() {
    return read(ReportSql::size);
  }

  @Override
  public Room room() {
    return database.room(read(ReportSql::brought));
  }

  private <T> T read(Function<ReportSql, T> query) {
    return database.readLong(lane -> query.apply(lane.sql(ReportSql.class)));
  }
}
