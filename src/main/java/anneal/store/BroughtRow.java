package anneal.store;

import anneal.bringing.Brought;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `brought`.
record BroughtRow(Brought brought) implements Row {

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("pack", brought.pack())
        .bind("edition", brought.edition())
        .bind("title", brought.title())
        .bind("version", brought.version())
        .bind("questions", brought.questions())
        .bind("fileName", brought.fileName())
        .bind("account", brought.account())
        .bind("at", brought.at().toEpochMilli())
        .bind("withdrawn", brought.withdrawn() ? 1 : 0);
  }

  static Brought read(ResultSet rows) throws SQLException {
    return new Brought(
        rows.getString("pack"),
        rows.getInt("edition"),
        rows.getString("title"),
        rows.getString("version"),
        rows.getInt("questions"),
        rows.getString("file_name"),
        rows.getString("account"),
        Instant.ofEpochMilli(rows.getLong("at")),
        rows.getInt("withdrawn") == 1);
  }
}
