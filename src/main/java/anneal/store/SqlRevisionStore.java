package anneal.store;

import anneal.question.QuestionId;
import anneal.study.RevisionStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Served wordings kept in a [Database].
public final class SqlRevisionStore implements RevisionStore {

  private final Database database;

  public SqlRevisionStore(Database database) {
    this.database = database;
  }

  @Override
  public void keep(Collection<Kept> wordings) {
    if (wordings.isEmpty()) {
      return;
    }
    List<RevisionRow> rows = wordings.stream().map(RevisionRow::of).toList();
    database.write(
        lane -> {
          rows.forEach(lane.sql(RevisionSql.class)::keep);
          return true;
        });
  }

  @Override
  public Set<Name> names() {
    return Set.copyOf(database.read(lane -> lane.sql(RevisionSql.class).names()));
  }

  @Override
  public Optional<Kept> find(QuestionId question, String hash) {
    return database
        .read(lane -> lane.sql(RevisionSql.class).find(question.pack(), question.slug(), hash))
        .map(RevisionRow::kept);
  }
}
