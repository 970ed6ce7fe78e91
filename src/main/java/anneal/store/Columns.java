package anneal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The columns of one row, by name, null where they are empty.
record Columns(ResultSet rows) {

  @Nullable String text(String name) throws SQLException {
    return rows.getString(name);
  }

  @Nullable Integer whole(String name) throws SQLException {
    int value = rows.getInt(name);
    return rows.wasNull() ? null : value;
  }

  @Nullable Double real(String name) throws SQLException {
    double value = rows.getDouble(name);
    return rows.wasNull() ? null : value;
  }
}
