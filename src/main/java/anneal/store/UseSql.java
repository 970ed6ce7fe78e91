package anneal.store;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// How the use of sessions and tokens is noted, which ends none of them; see [Known].
interface UseSql {

  @SqlUpdate("update session set seen_at = :now where hash = :hash")
  void touch(String hash, long now);

  @SqlUpdate("update token set seen_at = :now where hash = :hash")
  void touchToken(String hash, long now);
}
