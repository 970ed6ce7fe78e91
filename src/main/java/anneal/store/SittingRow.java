package anneal.store;

import anneal.person.LearnerId;
import anneal.study.Settings;
import anneal.study.Sitting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `sitting`.
record SittingRow(String learner, String id, String mode, int size, String scope, long startedAt)
    implements Row {

  static SittingRow of(LearnerId learner, Sitting sitting) {
    return new SittingRow(
        learner.value(),
        sitting.id().toString(),
        sitting.mode().name().toLowerCase(Locale.ROOT),
        sitting.size(),
        Texts.json(sitting.scope()),
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
    return new Sitting(
        UUID.fromString(id),
        Sitting.Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        size,
        Texts.read(scope, Settings.Scope.class),
        Instant.ofEpochMilli(startedAt));
  }
}
