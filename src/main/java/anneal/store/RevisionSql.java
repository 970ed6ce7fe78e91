package anneal.store;

import anneal.store.Row.Bound;
import anneal.study.RevisionStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlRevisionStore].
interface RevisionSql {

  @SqlUpdate(
      """
      insert into revision (pack, slug, hash, number, source, first_seen)
      values (:pack, :slug, :hash, :number, :source, :firstSeen)
      on conflict (pack, slug, hash) do nothing
      """)
  void keep(@Bound RevisionRow row);

  @SqlQuery("select pack, slug, hash from revision")
  List<RevisionStore.Name> names();

  @SqlQuery("select * from revision where pack = :pack and slug = :slug and hash = :hash")
  Optional<RevisionRow> find(String pack, String slug, String hash);
}
