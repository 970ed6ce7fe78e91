package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Logged;
import anneal.study.Standing;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Everything that one learner did being made another's, within the writer's transaction. The log
/// is only ever appended to, so the events are taken out with their learner and appended again:
/// same ids, same times, a new arrival.
record Moving(Lane lane, LearnerId from, LearnerId to) {

  /// The statements of a move.
  interface Sql {

    @SqlQuery("select * from event where learner = :learner order by arrival")
    List<EventRow> log(String learner);

    @SqlUpdate(
        """
        insert into sitting (learner, id, mode, size, scope, started_at)
        select :after, id, mode, size, scope, started_at from sitting where learner = :before
        on conflict (learner, id) do nothing
        """)
    void sittings(String before, String after);

    @SqlUpdate("update flag set learner = :after where learner = :before")
    void flags(String before, String after);

    @SqlUpdate("update notice set learner = :after where learner = :before")
    void notices(String before, String after);

    @SqlUpdate(
        """
        update plan set learner = :after
        where learner = :before
          and not exists (select 1 from plan own where own.learner = :after)
        """)
    void plans(String before, String after);

    @SqlUpdate(
        """
        insert into prediction (learner, appointment, day, recall, low, high, idle, minutes, answers)
        select :after, appointment, day, recall, low, high, idle, minutes, answers
        from prediction where learner = :before
        on conflict (learner, appointment, day) do nothing
        """)
    void predictions(String before, String after);

    @SqlUpdate(
        """
        insert into debrief (learner, appointment, topics, note, felt, outcome, at)
        select :after, appointment, topics, note, felt, outcome, at
        from debrief where learner = :before
        on conflict (learner, appointment) do nothing
        """)
    void debriefs(String before, String after);

    @SqlUpdate(
        """
        update plan_feed set learner = :after
        where learner = :before
          and not exists (select 1 from plan_feed own where own.learner = :after)
        """)
    void feeds(String before, String after);

    /// What a plan consists of; where the other has a plan, theirs stays.
    default void planning(String before, String after) {
      plans(before, after);
      predictions(before, after);
      debriefs(before, after);
      feeds(before, after);
    }
  }

  void run(Function<List<Logged>, Standing> replay) {
    StudySql study = lane.sql(StudySql.class);
    RecordSql records = new RecordSql(lane);
    Sql sql = lane.sql(Sql.class);
    records.bump(to.value());
    List<EventRow> log = sql.log(from.value());
    sql.sittings(from.value(), to.value());
    sql.flags(from.value(), to.value());
    sql.notices(from.value(), to.value());
    sql.planning(from.value(), to.value());
    GroupSql groups = lane.sql(GroupSql.class);
    TalkSql talk = lane.sql(TalkSql.class);
    talk.movePosts(from.value(), to.value());
    talk.moveTeaching(from.value(), to.value());
    lane.sql(SuggestionSql.class).move(from.value(), to.value());
    lane.sql(SubscriptionSql.class).move(from.value(), to.value());
    groups.raise(from.value(), to.value());
    groups.move(from.value(), to.value());
    lane.sql(LeavingSql.class).forget(from.value());
    SqlGroupStore.settle(lane);
    Set<QuestionId> touched = new LinkedHashSet<>();
    for (EventRow row : log) {
      records.append(row.of(to));
      touched.add(new QuestionId(row.pack(), row.slug()));
    }
    for (QuestionId question : touched) {
      List<Logged> all =
          SqlStudyStore.logged(study.cardLog(to.value(), question.pack(), question.slug()));
      records.putCard(CardRow.of(to, question, replay.apply(all), Examination.firstDay(all)));
    }
  }
}
