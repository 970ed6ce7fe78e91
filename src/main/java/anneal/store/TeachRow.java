package anneal.store;

import anneal.question.QuestionId;
import anneal.talk.TeachBack;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `teach_back` with its follow-up.
record TeachRow(TeachBack it) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    LocalDate day = it.day();
    statement
        .bind("id", it.id().toString())
        .bind("group", it.group())
        .bind("member", it.member())
        .bind("pack", it.question().pack())
        .bind("slug", it.question().slug())
        .bind("audience", it.audience().name())
        .bind("day", day == null ? null : (Long) day.toEpochDay())
        .bind("body", PostRow.clean(it.text()))
        .bind("at", it.at().toEpochMilli());
  }

  static TeachRow read(ResultSet rows) throws SQLException {
    Columns columns = new Columns(rows);
    Integer day = columns.whole("day");
    String asker = columns.text("asker");
    String reply = columns.text("reply");
    return new TeachRow(
        new TeachBack(
            UUID.fromString(rows.getString("id")),
            rows.getString("group_id"),
            rows.getString("member"),
            new QuestionId(rows.getString("pack"), rows.getString("slug")),
            TeachBack.Audience.valueOf(rows.getString("audience")),
            day == null ? null : LocalDate.ofEpochDay(day),
            rows.getString("body"),
            asker == null ? null : new TeachBack.Asked(asker, rows.getString("question")),
            reply == null ? "" : reply,
            Instant.ofEpochMilli(rows.getLong("at"))));
  }
}
