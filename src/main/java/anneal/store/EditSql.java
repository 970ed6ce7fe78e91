package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlEditStore] for publications, for which nobody waits.
interface EditSql {

  @SqlQuery("select * from settled")
  List<SettledRow> settled();

  @SqlUpdate(
      """
      insert into settled (pack, slug, number, hash, gone, at)
      values (:pack, :slug, :number, :hash, :gone, :at)
      on conflict (pack, slug) do update set
        number = excluded.number, hash = excluded.hash, gone = excluded.gone, at = excluded.at
      """)
  void settle(@Bound SettledRow row);

  @SqlQuery(
      """
      select learner from card where pack = :pack and slug = :slug and reviews > 0
      order by learner
      """)
  List<String> learners(String pack, String slug);

  @SqlUpdate("delete from notice where pack = :pack and slug = :slug and matter = 'pack'")
  void welcome(String pack, String slug);
}
