package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.study.Notice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// A row of `notice`.
record NoticeRow(
    String id,
    String learner,
    String pack,
    String slug,
    String kind,
    String matter,
    long at,
    String note,
    @Nullable String answer,
    @Nullable Integer dueDay,
    @Nullable String successor)
    implements Row {

  static NoticeRow of(Notice notice) {
    return new NoticeRow(
        notice.id().toString(),
        notice.learner().value(),
        notice.question().pack(),
        notice.question().slug(),
        notice.kind().name().toLowerCase(Locale.ROOT),
        notice.kind().matter().name().toLowerCase(Locale.ROOT),
        notice.at().toEpochMilli(),
        notice.note(),
        notice.answer() == null ? null : notice.answer().toString(),
        notice.dueDay(),
        notice.successor() == null ? null : notice.successor().toString());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("id", id)
        .bind("learner", learner)
        .bind("pack", pack)
        .bind("slug", slug)
        .bind("kind", kind)
        .bind("matter", matter)
        .bind("at", at)
        .bind("note", note)
        .bind("answer", answer)
        .bind("dueDay", dueDay)
        .bind("successor", successor);
  }

  static NoticeRow read(ResultSet rows) throws SQLException {
    Columns columns = new Columns(rows);
    return new NoticeRow(
        rows.getString("id"),
        rows.getString("learner"),
        rows.getString("pack"),
        rows.getString("slug"),
        rows.getString("kind"),
        rows.getString("matter"),
        rows.getLong("at"),
        rows.getString("note"),
        columns.text("answer"),
        columns.whole("due_day"),
        columns.text("successor"));
  }

  Notice notice() {
    return new Notice(
        UUID.fromString(id),
        new LearnerId(learner),
        new QuestionId(pack, slug),
        Notice.Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        Instant.ofEpochMilli(at),
        note,
        answer == null ? null : UUID.fromString(answer),
        dueDay,
        successor == null ? null : QuestionId.parse(successor).orElse(null));
  }
}
