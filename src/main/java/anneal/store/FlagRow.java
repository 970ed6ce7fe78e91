package anneal.store;

import anneal.study.Asked;
import anneal.study.Flag;
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
}
