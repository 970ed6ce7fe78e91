package anneal.store;

import anneal.sharing.Subscription;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlSubscriptionStore].
interface SubscriptionSql {

  @SqlQuery("select pack, seen from subscription where learner = :learner order by pack")
  List<Subscription> of(String learner);

  @SqlUpdate(
      """
      insert into subscription (learner, pack, seen) values (:learner, :pack, :seen)
      on conflict (learner, pack) do nothing
      """)
  void begin(String learner, String pack, int seen);

  @SqlUpdate(
      """
      insert into subscription (learner, pack, seen) values (:learner, :pack, :seen)
      on conflict (learner, pack) do update set seen = excluded.seen
      where subscription.seen < excluded.seen
      """)
  void see(String learner, String pack, int seen);

  @SqlUpdate("delete from subscription where learner = :learner and pack = :pack")
  int end(String learner, String pack);

  @SqlUpdate(
      """
      insert into subscription (learner, pack, seen)
      select :after, pack, seen from subscription where learner = :before
      on conflict (learner, pack) do nothing
      """)
  void move(String before, String after);
}
