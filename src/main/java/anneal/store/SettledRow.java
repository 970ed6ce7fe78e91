package anneal.store;

import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.EditStore.Settled;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `settled`.
record SettledRow(String pack, String slug, int number, String hash, int gone, long at)
    implements Row {

  static SettledRow of(Settled settled) {
    return new SettledRow(
        settled.question().pack(),
        settled.question().slug(),
        settled.revision().number(),
        settled.revision().hash(),
        settled.gone() ? 1 : 0,
        settled.at().toEpochMilli());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("pack", pack)
        .bind("slug", slug)
        .bind("number", number)
        .bind("hash", hash)
        .bind("gone", gone)
        .bind("at", at);
  }

  static SettledRow read(ResultSet rows) throws SQLException {
    return new SettledRow(
        rows.getString("pack"),
        rows.getString("slug"),
        rows.getInt("number"),
        rows.getString("hash"),
        rows.getInt("gone"),
        rows.getLong("at"));
  }

  Settled settled() {
    return new Settled(
        new QuestionId(pack, slug),
        new Revision(number, hash),
        gone == 1,
        Instant.ofEpochMilli(at));
  }
}
