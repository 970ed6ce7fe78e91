package anneal.store;

import anneal.interview.Debrief;
import anneal.person.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `debrief`.
record DebriefRow(
    String learner,
    String appointment,
    String topics,
    String note,
    String felt,
    String outcome,
    long at)
    implements Row {

  static DebriefRow of(LearnerId learner, Debrief it) {
    return new DebriefRow(
        learner.value(),
        it.appointment().toString(),
        Texts.ids(it.topics().stream().sorted().toList()),
        it.note(),
        it.felt().name().toLowerCase(Locale.ROOT),
        it.outcome().name().toLowerCase(Locale.ROOT),
        it.at().toEpochMilli());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("learner", learner)
        .bind("appointment", appointment)
        .bind("topics", topics)
        .bind("note", note)
        .bind("felt", felt)
        .bind("outcome", outcome)
        .bind("at", at);
  }

  static DebriefRow read(ResultSet rows) throws SQLException {
    return new DebriefRow(
        rows.getString("learner"),
        rows.getString("appointment"),
        rows.getString("topics"),
        rows.getString("note"),
        rows.getString("felt"),
        rows.getString("outcome"),
        rows.getLong("at"));
  }

  Debrief debrief() {
    return new Debrief(
        UUID.fromString(appointment),
        Set.copyOf(Texts.ids(topics)),
        note,
        Debrief.Felt.valueOf(felt.toUpperCase(Locale.ROOT)),
        Debrief.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(at));
  }
}
