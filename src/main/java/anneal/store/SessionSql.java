package anneal.store;

import anneal.people.Session;
import anneal.people.SessionStore;
import anneal.people.Token;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// The statements of [SqlSessionStore].
interface SessionSql {

  @SqlUpdate(
      """
      insert into session (hash, id, account, agent, since, seen_at)
      values (:hash, :id, :account, :agent, :since, :seenAt)
      """)
  void begin(@Row.Bound SessionRows.Begun row);

  @SqlQuery(
      """
      select s.id as key_id, s.agent, s.since as key_since, s.seen_at as key_seen, a.*
      from session s join account a on a.id = s.account where s.hash = :hash
      """)
  Optional<SessionStore.Open> session(String hash);

  @SqlQuery("select * from session where account = :account order by seen_at desc, id")
  List<Session> sessions(String account);

  @SqlUpdate("delete from session where account = :account and id = :id")
  int end(String account, String id);

  @SqlUpdate("delete from session where account = :account and hash <> :kept")
  void endOthers(String account, String kept);

  @SqlUpdate("delete from session where seen_at < :before")
  void sweepSessions(long before);

  @SqlUpdate("delete from token where expires < :now")
  void sweepTokens(long now);

  @SqlUpdate(
      """
      insert into token (hash, id, account, title, scopes, since, expires)
      values (:hash, :id, :account, :title, :scopes, :since, :expires)
      """)
  void issue(@Row.Bound SessionRows.Issued row);

  @SqlQuery(
      """
      select t.id as key_id, t.title, t.scopes, t.since as key_since, t.expires,
        t.seen_at as key_seen, a.*
      from token t join account a on a.id = t.account where t.hash = :hash
      """)
  Optional<SessionStore.Held> token(String hash);

  @SqlQuery(
      """
      select id as key_id, account, title, scopes, since as key_since, expires, seen_at as key_seen
      from token where account = :account order by since desc, id
      """)
  List<Token> tokens(String account);

  @SqlUpdate("delete from token where account = :account and id = :id")
  int revoke(String account, String id);
}
