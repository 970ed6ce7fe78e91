package anneal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlGuestStore].
interface GuestSql {

  @SqlUpdate(
      """
      insert into guest (learner, seen_at) values (:learner, :seenAt)
      on conflict (learner) do nothing
      """)
  void greet(String learner, long seenAt);

  @SqlQuery("select seen_at from guest where learner = :learner")
  Optional<Long> seen(String learner);

  @SqlUpdate("update guest set seen_at = :seenAt where learner = :learner")
  void touch(String learner, long seenAt);

  @SqlQuery("select learner from guest where seen_at < :before order by seen_at limit :limit")
  List<String> notSeenSince(long before, int limit);
}
