package anneal.store;

import anneal.groups.Assignment;
import anneal.groups.Attempt;
import anneal.groups.Challenge;
import anneal.groups.Week;
import anneal.question.QuestionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/// Rows of the tables that hold the work of groups.
final class WorkRows {

  private WorkRows() {}

  /// A row of `group_assignment`.
  record AssignmentRow(String group, Assignment assignment) implements Row {
    @Override
    public void bind(SqlStatement<?> statement) {
      statement
          .bind("id", assignment.id())
          .bind("group", group)
          .bind("title", assignment.title())
          .bind("pack", assignment.pack())
          .bind("topic", assignment.topic())
          .bind("size", assignment.size())
          .bind("dueDay", assignment.dueDay())
          .bind("since", assignment.since().toEpochMilli());
    }
  }

  /// A row of `group_challenge`.
  record ChallengeRow(String group, Challenge challenge) implements Row {
    @Override
    public void bind(SqlStatement<?> statement) {
      Week week = challenge.week();
      List<String> ids = challenge.questions().stream().map(QuestionId::toString).toList();
      statement
          .bind("group", group)
          .bind("day", week.day())
          .bind("opensAt", week.opens().toEpochMilli())
          .bind("closesAt", week.closes().toEpochMilli())
          .bind("questions", Texts.ids(ids));
    }
  }

  /// A row of `group_thanks`.
  record Thanks(String voter, String explainer) {}

  private static Assignment assignment(ResultSet rows) throws SQLException {
    return new Assignment(
        rows.getString("id"),
        rows.getString("title"),
        rows.getString("pack"),
        new Columns(rows).text("topic"),
        rows.getInt("size"),
        rows.getInt("due_day"),
        Instant.ofEpochMilli(rows.getLong("since")));
  }

  private static Challenge challenge(ResultSet rows) throws SQLException {
    Week week =
        new Week(
            rows.getInt("opens_day"),
            Instant.ofEpochMilli(rows.getLong("opens_at")),
            Instant.ofEpochMilli(rows.getLong("closes_at")));
    List<QuestionId> questions =
        Texts.ids(rows.getString("questions")).stream()
            .flatMap(it -> QuestionId.parse(it).stream())
            .toList();
    return new Challenge(week, questions);
  }

  private static Attempt attempt(ResultSet rows) throws SQLException {
    return new Attempt(
        rows.getString("member"),
        UUID.fromString(rows.getString("sitting")),
        Instant.ofEpochMilli(rows.getLong("since")));
  }

  /// Tells Jdbi how these tables are read.
  static void register(Jdbi jdbi) {
    jdbi.registerRowMapper(Assignment.class, (rows, _) -> assignment(rows))
        .registerRowMapper(Challenge.class, (rows, _) -> challenge(rows))
        .registerRowMapper(Attempt.class, (rows, _) -> attempt(rows))
        .registerRowMapper(
            Thanks.class,
            (rows, _) -> new Thanks(rows.getString("voter"), rows.getString("explainer")));
  }
}
