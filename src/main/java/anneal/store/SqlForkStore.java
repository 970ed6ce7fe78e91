package anneal.store;

import anneal.sharing.Fork;
import anneal.sharing.ForkStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What packs were copied from, in a [Database].
public final class SqlForkStore implements ForkStore {

  private final Database database;

  public SqlForkStore(Database database) {
    this.database = database;
  }

  static Fork read(ResultSet rows) throws SQLException {
    return new Fork(
        rows.getString("pack"),
        rows.getString("origin"),
        rows.getInt("base"),
        rows.getString("group_id"),
        rows.getInt("passed"));
  }

  @Override
  public List<Fork> all() {
    return database.read(lane -> lane.sql(ForkSql.class).all());
  }

  @Override
  public Optional<Fork> of(String pack) {
    return database.read(lane -> lane.sql(ForkSql.class).of(pack));
  }

  @Override
  public Optional<byte[]> base(String pack) {
    List<byte[]> parts = database.readLong(lane -> lane.sql(ForkSql.class).parts(pack));
    return parts.isEmpty() ? Optional.empty() : Optional.of(ByteParts.joined(parts));
  }

  @Override
  public void put(Fork fork, byte[] base) {
    List<byte[]> parts = ByteParts.of(base);
    database.write(
        "pack " + fork.pack(),
        lane -> {
          ForkSql sql = lane.sql(ForkSql.class);
          sql.put(fork.pack(), fork.origin(), fork.base(), fork.group(), fork.passed());
          sql.forgetParts(fork.pack());
          for (int i = 0; i < parts.size(); i++) {
            sql.putPart(fork.pack(), i, parts.get(i));
          }
          return true;
        });
  }

  @Override
  public boolean pass(String pack, int edition) {
    return database.write("pack " + pack, lane -> lane.sql(ForkSql.class).pass(pack, edition) > 0);
  }
}
