package anneal.store;

import anneal.bringing.Brought;
import anneal.bringing.BroughtStore;
import java.util.List;
import java.util.Optional;

/// Brought packs kept in a [Database].
public final class SqlBroughtStore implements BroughtStore {

  private final Database database;

  public SqlBroughtStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Brought> newest() {
    return database.read(lane -> lane.sql(BroughtSql.class).newest());
  }

  @Override
  public List<Brought> editions(String pack) {
    return database.read(lane -> lane.sql(BroughtSql.class).editions(pack));
  }

  @Override
  public Optional<byte[]> archive(String pack, int edition) {
    List<byte[]> parts = database.readLong(lane -> lane.sql(BroughtSql.class).parts(pack, edition));
    return parts.isEmpty() ? Optional.empty() : Optional.of(ByteParts.joined(parts));
  }

  @Override
  public boolean keep(Brought edition, byte[] archive) {
    List<byte[]> parts = ByteParts.of(archive);
    return database.write(
        "pack " + edition.pack(),
        lane -> {
          BroughtSql sql = lane.sql(BroughtSql.class);
          boolean first =
              sql.last(edition.pack()) == edition.edition() - 1
                  && sql.put(new BroughtRow(edition)) == 1;
          if (first) {
            for (int i = 0; i < parts.size(); i++) {
              sql.putPart(edition.pack(), edition.edition(), i, parts.get(i));
            }
            sql.forgetParts(edition.pack(), edition.edition() - KEPT);
          }
          return first;
        });
  }

  @Override
  public boolean withdraw(String pack, boolean out) {
    return database.write(
        "pack " + pack, lane -> lane.sql(BroughtSql.class).withdraw(pack, out ? 1 : 0) > 0);
  }
}
