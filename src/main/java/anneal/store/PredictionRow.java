package anneal.store;

import anneal.interview.Prediction;
import anneal.person.LearnerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/// A row of `prediction`.
record PredictionRow(
    String learner,
    String appointment,
    int day,
    double recall,
    double low,
    double high,
    double idle,
    int minutes,
    double answers)
    implements Row {

  static PredictionRow of(LearnerId learner, Prediction it) {
    return new PredictionRow(
        learner.value(),
        it.appointment().toString(),
        it.day(),
        it.recall(),
        it.low(),
        it.high(),
        it.idle(),
        it.minutes(),
        it.answers());
  }

  @Override
  public void bind(SqlStatement<?> statement) {
    statement
        .bind("learner", learner)
        .bind("appointment", appointment)
        .bind("day", day)
        .bind("recall", recall)
        .bind("low", low)
        .bind("high", high)
        .bind("idle", idle)
        .bind("minutes", minutes)
        .bind("answers", answers);
  }

  static PredictionRow read(ResultSet rows) throws SQLException {
    return new PredictionRow(
        rows.getString("learner"),
        rows.getString("appointment"),
        rows.getInt("day"),
        rows.getDouble("recall"),
        rows.getDouble("low"),
        rows.getDouble("high"),
        rows.getDouble("idle"),
        rows.getInt("minutes"),
        rows.getDouble("answers"));
  }

  Prediction prediction() {
    return new Prediction(
        UUID.fromString(appointment), day, recall, low, high, idle, minutes, answers);
  }
}
