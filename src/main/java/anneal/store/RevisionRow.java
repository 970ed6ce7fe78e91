package anneal.store;

import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.RevisionStore.Kept;
import anneal.study.RevisionStore.Name;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `revision`.
record RevisionRow(String pack, String slug, String hash, int number, String source, long firstSeen)
    implements Row {

  static RevisionRow of(Kept kept) {
    return new RevisionRow(
        kept.question().pack(),
        kept.question().slug(),
        kept.revision().hash(),
        kept.revision().number(),
        kept.source(),
        kept.firstSeen().toEpochMilli());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("pack", pack)
        .bind("slug", slug)
        .bind("hash", hash)
        .bind("number", number)
        .bind("source", source)
        .bind("firstSeen", firstSeen);
  }

  static RevisionRow read(ResultSet rows) throws SQLException {
    return new RevisionRow(
        rows.getString("pack"),
        rows.getString("slug"),
        rows.getString("hash"),
        rows.getInt("number"),
        rows.getString("source"),
        rows.getLong("first_seen"));
  }

  static Name readName(ResultSet rows) throws SQLException {
    return new Name(
        new QuestionId(rows.getString("pack"), rows.getString("slug")), rows.getString("hash"));
  }

  Kept kept() {
    return new Kept(
        new QuestionId(pack, slug),
        new Revision(number, hash),
        source,
        Instant.ofEpochMilli(firstSeen));
  }
}
