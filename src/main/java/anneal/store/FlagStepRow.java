package anneal.store;

import anneal.study.FlagStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of `flag_step`.
record FlagStepRow(String flag, String state, @Nullable Integer revision, String note, long at) {

  static FlagStepRow read(ResultSet rows) throws SQLException {
    return new FlagStepRow(
        rows.getString("flag"),
        rows.getString("state"),
        new Columns(rows).whole("revision"),
        rows.getString("note"),
        rows.getLong("at"));
  }

  FlagStep step() {
    return new FlagStep(FlagStep.State.valueOf(state), revision, note, Instant.ofEpochMilli(at));
  }
}
