package anneal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The columns of one row, by name or by place from 1, null where they are empty. A number that no
/// `int` holds is an [ArithmeticException]: it was not written by this program.
record Columns(ResultSet rows) {

  @Nullable String text(String name) throws SQLException {
    return rows.getString(name);
  }

  @Nullable Integer whole(String name) throws SQLException {
    long value = rows.getLong(name);
    return rows.wasNull() ? null : Math.toIntExact(value);
  }

  @Nullable Integer whole(int place) throws SQLException {
    long value = rows.getLong(place);
    return rows.wasNull() ? null : Math.toIntExact(value);
  }

  @Nullable Double real(int place) throws SQLException {
    double value = rows.getDouble(place);
    return rows.wasNull() ? null : value;
  }

  @Nullable Double real(String name) throws SQLException {
    double value = rows.getDouble(name);
    return rows.wasNull() ? null : value;
  }
}
