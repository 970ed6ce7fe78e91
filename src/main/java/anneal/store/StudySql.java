package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlStudyStore].
interface StudySql {

  @SqlQuery("select stamp from learner where id = :learner")
  OptionalLong stamp(String learner);

  /// Makes sure of the learner's row, on which others lean.
  @SqlUpdate(
      """
      insert into learner (id, stamp) values (:learner, 0)
      on conflict (id) do nothing
      """)
  void greet(String learner);

  @SqlQuery("select settings from learner where id = :learner and settings is not null")
  Optional<String> settings(String learner);

  @SqlUpdate("update learner set settings = :settings where id = :learner")
  void putSettings(String learner, String settings);

  @SqlQuery("select * from card where learner = :learner")
  List<CardRow> cards(String learner);

  @SqlQuery("select * from sitting where learner = :learner and id = :id")
  Optional<SittingRow> sitting(String learner, String id);

  @SqlUpdate(
      """
      insert into sitting (learner, id, mode, size, scope, started_at)
      values (:learner, :id, :mode, :size, :scope, :startedAt)
      on conflict (learner, id) do update set
        mode = excluded.mode, size = excluded.size, scope = excluded.scope,
        started_at = excluded.started_at
      """)
  void putSitting(@Bound SittingRow sitting);

  @SqlQuery("select * from event where id = :id")
  Optional<EventRow> event(String id);

  @SqlQuery("select * from event where learner = :learner and sitting = :sitting order by arrival")
  List<EventRow> sittingLog(String learner, String sitting);

  /// What the learner did last; what was graded again meanwhile is passed over in its own index.
  @SqlQuery(
      """
      select * from event
      where arrival in (
        select arrival from event
        where learner = :learner and arrival not in (
          select arrival from event where learner = :learner and regrades is not null)
        order by arrival desc limit :limit)
      order by arrival desc
      """)
  List<EventRow> newest(String learner, int limit);

  @SqlQuery(
      "select * from event where learner = :learner and regrades is not null order by arrival")
  List<EventRow> regraded(String learner);

  @SqlQuery(
      """
      select * from event where learner = :learner and pack = :pack and slug = :slug
      order by at, arrival
      """)
  List<EventRow> cardLog(String learner, String pack, String slug);

  @SqlQuery(
      """
      select count(*) from card
      where learner = :learner and first_day between :day and :day + 2
      """)
  int introducedOn(String learner, int day);

  /// The first study day with a review that stands.
  @SqlQuery(
      """
      select min(e.day) from event e
      where e.learner = :learner and e.pack = :pack and e.slug = :slug
        and (e.kind = 'reviewed' or e.kind = 'suspended' and e.due_day is not null)
        and not exists (select 1 from event u where u.undoes = e.id and u.learner = e.learner)
      """)
  Optional<Integer> firstDay(String learner, String pack, String slug);

  @SqlQuery(
      """
      insert into hint_note (turn, given) values (:turn, 1)
      on conflict (turn) do update set given = hint_note.given + 1
      returning given
      """)
  int noteHint(String turn);

  @SqlUpdate(
      """
      insert into flag
        (id, learner, pack, slug, revision, hash, variant, shown, message, at)
      values
        (:id, :learner, :pack, :slug, :revision, :hash, :variant, :shown, :message, :at)
      on conflict (id) do nothing
      """)
  int flag(@Bound FlagRow flag);
}
