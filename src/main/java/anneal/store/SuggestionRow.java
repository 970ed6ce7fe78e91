package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.sharing.Suggestion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `suggestion`.
record SuggestionRow(Suggestion it) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("id", it.id().toString())
        .bind("learner", it.learner().value())
        .bind("pack", it.question().pack())
        .bind("slug", it.question().slug())
        .bind("base", PostRow.clean(it.base()))
        .bind("body", PostRow.clean(it.text()))
        .bind("reason", PostRow.clean(it.reason()))
        .bind("at", it.at().toEpochMilli());
  }

  static SuggestionRow read(ResultSet rows) throws SQLException {
    return new SuggestionRow(
        new Suggestion(
            UUID.fromString(rows.getString("id")),
            new LearnerId(rows.getString("learner")),
            new QuestionId(rows.getString("pack"), rows.getString("slug")),
            rows.getString("base"),
            rows.getString("body"),
            rows.getString("reason"),
            Instant.ofEpochMilli(rows.getLong("at")),
            rows.getString("word") == null
                ? null
                : new Suggestion.Ruling(
                    new Columns(rows).whole("edition"),
                    rows.getString("word"),
                    Instant.ofEpochMilli(rows.getLong("ruled_at")))));
  }
}
