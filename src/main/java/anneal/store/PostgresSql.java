package anneal.store;

import org.jdbi.v3.sqlobject.statement.SqlQuery;

/// The few statements that only PostgreSQL understands.
interface PostgresSql {

  /// Waits for the lock of a name, which the transaction holds to its end.
  @SqlQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended(:name, 0))) l")
  int lock(String name);

  /// Wakes whoever listens.
  @SqlQuery("select 1 from (select pg_notify(:channel, :message)) n")
  int tell(String channel, String message);

  @SqlQuery("select pg_database_size(current_database())")
  long bytes();
}
