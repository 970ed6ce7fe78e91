package anneal.store;

import anneal.question.QuestionId;
import anneal.study.FlagStep;
import anneal.study.FlagStore;
import anneal.study.Flagged;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of reports, in a [Database].
public final class SqlFlagStore implements FlagStore {

  /// Greater than every UUID as text.
  private static final String AFTER_ALL = "g";

  private final Database database;

  public SqlFlagStore(Database database) {
    this.database = database;
  }

  @Override
  public List<Flagged> of(QuestionId question, int limit) {
    return database.read(
        lane -> flagged(lane, lane.sql(FlagSql.class).of(question.pack(), question.slug(), limit)));
  }

  @Override
  public List<Flagged> page(FlagStep.@Nullable State state, @Nullable UUID before, int limit) {
    String wanted = state == null ? "" : state.name();
    String from = before == null ? AFTER_ALL : before.toString();
    return database.readLong(
        lane -> flagged(lane, lane.sql(FlagSql.class).desk(wanted, from, limit)));
  }

  @Override
  public Optional<Flagged> find(UUID flag) {
    return database.read(lane -> find(lane, flag));
  }

  private static Optional<Flagged> find(Lane lane, UUID flag) {
    return lane.sql(FlagSql.class).find(flag.toString()).map(it -> flagged(lane, it));
  }

  @Override
  public boolean step(UUID flag, FlagStep.State from, FlagStep step) {
    return database.write(
        flag.toString(),
        lane -> {
          boolean fits = find(lane, flag).filter(it -> it.state() == from).isPresent();
          if (fits) {
            lane.sql(FlagSql.class)
                .step(
                    flag.toString(),
                    step.state().name(),
                    step.revision(),
                    step.note().replace('\0', '\uFFFD'),
                    step.at().toEpochMilli());
          }
          return fits;
        });
  }

  private static List<Flagged> flagged(Lane lane, List<FlagRow> rows) {
    return rows.stream().map(it -> flagged(lane, it)).toList();
  }

  private static Flagged flagged(Lane lane, FlagRow row) {
    List<FlagStep> steps =
        lane.sql(FlagSql.class).steps(row.id()).stream().map(FlagStepRow::step).toList();
    return new Flagged(row.flag(), steps);
  }
}
