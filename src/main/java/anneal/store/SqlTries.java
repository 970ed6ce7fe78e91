package anneal.store;

import anneal.people.InMemoryTries;
import anneal.people.Keys;
import anneal.people.Tries;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/// Tries counted in a [Database] that several nodes share.
public final class SqlTries implements Tries {

  private final Database database;

  SqlTries(Database database) {
    this.database = database;
  }

  /// Where one process has a database for itself it counts in memory, which costs no write.
  public static Tries of(Database database) {
    return database.shared() ? new SqlTries(database) : new InMemoryTries();
  }

  /// The statements.
  interface Sql {

    @SqlQuery("select tries, last from attempt where who = :who")
    Optional<Noted> noted(String who);

    @SqlUpdate(
        """
        insert into attempt (who, tries, last) values (:who, :tries, :last)
        on conflict (who) do update set tries = excluded.tries, last = excluded.last
        """)
    void put(String who, int tries, long last);

    @SqlUpdate("delete from attempt where who = :who")
    void forget(String who);

    @SqlUpdate("delete from attempt where last < :before")
    void sweep(long before);
  }

  @Override
  public Optional<Noted> change(String who, UnaryOperator<Optional<Noted>> change) {
    String key = Keys.hash(who);
    return database.write(
        "tries " + key,
        lane -> {
          Sql sql = lane.sql(Sql.class);
          Optional<Noted> before = sql.noted(key);
          Optional<Noted> after = change.apply(before);
          if (!after.equals(before)) {
            after.ifPresentOrElse(
                it -> sql.put(key, it.count(), it.last().toEpochMilli()), () -> sql.forget(key));
          }
          return before;
        });
  }

  @Override
  public void forget(String who) {
    String key = Keys.hash(who);
    database.write(
        "tries " + key,
        lane -> {
          lane.sql(Sql.class).forget(key);
          return true;
        });
  }

  @Override
  public void sweep(Instant before) {
    database.write(
        "tries",
        lane -> {
          lane.sql(Sql.class).sweep(before.toEpochMilli());
          return true;
        });
  }
}
