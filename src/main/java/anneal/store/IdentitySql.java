package anneal.store;

import anneal.people.Identity;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlIdentityStore].
interface IdentitySql {

  @SqlUpdate(
      """
      insert into identity (id, account, issuer, subject, title, since)
      values (:id, :account, :issuer, :subject, :title, :since)
      on conflict (issuer, subject) do nothing
      """)
  void link(@Row.Bound IdentityRow row);

  @SqlQuery("select account from identity where issuer = :issuer and subject = :subject")
  Optional<String> owner(String issuer, String subject);

  @SqlQuery("select * from identity where account = :account order by since, id")
  List<Identity> identities(String account);

  @SqlUpdate("delete from identity where account = :account and id = :id")
  int unlink(String account, String id);
}
