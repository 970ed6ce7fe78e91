package anneal.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/// Fills the places of a statement from the left to the right.
final class Parameters {

  private final PreparedStatement statement;
  private int place;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters text(@Nullable String value) throws SQLException {
    place++;
    if (value == null) {
      statement.setNull(place, Types.VARCHAR);
    } else {
      statement.setString(place, value);
    }
    return this;
  }

  Parameters whole(@Nullable Integer value) throws SQLException {
    place++;
    if (value == null) {
      statement.setNull(place, Types.INTEGER);
    } else {
      statement.setInt(place, value);
    }
    return this;
  }

  Parameters number(long value) throws SQLException {
    statement.setLong(++place, value);
    return this;
  }

  Parameters real(@Nullable Double value) throws SQLException {
    place++;
    if (value == null) {
      statement.setNull(place, Types.DOUBLE);
    } else {
      statement.setDouble(place, value);
    }
    return this;
  }
}
