package anneal.store;

import anneal.memory.Rating;
import anneal.person.LearnerId;
import anneal.question.QuestionId;
import anneal.reports.AnswerLine;
import anneal.reports.Calibration;
import anneal.reports.DayCount;
import anneal.reports.Encounter;
import anneal.reports.FirstAnswer;
import anneal.reports.Retention;
import anneal.reports.Retention.Age;
import anneal.reports.SittingLine;
import anneal.reports.Size;
import anneal.reports.Wait;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// How the rows of [ReportSql] are read.
final class Reports {

  private Reports() {}

  static void register(Jdbi jdbi) {
    jdbi.registerRowMapper(DayCount.class, (rows, _) -> day(rows))
        .registerRowMapper(AnswerLine.class, (rows, _) -> answer(rows))
        .registerRowMapper(FirstAnswer.class, (rows, _) -> first(rows))
        .registerRowMapper(Wait.class, (rows, _) -> waiting(rows))
        .registerRowMapper(Encounter.class, (rows, _) -> encounter(rows))
        .registerRowMapper(Retention.class, (rows, _) -> retention(rows))
        .registerRowMapper(SittingLine.class, (rows, _) -> sitting(rows))
        .registerRowMapper(Size.class, (rows, _) -> size(rows));
  }

  private static DayCount day(ResultSet rows) throws SQLException {
    return new DayCount(
        rows.getInt("day"),
        rows.getInt("reviews"),
        rows.getInt("questions"),
        rows.getLong("milliseconds"));
  }

  private static AnswerLine answer(ResultSet rows) throws SQLException {
    return new AnswerLine(
        new QuestionId(rows.getString("pack"), rows.getString("slug")),
        rows.getInt("day"),
        rows.getInt("rating") > Rating.AGAIN.number(),
        rows.getInt("hints") == 0 ? stated(rows) : Optional.empty(),
        rows.getInt("milliseconds"));
  }

  private static FirstAnswer first(ResultSet rows) throws SQLException {
    return new FirstAnswer(
        new QuestionId(rows.getString("pack"), rows.getString("slug")),
        rows.getInt("variant"),
        rows.getInt("day"),
        known(rows));
  }

  private static Wait waiting(ResultSet rows) throws SQLException {
    int from = rows.getInt("day");
    int due = rows.getInt("due_day");
    int next = rows.getInt("next_day");
    return new Wait(from, due, rows.wasNull() ? Integer.MAX_VALUE : next);
  }

  private static Encounter encounter(ResultSet rows) throws SQLException {
    return new Encounter(
        new LearnerId(rows.getString("learner")),
        new QuestionId(rows.getString("pack"), rows.getString("slug")),
        known(rows));
  }

  private static boolean known(ResultSet rows) throws SQLException {
    boolean passed = rows.getInt("rating") > Rating.AGAIN.number();
    return FirstAnswer.known(passed, stated(rows), rows.getInt("hints"));
  }

  private static Optional<Calibration.Stated> stated(ResultSet rows) throws SQLException {
    return Optional.ofNullable(rows.getString("confidence"))
        .map(it -> Calibration.Stated.valueOf(it.toUpperCase(Locale.ROOT)));
  }

  private static Retention retention(ResultSet rows) throws SQLException {
    Age age = rows.getInt("age") == 0 ? Age.YOUNG : Age.MATURE;
    return new Retention(age, rows.getInt("reviews"), rows.getInt("recalled"));
  }

  private static SittingLine sitting(ResultSet rows) throws SQLException {
    return new SittingLine(
        UUID.fromString(rows.getString("sitting")),
        rows.getLong("arrival"),
        Optional.ofNullable(rows.getString("mode")),
        Instant.ofEpochMilli(rows.getLong("first_at")),
        Instant.ofEpochMilli(rows.getLong("last_at")),
        new SittingLine.Result(
            rows.getInt("answers"), rows.getDouble("score"), rows.getLong("milliseconds")),
        packs(rows.getString("packs")));
  }

  private static SortedSet<String> packs(@Nullable String joined) {
    return joined == null ? new TreeSet<>() : new TreeSet<>(List.of(joined.split(",", -1)));
  }

  private static Size size(ResultSet rows) throws SQLException {
    return new Size(
        rows.getLong("learners"),
        rows.getLong("events"),
        rows.getLong("cards"),
        rows.getLong("wordings"),
        rows.getLong("sittings"),
        rows.getLong("accounts"),
        rows.getLong("editions"),
        rows.getLong("posts"));
  }
}
