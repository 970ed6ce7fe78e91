package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.EditStore;
import anneal.study.Edits;
import anneal.study.Flag;
import anneal.study.FlagStep;
import anneal.study.Logged;
import anneal.study.Notice;
import anneal.study.StudyEvent.Regraded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Edits and notices kept in a [Database].
public final class SqlEditStore implements EditStore {

  private final Database database;
  private final SqlStudyStore study;

  /// @param study over the same database; it hears of the answers that are graded again
  public SqlEditStore(Database database, SqlStudyStore study) {
    this.database = database;
    this.study = study;
  }

  @Override
  public Map<QuestionId, Settled> settled() {
    Map<QuestionId, Settled> settled = new HashMap<>();
    for (SettledRow row : database.readLong(lane -> lane.sql(EditSql.class).settled())) {
      settled.put(row.settled().question(), row.settled());
    }
    return settled;
  }

  @Override
  public void settle(Collection<Settled> wordings) {
    if (wordings.isEmpty()) {
      return;
    }
    List<SettledRow> rows = wordings.stream().map(SettledRow::of).toList();
    database.write(
        lane -> {
          rows.forEach(lane.sql(EditSql.class)::settle);
          return true;
        });
  }

  @Override
  public List<LearnerId> learners(QuestionId question) {
    return database
        .readLong(lane -> lane.sql(EditSql.class).learners(question.pack(), question.slug()))
        .stream()
        .map(LearnerId::new)
        .toList();
  }

  @Override
  public void correct(
      LearnerId learner, QuestionId question, Function<List<Logged>, Correction> correction) {
    database.write(
        learner.value(),
        lane -> correct(lane, learner, question, correction),
        appended -> appended.forEach(study::keep));
  }

  private static List<Logged> correct(
      Lane lane,
      LearnerId learner,
      QuestionId question,
      Function<List<Logged>, Correction> correction) {
    StudySql sql = lane.sql(StudySql.class);
    RecordSql records = new RecordSql(lane);
    List<EventRow> rows = sql.cardLog(learner.value(), question.pack(), question.slug());
    Correction corrected = correction.apply(SqlStudyStore.logged(rows));
    List<Regraded> events =
        corrected.events().stream()
            .filter(it -> sql.event(it.stamp().id().toString()).isEmpty())
            .toList();
    List<Logged> appended = new ArrayList<>();
    if (!events.isEmpty()) {
      records.bump(learner.value());
      events.forEach(it -> appended.add(new Logged(records.append(EventRow.of(it)), it)));
      Integer firstDay = records.card(learner, question).map(CardRow::firstDay).orElse(null);
      records.putCard(CardRow.of(learner, question, corrected.after(), firstDay));
    }
    corrected.notices().forEach(it -> tell(lane, it));
    return appended;
  }

  @Override
  public void tell(Collection<Notice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    List<Notice> all = List.copyOf(notices);
    database.write(
        lane -> {
          all.forEach(it -> tell(lane, it));
          return true;
        });
  }

  @Override
  public void remark(Edits.Correcting correcting, Instant now) {
    QuestionId id = correcting.question().id();
    database.write(
        lane -> {
          FlagSql sql = lane.sql(FlagSql.class);
          for (FlagRow row : sql.unsettled(id.pack(), id.slug())) {
            Flag flag = row.flag();
            if (correcting.outdated().test(flag.asked().revision())) {
              int rev = correcting.question().revision().number();
              sql.step(row.id(), FlagStep.State.REMARKED.name(), rev, "", now.toEpochMilli());
              tell(lane, Notice.remarked(flag, correcting, now));
            }
          }
          return true;
        });
  }

  private static void tell(Lane lane, Notice notice) {
    NoticeSql sql = lane.sql(NoticeSql.class);
    NoticeRow row = NoticeRow.of(notice);
    if (sql.known(row.id(), row.learner()) == 0) {
      sql.clear(row);
      sql.put(row);
    }
  }

  @Override
  public void welcome(QuestionId question) {
    database.write(
        lane -> {
          lane.sql(EditSql.class).welcome(question.pack(), question.slug());
          return true;
        });
  }

  @Override
  public List<Notice> notices(LearnerId learner) {
    return database.read(lane -> lane.sql(NoticeSql.class).open(learner.value())).stream()
        .map(NoticeRow::notice)
        .toList();
  }

  @Override
  public boolean dismiss(LearnerId learner, UUID notice, Instant now) {
    return database.write(
        learner.value(),
        lane -> {
          NoticeSql sql = lane.sql(NoticeSql.class);
          sql.dismiss(notice.toString(), learner.value(), now.toEpochMilli());
          return sql.known(notice.toString(), learner.value()) > 0;
        });
  }
}
