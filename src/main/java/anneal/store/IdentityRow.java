package anneal.store;

import anneal.people.Identity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `identity`, as written and as read.
record IdentityRow(Identity identity) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("id", identity.id())
        .bind("account", identity.account())
        .bind("issuer", identity.issuer())
        .bind("subject", identity.subject())
        .bind("title", identity.title())
        .bind("since", identity.since().toEpochMilli());
  }

  static Identity read(ResultSet rows) throws SQLException {
    return new Identity(
        rows.getString("id"),
        rows.getString("account"),
        rows.getString("issuer"),
        rows.getString("subject"),
        rows.getString("title"),
        Instant.ofEpochMilli(rows.getLong("since")));
  }
}
