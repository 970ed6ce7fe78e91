package anneal.store;

import anneal.question.QuestionId;
import anneal.talk.Heard;
import anneal.talk.Post;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `talk_post`.
record PostRow(Post post) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    Instant edited = post.edited();
    String hidden = post.hidden();
    statement
        .bind("id", post.id().toString())
        .bind("group", post.group())
        .bind("member", post.member())
        .bind("pack", post.question().pack())
        .bind("slug", post.question().slug())
        .bind("body", clean(post.text()))
        .bind("spoiler", post.spoiler() ? 1 : 0)
        .bind("at", post.at().toEpochMilli())
        .bind("editedAt", edited == null ? null : (Long) edited.toEpochMilli())
        .bind("endorsed", post.endorsed() ? 1 : 0)
        .bind("hidden", hidden == null ? null : clean(hidden));
  }

  /// PostgreSQL keeps no NUL in a text.
  static String clean(String text) {
    return text.replace('\0', '\uFFFD');
  }

  private static Heard heard(ResultSet rows) throws SQLException {
    Long edited = rows.getObject("edited_at") == null ? null : (Long) rows.getLong("edited_at");
    Post post =
        new Post(
            UUID.fromString(rows.getString("id")),
            rows.getString("group_id"),
            rows.getString("member"),
            new QuestionId(rows.getString("pack"), rows.getString("slug")),
            rows.getString("body"),
            rows.getInt("spoiler") == 1,
            Instant.ofEpochMilli(rows.getLong("at")),
            edited == null ? null : Instant.ofEpochMilli(edited),
            rows.getInt("endorsed") == 1,
            new Columns(rows).text("hidden"));
    return new Heard(post, rows.getInt("helpful"), rows.getInt("voted") > 0);
  }

  /// Tells Jdbi how what is said is read.
  static void register(Jdbi jdbi) {
    jdbi.registerRowMapper(Heard.class, (rows, _) -> heard(rows))
        .registerRowMapper(TeachRow.class, (rows, _) -> TeachRow.read(rows));
  }
}
