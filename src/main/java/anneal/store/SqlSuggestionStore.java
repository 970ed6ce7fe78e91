package anneal.store;

import anneal.person.LearnerId;
import anneal.sharing.Suggestion;
import anneal.sharing.SuggestionStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Suggestions in a [Database].
public final class SqlSuggestionStore implements SuggestionStore {

  private final Database database;

  public SqlSuggestionStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(Suggestion suggestion, int most) {
    String learner = suggestion.learner().value();
    return database.write(
        learner,
        lane -> {
          SuggestionSql sql = lane.sql(SuggestionSql.class);
          boolean fits = sql.open(learner) < most;
          if (fits) {
            lane.sql(StudySql.class).greet(learner);
            sql.add(new SuggestionRow(suggestion));
          }
          return fits;
        });
  }

  @Override
  public Optional<Suggestion> find(UUID id) {
    return database
        .read(lane -> lane.sql(SuggestionSql.class).find(id.toString()))
        .map(SuggestionRow::it);
  }

  @Override
  public List<Suggestion> of(LearnerId learner, int limit) {
    return all(database.read(lane -> lane.sql(SuggestionSql.class).of(learner.value(), limit)));
  }

  @Override
  public List<Suggestion> to(String pack, boolean open, int limit) {
    return all(
        database.read(
            lane -> {
              SuggestionSql sql = lane.sql(SuggestionSql.class);
              return open ? sql.waiting(pack, limit) : sql.ruled(pack, limit);
            }));
  }

  private static List<Suggestion> all(List<SuggestionRow> rows) {
    return rows.stream().map(SuggestionRow::it).toList();
  }

  @Override
  public int waiting(String pack) {
    return database.read(lane -> lane.sql(SuggestionSql.class).count(pack));
  }

  @Override
  public boolean rule(UUID id, Suggestion.Ruling ruling) {
    return database.write(
        id.toString(),
        lane ->
            lane.sql(SuggestionSql.class)
                    .rule(
                        id.toString(),
                        ruling.edition(),
                        PostRow.clean(ruling.word()),
                        ruling.at().toEpochMilli())
                > 0);
  }

  @Override
  public boolean remove(LearnerId learner, UUID id) {
    return database.write(
        learner.value(),
        lane -> lane.sql(SuggestionSql.class).remove(learner.value(), id.toString()) > 0);
  }
}
