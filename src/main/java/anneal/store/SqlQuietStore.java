package anneal.store;

import anneal.talk.QuietStore;
import java.util.Set;

/// Who does not want to be part of what instructors are shown, in a [Database].
public final class SqlQuietStore implements QuietStore {

  private final Database database;

  public SqlQuietStore(Database database) {
    this.database = database;
  }

  @Override
  public Set<String> quiet(String group) {
    return Set.copyOf(database.read(lane -> lane.sql(TeachSql.class).quiet(group)));
  }

  @Override
  public void put(String group, String member, boolean quiet) {
    database.write(
        group,
        lane -> {
          TeachSql sql = lane.sql(TeachSql.class);
          if (quiet) {
            sql.hush(member);
          } else {
            sql.speak(member);
          }
          return true;
        });
  }
}
