package anneal.store;

import anneal.store.Row.Bound;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [CardReplay].
interface ReplaySql {

  /// Names of cards after a given one, in order, whether they are in the log, among the cards or in
  /// both.
  @SqlQuery(
      """
      select learner, pack, slug from event where (learner, pack, slug) > (:learner, :pack, :slug)
      union
      select learner, pack, slug from card where (learner, pack, slug) > (:learner, :pack, :slug)
      order by learner, pack, slug limit :limit
      """)
  List<CardName> after(@Bound CardName name, int limit);

  @SqlUpdate("delete from card where learner = :learner and pack = :pack and slug = :slug")
  void drop(@Bound CardName name);
}
