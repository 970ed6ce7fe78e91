package anneal.store;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlAddressStore]. A key that was used is replaced by the address itself,
/// which is no hash of anything.
interface AddressSql {

  @SqlUpdate("delete from address where account = :account and confirmed = 0 and email <> :email")
  void dropAsked(String account, String email);

  @SqlUpdate(
      """
      insert into address (account, email, email_key, hash, expires, confirmed)
      values (:account, :email, lower(:email), :hash, :expires, 0)
      on conflict (account, email) do update set hash = excluded.hash, expires = excluded.expires
      """)
  void ask(String account, String email, String hash, long expires);

  @SqlQuery(
      """
      select email from address
      where account = :account and expires > :now and hash not like '% %'
        and email <> coalesce((select email from account where id = :account), '')
      """)
  Optional<String> asked(String account, long now);

  @SqlQuery("select account from address where hash = :hash and expires > :now")
  Optional<String> accountOf(String hash, long now);

  @SqlUpdate(
      """
      update account set email = (select email from address where hash = :hash) where id = :id
      """)
  void give(String id, String hash);

  @SqlUpdate("update address set confirmed = 1, hash = account || ' ' || email where hash = :hash")
  void confirm(String hash);

  @SqlQuery(
      """
      select account.* from account
      join address on address.account = account.id and address.email = account.email
      where account.name_key = :key and address.confirmed = 1 and account.disabled = 0
      union
      select account.* from address
      join account on address.account = account.id and address.email = account.email
      where address.email_key = :email and address.confirmed = 1 and account.disabled = 0
      order by name_key
      """)
  List<AccountRow> reachable(String key, String email);
}
