package anneal.store;

import anneal.person.LearnerId;
import anneal.study.Belongings;
import anneal.study.BelongingsStore;
import anneal.study.Logged;
import anneal.study.Standing;
import java.util.List;
import java.util.function.Function;

/// Belongings of learners in a [Database].
public final class SqlBelongingsStore implements BelongingsStore {

  private final Database database;
  private final SqlStudyStore study;

  /// @param study over the same database; it keeps in memory what is changed here
  public SqlBelongingsStore(Database database, SqlStudyStore study) {
    this.study = study;
    this.database = database;
  }

  @Override
  public Belongings of(LearnerId learner) {
    return database.readLong(
        lane -> {
          BelongingsSql sql = lane.sql(BelongingsSql.class);
          String id = learner.value();
          return new Belongings(
              sql.sittings(id).stream().map(SittingRow::sitting).toList(),
              sql.events(id).stream().map(it -> it.logged().event()).toList(),
              sql.flags(id).stream().map(FlagRow::flag).toList());
        });
  }

  @Override
  public Tally compare(LearnerId learner, Belongings brought) {
    check(learner, brought);
    return database.readLong(lane -> new Arrival(lane, learner, brought).tally());
  }

  @Override
  public Tally bring(
      LearnerId learner, Belongings brought, Function<List<Logged>, Standing> replay) {
    check(learner, brought);
    return database.write(
        learner.value(),
        lane -> new Arrival(lane, learner, brought).settle(replay),
        _ -> study.forget(learner));
  }

  private static void check(LearnerId learner, Belongings brought) {
    boolean own =
        brought.events().stream().allMatch(it -> it.stamp().learner().equals(learner))
            && brought.flags().stream().allMatch(it -> it.learner().equals(learner));
    if (!own) {
      throw new IllegalArgumentException("belongings bear the learner they are brought for");
    }
  }
}
