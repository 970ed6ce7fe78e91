package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlEditStore] about notices.
interface NoticeSql {

  @SqlQuery("select count(*) from notice where id = :id and learner = :learner")
  int known(String id, String learner);

  @SqlUpdate(
      """
      delete from notice
      where learner = :learner and pack = :pack and slug = :slug and matter = :matter
        and dismissed_at is null
      """)
  void clear(@Bound NoticeRow row);

  @SqlUpdate(
      """
      insert into notice
        (id, learner, pack, slug, kind, matter, at, note, answer, due_day, successor)
      values
        (:id, :learner, :pack, :slug, :kind, :matter, :at, :note, :answer, :dueDay, :successor)
      """)
  void put(@Bound NoticeRow row);

  @SqlQuery(
      """
      select * from notice where learner = :learner and dismissed_at is null
      order by at desc, id
      """)
  List<NoticeRow> open(String learner);

  @SqlUpdate(
      """
      update notice set dismissed_at = :now
      where id = :id and learner = :learner and dismissed_at is null
      """)
  void dismiss(String id, String learner, long now);
}
