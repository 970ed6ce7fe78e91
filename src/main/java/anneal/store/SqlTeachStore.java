package anneal.store;

import anneal.talk.TeachBack;
import anneal.talk.TeachBack.Stage;
import anneal.talk.TeachStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Explanations in a [Database].
public final class SqlTeachStore implements TeachStore {

  /// Greater than every UUID as text.
  private static final String AFTER_ALL = "g";

  private final Database database;

  public SqlTeachStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(TeachBack it, int most) {
    return write(
        it.group(),
        sql -> {
          boolean fits = sql.of(it.group(), it.member()) < most;
          if (fits) {
            sql.add(new TeachRow(it));
          }
          return fits;
        });
  }

  @Override
  public List<TeachBack> of(String group, @Nullable UUID before, int limit) {
    String from = before == null ? AFTER_ALL : before.toString();
    return database.read(lane -> lane.sql(TeachSql.class).page(group, from, limit)).stream()
        .map(TeachRow::it)
        .toList();
  }

  @Override
  public List<TeachBack> by(String group, String member) {
    return database.read(lane -> lane.sql(TeachSql.class).by(group, member)).stream()
        .map(TeachRow::it)
        .toList();
  }

  @Override
  public Optional<TeachBack> find(String group, UUID id) {
    return database
        .read(lane -> lane.sql(TeachSql.class).find(group, id.toString()))
        .map(TeachRow::it);
  }

  @Override
  public boolean change(String group, UUID id, Stage from, UnaryOperator<TeachBack> change) {
    return write(
        group,
        sql -> {
          Optional<TeachBack> found =
              sql.find(group, id.toString()).map(TeachRow::it).filter(it -> it.stage() == from);
          found.map(change).ifPresent(it -> put(sql, it));
          return found.isPresent();
        });
  }

  private static void put(TeachSql sql, TeachBack it) {
    sql.change(new TeachRow(it));
    TeachBack.Asked asked = it.asked();
    if (asked != null) {
      sql.ask(
          it.id().toString(),
          asked.member(),
          PostRow.clean(asked.text()),
          PostRow.clean(it.reply()));
    }
  }

  @Override
  public boolean remove(String group, UUID id) {
    return write(group, sql -> sql.remove(group, id.toString()) > 0);
  }

  private <T> T write(String group, Function<TeachSql, T> work) {
    return database.write(group, lane -> work.apply(lane.sql(TeachSql.class)));
  }
}
