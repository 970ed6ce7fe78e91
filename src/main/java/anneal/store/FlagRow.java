package anneal.store;

import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.question.Revision;
import anneal.study.Asked;
import anneal.study.Flag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `flag`.
record FlagRow(
    String id,
    String learner,
    String pack,
    String slug,
    int revision,
    String hash,
    int variant,
    String shown,
    String message,
    long at)
    implements Row {

  static FlagRow of(Flag flag) {
    Asked asked = flag.asked();
    return new FlagRow(
        flag.id().toString(),
        flag.learner().value(),
        flag.question().pack(),
        flag.question().slug(),
        asked.revision().number(),
        asked.revision().hash(),
        asked.variant(),
        Texts.ids(asked.order()),
        flag.text().replace('\0', '\uFFFD'),
        flag.at().toEpochMilli());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("id", id)
        .bind("learner", learner)
        .bind("pack", pack)
        .bind("slug", slug)
        .bind("revision", revision)
        .bind("hash", hash)
        .bind("variant", variant)
        .bind("shown", shown)
        .bind("message", message)
        .bind("at", at);
  }

  static FlagRow read(ResultSet rows) throws SQLException {
    return new FlagRow(
        rows.getString("id"),
        rows.getString("learner"),
        rows.getString("pack"),
        rows.getString("slug"),
        rows.getInt("revision"),
        rows.getString("hash"),
        rows.getInt("variant"),
        rows.getString("shown"),
        rows.getString("message"),
        rows.getLong("at"));
  }

  Flag flag() {
    return new Flag(
        UUID.fromString(id),
        new LearnerId(learner),
        new QuestionId(pack, slug),
        new Asked(new Revision(revision, hash), variant, Texts.ids(shown)),
        message,
        Instant.ofEpochMilli(at));
  }
}
