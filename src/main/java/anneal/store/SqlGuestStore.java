package anneal.store;

import anneal.people.GuestStore;
import anneal.person.LearnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Guests kept in a [Database].
public final class SqlGuestStore implements GuestStore {

  private static final Duration TOUCH = Duration.ofDays(1);

  private final Database database;

  public SqlGuestStore(Database database) {
    this.database = database;
  }

  @Override
  public void greet(LearnerId guest, Instant now) {
    database.write(
        guest.value(),
        lane -> {
          lane.sql(StudySql.class).greet(guest.value());
          lane.sql(GuestSql.class).greet(guest.value(), now.toEpochMilli());
          return true;
        });
  }

  @Override
  public boolean seen(LearnerId guest, Instant now) {
    Optional<Long> last =
        database
            .known()
            .guests
            .find(guest.value(), it -> database.read(lane -> lane.sql(GuestSql.class).seen(it)));
    if (last.isPresent() && now.toEpochMilli() - last.get() >= TOUCH.toMillis()) {
      touch(guest.value(), now.toEpochMilli());
    }
    return last.isPresent();
  }

  private void touch(String guest, long now) {
    database
        .known()
        .guests
        .changing(
            guest,
            () ->
                database.write(
                    guest,
                    lane -> {
                      lane.sql(GuestSql.class).touch(guest, now);
                      return true;
                    }));
  }

  @Override
  public int forget(Instant before, int limit) {
    return database.write(
        lane -> {
          GuestSql sql = lane.sql(GuestSql.class);
          List<String> gone = sql.notSeenSince(before.toEpochMilli(), limit);
          gone.forEach(it -> database.alsoOf(lane, it));
          gone.forEach(lane.sql(LeavingSql.class)::forget);
          if (!gone.isEmpty()) {
            SqlGroupStore.settle(lane);
          }
          return gone.size();
        });
  }
}
