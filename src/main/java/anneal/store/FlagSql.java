package anneal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/// The statements of [SqlFlagStore].
interface FlagSql {

  @SqlQuery(
      """
      select * from flag where pack = :pack and slug = :slug order by id desc limit :limit
      """)
  List<FlagRow> of(String pack, String slug, int limit);

  @SqlQuery(
      """
      select f.* from flag f
      where f.id < :before and (:state = '' or :state = coalesce(
        (select s.state from flag_step s where s.flag = f.id order by s.nth desc limit 1), 'OPEN'))
      order by f.id desc limit :limit
      """)
  List<FlagRow> desk(String state, String before, int limit);

  @SqlQuery("select * from flag where id = :id")
  Optional<FlagRow> find(String id);

  @SqlQuery(
      """
      select f.* from flag f
      where f.pack = :pack and f.slug = :slug and not exists (
        select 1 from flag_step s
        where s.flag = f.id and s.state in ('REMARKED', 'DECLINED')
          and s.nth = (select max(n.nth) from flag_step n where n.flag = f.id))
      """)
  List<FlagRow> unsettled(String pack, String slug);

  @SqlQuery("select * from flag_step where flag = :flag order by nth")
  List<FlagStepRow> steps(String flag);

  @SqlUpdate(
      """
      insert into flag_step (flag, nth, state, revision, note, at)
      select :flag, coalesce(max(nth), 0) + 1, :state, cast(:revision as integer), :note, :at
      from flag_step where flag = :flag
      """)
  void step(String flag, String state, @Nullable Integer revision, String note, long at);
}
