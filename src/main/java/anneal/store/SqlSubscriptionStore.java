package anneal.store;

import anneal.person.LearnerId;
import anneal.sharing.Subscription;
import anneal.sharing.SubscriptionStore;
import java.util.List;
import java.util.function.Consumer;

/// Who follows which packs, in a [Database].
public final class SqlSubscriptionStore implements SubscriptionStore {

  private final Database database;

  public SqlSubscriptionStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Subscription> of(LearnerId learner) {
    return database.read(lane -> lane.sql(SubscriptionSql.class).of(learner.value()));
  }

  @Override
  public void begin(LearnerId learner, Subscription it) {
    greeted(learner, sql -> sql.begin(learner.value(), it.pack(), it.seen()));
  }

  @Override
  public void see(LearnerId learner, Subscription it) {
    greeted(learner, sql -> sql.see(learner.value(), it.pack(), it.seen()));
  }

  /// Writes for a learner who may not be known yet.
  private void greeted(LearnerId learner, Consumer<SubscriptionSql> statement) {
    database.write(
        learner.value(),
        lane -> {
          lane.sql(StudySql.class).greet(learner.value());
          statement.accept(lane.sql(SubscriptionSql.class));
          return true;
        });
  }

  @Override
  public boolean end(LearnerId learner, String pack) {
    return database.write(
        learner.value(), lane -> lane.sql(SubscriptionSql.class).end(learner.value(), pack) > 0);
  }
}
