package anneal.store;

import anneal.reports.AnswerLine;
import anneal.reports.DayCount;
import anneal.reports.Encounter;
import anneal.reports.FirstAnswer;
import anneal.reports.Retention;
import anneal.reports.SittingLine;
import anneal.reports.Size;
import anneal.reports.Wait;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// The statements of [SqlReportStore].
interface ReportSql {

  @SqlQuery(
      """
      select e.day, count(*) as reviews, count(distinct e.pack || '/' || e.slug) as questions,
        sum(e.milliseconds) as milliseconds
      from event e
      where e.learner = :learner and e.day between :fromDay and :toDay and e.kind = 'reviewed'
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      group by e.day order by e.day
      """)
  List<DayCount> days(String learner, int fromDay, int toDay);

  @SqlQuery(
      """
      select case when e.elapsed < :matureDays then 0 else 1 end as age, count(*) as reviews,
        sum(case when coalesce(
            (select r.rating from event r where r.regrades = e.id and r.learner = e.learner
             order by r.arrival desc limit 1), e.rating) > 1 then 1 else 0 end) as recalled
      from event e
      where e.learner = :learner and e.day >= :sinceDay and e.kind = 'reviewed' and e.elapsed >= 1
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      group by 1 order by 1
      """)
  List<Retention> retention(String learner, int sinceDay, int matureDays);

  @SqlQuery(
      """
      with page as (
        select sitting, min(arrival) as arrival from event
        where learner = :learner
        group by sitting having min(arrival) < :beforeArrival
        order by min(arrival) desc limit :limit),
      line as (
        select e.sitting, e.at, e.pack, e.milliseconds,
          coalesce(
            (select r.score from event r where r.regrades = e.id and r.learner = e.learner
             order by r.arrival desc limit 1), e.score) as score,
          case when e.kind = 'reviewed'
            and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
            then 1 else 0 end as counts
        from page p join event e on e.learner = :learner and e.sitting = p.sitting
        where e.kind <> 'regraded')
      select p.sitting, p.arrival, s.mode, min(l.at) as first_at, max(l.at) as last_at,
        sum(l.counts) as answers,
        sum(case when l.counts = 1 then l.score else 0 end) as score,
        sum(case when l.counts = 1 then l.milliseconds else 0 end) as milliseconds,
        (select string_agg(d.pack, ',')
         from (
           select distinct pack from line k where k.sitting = p.sitting and k.counts = 1) d)
           as packs
      from page p
        join line l on l.sitting = p.sitting
        left join sitting s on s.learner = :learner and s.id = p.sitting
      group by p.sitting, p.arrival, s.mode
      order by p.arrival desc
      """)
  List<SittingLine> sittings(String learner, long beforeArrival, int limit);

  @SqlQuery(
      """
      select e.pack, e.slug, e.day, e.rating, e.confidence, e.hints, e.milliseconds
      from event e
      where e.learner = :learner and e.kind = 'reviewed'
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      order by e.at desc, e.arrival desc limit :limit
      """)
  List<AnswerLine> answers(String learner, int limit);

  @SqlQuery(
      """
      with line as (
        select e.id, e.learner, e.pack, e.slug, e.variant, e.day, e.at, e.arrival, e.confidence,
          e.hints, e.rating,
          row_number() over (partition by e.pack, e.slug, e.variant order by e.at, e.arrival)
            as of_variant,
          row_number() over (partition by e.pack, e.slug, e.day order by e.at, e.arrival)
            as of_day
        from event e
        where e.learner = :learner and e.kind = 'reviewed')
      select l.pack, l.slug, l.variant, l.day, l.confidence, l.hints,
        coalesce(
          (select r.rating from event r where r.regrades = l.id and r.learner = l.learner
           order by r.arrival desc limit 1), l.rating) as rating
      from line l
      where l.of_variant = 1 and l.of_day = 1
        and not exists (select 1 from event u where u.undoes = l.id and u.learner = l.learner)
      order by l.at, l.arrival
      """)
  List<FirstAnswer> firsts(String learner);

  @SqlQuery(
      """
      with line as (
        select e.day, e.due_day, e.pack, e.slug,
          lead(e.day) over (partition by e.pack, e.slug order by e.at, e.arrival) as next_day
        from event e
        where e.learner = :learner and e.kind = 'reviewed'
          and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner))
      select l.day, l.due_day, l.next_day
      from line l
        join card c on c.learner = :learner and c.pack = l.pack and c.slug = l.slug
      where c.suspended = 0 and l.due_day <= :toDay
        and (l.next_day is null or (l.next_day > :fromDay and l.next_day > l.due_day))
      """)
  List<Wait> waits(String learner, int fromDay, int toDay);

  @SqlQuery(
      """
      select e.learner, e.pack, e.slug, e.rating, e.confidence, e.hints
      from event e
      where e.kind = 'reviewed' and e.stability_before is null
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      order by e.arrival desc limit :limit
      """)
  List<Encounter> encounters(int limit);

  @SqlQuery(
      """
      select (select count(*) from learner) as learners, (select count(*) from event) as events,
        (select count(*) from card) as cards, (select count(*) from revision) as wordings,
        (select count(*) from sitting) as sittings, (select count(*) from account) as accounts,
        (select count(*) from brought) as editions, (select count(*) from talk_post) as posts
      """)
  Size size();

  /// Bytes of all packs that were brought.
  @SqlQuery("select cast(coalesce(sum(octet_length(bytes)), 0) as bigint) from brought_part")
  long brought();
}
