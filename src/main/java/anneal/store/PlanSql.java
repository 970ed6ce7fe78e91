package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlPlanStore].
interface PlanSql {

  @SqlQuery("select document from plan where learner = :learner order by version desc limit 1")
  Optional<String> plan(String learner);

  @SqlQuery("select version from plan where learner = :learner order by version desc limit 1")
  OptionalInt version(String learner);

  @SqlQuery("select count(*) from plan where learner = :learner")
  int versions(String learner);

  @SqlUpdate(
      """
      insert into plan (learner, version, document, changed_at)
      values (:learner, :version, :document, :changedAt)
      """)
  void put(String learner, int version, String document, long changedAt);

  @SqlUpdate("delete from plan where learner = :learner and version <= :last")
  void forgetUpTo(String learner, int last);

  @SqlUpdate("delete from plan where learner = :learner and version = :version")
  void forget(String learner, int version);

  @SqlUpdate(
      """
      insert into prediction (learner, appointment, day, recall, low, high, idle, minutes, answers)
      values (:learner, :appointment, :day, :recall, :low, :high, :idle, :minutes, :answers)
      on conflict (learner, appointment, day) do update
      set recall = excluded.recall, low = excluded.low, high = excluded.high,
        idle = excluded.idle, minutes = excluded.minutes,
        answers = excluded.answers
      """)
  void predict(@Bound PredictionRow row);

  @SqlQuery("select * from prediction where learner = :learner order by appointment, day")
  List<PredictionRow> predictions(String learner);

  @SqlUpdate(
      """
      insert into debrief (learner, appointment, topics, note, felt, outcome, at)
      values (:learner, :appointment, :topics, :note, :felt, :outcome, :at)
      on conflict (learner, appointment) do update
      set topics = excluded.topics, note = excluded.note, felt = excluded.felt,
        outcome = excluded.outcome, at = excluded.at
      """)
  void note(@Bound DebriefRow row);

  @SqlQuery("select * from debrief where learner = :learner order by appointment")
  List<DebriefRow> debriefs(String learner);

  @SqlUpdate(
      """
      insert into plan_feed (learner, digest, opened_at) values (:learner, :digest, :openedAt)
      on conflict (learner) do update
      set digest = excluded.digest, opened_at = excluded.opened_at
      """)
  void open(String learner, String digest, long openedAt);

  @SqlUpdate("delete from plan_feed where learner = :learner")
  void close(String learner);

  @SqlQuery("select opened_at from plan_feed where learner = :learner")
  OptionalLong openedAt(String learner);

  @SqlQuery("select learner from plan_feed where digest = :digest")
  Optional<String> feed(String digest);
}
