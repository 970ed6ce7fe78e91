package anneal.store;

import anneal.people.Invitation;
import anneal.person.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `invitation`, as written.
record InvitationRow(Invitation invitation, String hash) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("hash", hash)
        .bind("id", invitation.id())
        .bind("role", invitation.role().name().toLowerCase(Locale.ROOT))
        .bind("inviter", invitation.by())
        .bind("expires", invitation.expires().toEpochMilli())
        .bind("left", invitation.left());
  }

  static Invitation read(ResultSet rows) throws SQLException {
    return new Invitation(
        rows.getString("id"),
        Role.valueOf(rows.getString("role").toUpperCase(Locale.ROOT)),
        rows.getString("inviter"),
        Instant.ofEpochMilli(rows.getLong("expires")),
        rows.getInt("uses_left"));
  }
}
