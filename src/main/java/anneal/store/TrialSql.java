package anneal.store;

import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// The statements of [SqlTrialStore].
interface TrialSql {

  @SqlQuery(
      """
      select e.learner, e.pack, e.slug, e.day, e.revision, e.variant, e.confidence,
        e.milliseconds, e.shown, e.answer,
        coalesce(
          (select r.score from event r where r.regrades = e.id and r.learner = e.learner
           order by r.arrival desc limit 1),
          e.score) as score
      from event e
      where e.learner = :learner and e.kind = 'reviewed' and e.at < :until
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      order by e.at, e.arrival
      """)
  List<TrialRow> of(String learner, long until);

  @SqlQuery(
      """
      select e.learner, e.pack, e.slug, e.day, e.revision, e.variant, e.confidence,
        e.milliseconds, e.shown, e.answer,
        coalesce(
          (select r.score from event r where r.regrades = e.id and r.learner = e.learner
           order by r.arrival desc limit 1),
          e.score) as score
      from event e
      where e.kind = 'reviewed' and e.at < :until
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      order by e.arrival desc limit :limit
      """)
  List<TrialRow> everybody(long until, int limit);
}
