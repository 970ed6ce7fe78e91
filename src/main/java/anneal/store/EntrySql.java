package anneal.store;

import anneal.people.Invitation;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlAccountStore] about codes, links and invitations.
interface EntrySql {

  @SqlUpdate("delete from recovery_code where account = :account")
  void dropCodes(String account);

  @SqlUpdate("insert into recovery_code (account, hash) values (:account, :hash)")
  void putCode(String account, String hash);

  @SqlQuery("select count(*) from recovery_code where account = :account")
  int codes(String account);

  @SqlUpdate("delete from recovery_code where account = :account and hash = :hash")
  int useCode(String account, String hash);

  @SqlUpdate(
      """
      insert into reset_link (account, hash, expires) values (:account, :hash, :expires)
      on conflict (account) do update set hash = excluded.hash, expires = excluded.expires
      """)
  void putReset(String account, String hash, long expires);

  @SqlQuery("delete from reset_link where hash = :hash and expires > :now returning account")
  Optional<String> useReset(String hash, long now);

  @SqlUpdate("delete from reset_link where account = :account")
  void dropReset(String account);

  @SqlUpdate(
      """
      insert into invitation (hash, id, role, inviter, expires, uses_left)
      values (:hash, :id, :role, :inviter, :expires, :left)
      """)
  void invite(@Row.Bound InvitationRow row);

  @SqlQuery("select * from invitation where hash = :hash and expires > :now and uses_left > 0")
  Optional<Invitation> invitation(String hash, long now);

  @SqlQuery("select * from invitation where expires > :now and uses_left > 0 order by expires")
  List<Invitation> invitations(long now);

  @SqlUpdate(
      """
      update invitation set uses_left = uses_left - 1
      where hash = :hash and expires > :now and uses_left > 0
      """)
  int useInvitation(String hash, long now);

  @SqlUpdate("delete from invitation where expires <= :now or uses_left = 0")
  int sweepInvitations(long now);

  @SqlUpdate("delete from invitation where id = :id")
  int revoke(String id);
}
