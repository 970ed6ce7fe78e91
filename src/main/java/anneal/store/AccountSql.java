package anneal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlAccountStore] about accounts themselves.
interface AccountSql {

  @SqlUpdate(
      """
      insert into account (id, name, name_key, email, learner, role, password, disabled, since)
      values (:id, :name, :nameKey, :email, :learner, :role, :password, :disabled, :since)
      """)
  void open(@Row.Bound AccountRow row);

  @SqlQuery("select * from account where id = :id")
  Optional<AccountRow> account(String id);

  @SqlQuery("select * from account where name_key = :key")
  Optional<AccountRow> named(String key);

  @SqlQuery("select count(*) from account where learner = :learner")
  int ofLearner(String learner);

  @SqlQuery(
      """
      select * from account where name_key > :after and name_key like :pattern escape '\\'
      order by name_key limit :limit
      """)
  List<AccountRow> page(String after, String pattern, int limit);

  @SqlQuery("select count(*) from account where role = 'administrator' and disabled = 0")
  int administrators();

  @SqlUpdate(
      """
      update account set email = :email, role = :role, disabled = :disabled where id = :id
      """)
  void change(@Row.Bound AccountRow row);

  @SqlUpdate("update account set password = :password where id = :id")
  void password(String id, String password);

  @SqlUpdate("update account set password = :better where id = :id and password = :before")
  void upgrade(String id, String before, String better);

  @SqlUpdate("delete from account where id = :id")
  void remove(String id);
}
