package anneal.store;

import anneal.person.LearnerId;
import anneal.question.Level;
import anneal.question.QuestionId;
import anneal.study.Settings;
import anneal.study.Sitting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// A row of `sitting`.
record SittingRow(String learner, String id, String mode, int size, String scope, long startedAt)
    implements Row {

  static SittingRow of(LearnerId learner, Sitting sitting) {
    return new SittingRow(
        learner.value(),
        sitting.id().toString(),
        sitting.mode().name().toLowerCase(Locale.ROOT),
        sitting.size(),
        Texts.json(Range.of(sitting)),
        sitting.startedAt().toEpochMilli());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("learner", learner)
        .bind("id", id)
        .bind("mode", mode)
        .bind("size", size)
        .bind("scope", scope)
        .bind("startedAt", startedAt);
  }

  static SittingRow read(ResultSet rows) throws SQLException {
    return new SittingRow(
        rows.getString("learner"),
        rows.getString("id"),
        rows.getString("mode"),
        rows.getInt("size"),
        rows.getString("scope"),
        rows.getLong("started_at"));
  }

  Sitting sitting() {
    Range range = Texts.read(scope, Range.class);
    return new Sitting(
        UUID.fromString(id),
        Sitting.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        size,
        range.scope(),
        range.ids(),
        Instant.ofEpochMilli(startedAt));
  }

  /// The column `scope`.
  ///
  /// @param questions as `pack/slug`; null in rows from before questions could be named
  private record Range(
      Set<String> packs,
      Set<String> topics,
      Set<Level> levels,
      @Nullable SortedSet<String> questions) {

    static Range of(Sitting sitting) {
      Settings.Scope scope = sitting.scope();
      SortedSet<String> ids =
          sitting.questions().stream()
              .map(QuestionId::toString)
              .collect(Collectors.toCollection(TreeSet::new));
      return new Range(scope.packs(), scope.topics(), scope.levels(), ids);
    }

    Settings.Scope scope() {
      return new Settings.Scope(packs, topics, levels);
    }

    Set<QuestionId> ids() {
      return questions == null
          ? Set.of()
          : questions.stream()
              .flatMap(it -> QuestionId.parse(it).stream())
              .collect(Collectors.toSet());
    }
  }
}
