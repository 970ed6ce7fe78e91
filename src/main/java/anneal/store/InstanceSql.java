package anneal.store;

import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// What belongs to the instance as a whole, by name.
interface InstanceSql {

  @SqlQuery("select value from instance where name = :name")
  Optional<byte[]> find(String name);

  @SqlUpdate(
      """
      insert into instance (name, value) values (:name, :value)
      on conflict (name) do update set value = excluded.value
      """)
  void put(String name, byte[] value);

  @SqlUpdate(
      """
      insert into instance (name, value) values (:name, :value)
      on conflict (name) do nothing
      """)
  void putNew(String name, byte[] value);
}
