package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No statement that a learner waits for reads a whole table.
class QueryPlanTest {

  private static final List<Class<?>> ALL =
      List.of(
          StudySql.class,
          RevisionSql.class,
          InstanceSql.class,
          ReportSql.class,
          GuestSql.class,
          NoticeSql.class,
          FlagSql.class,
          TalkSql.class,
          TeachSql.class,
          TrialSql.class,
          PlanSql.class,
          AccountSql.class,
          AddressSql.class,
          BelongingsSql.class,
          BroughtSql.class,
          EditSql.class,
          EntrySql.class,
          GroupSql.class,
          IdentitySql.class,
          WorkSql.class,
          SessionSql.class,
          UseSql.class,
          LeavingSql.class);

  /// Statements of [RecordSql].
  private static final List<String> RECORDING =
      List.of(
          RecordSql.KNOWN,
          RecordSql.HINTS,
          RecordSql.CARD,
          RecordSql.BUMP,
          RecordSql.APPEND,
          RecordSql.PUT_CARD);

  /// What reads a whole table on purpose: once at start, for those who look after everything, in
  /// the background after a key was changed, or in the hourly housekeeping.
  private static final List<String> ALL_ROWS =
      List.of(
          "names",
          "desk",
          "everybody",
          "encounters",
          "settled",
          "learners",
          "close",
          "sweepInvitations");

  /// Sums of the report for who runs the server.
  private static final List<String> SUMS = List.of("size", "brought");

  /// Tables and the short names that statements give them; what else is scanned is a result so far.
  private static final String TABLE =
      "SCAN (account|address|attempt|brought|brought_part|flag_step|group_[a-z]+|identity|settled"
          + "|study_group|instance|learner|sitting|event|card|revision|hint_note|flag|guest|notice|account|session"
          + "|plan|prediction|debrief|plan_feed|token|recovery_code|reset_link|invitation|talk_post|talk_vote"
          + "|teach_back|teach_question|group_quiet|group_member|[seru])( .*)?";

  @TempDir static Path folder;
  private static Path file;

  @BeforeAll
  static void make() {
    file = folder.resolve("anneal.db");
    Database.open(file).close();
  }

  static Stream<Method> statements() {
    return ALL.stream()
        .flatMap(it -> Arrays.stream(it.getDeclaredMethods()))
        .filter(it -> !ALL_ROWS.contains(it.getName()))
        .filter(it -> sql(it) != null)
        .filter(it -> it.getDeclaringClass() != ReportSql.class || !SUMS.contains(it.getName()));
  }

  static String sql(Method method) {
    SqlQuery query = method.getAnnotation(SqlQuery.class);
    SqlUpdate update = method.getAnnotation(SqlUpdate.class);
    return query != null ? query.value() : update != null ? update.value() : null;
  }

  private static List<String> plan(Method method) throws SQLException {
    return plan(sql(method));
  }

  private static List<String> plan(String sql) throws SQLException {
    try (Connection connection = new Connections(file).writing();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("explain query plan " + sql)) {
      List<String> plan = new ArrayList<>();
      while (rows.next()) {
        plan.add(rows.getString("detail"));
      }
      return plan;
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void noTableIsReadWhole(Method method) throws SQLException {
    List<String> plan = plan(method);
    assertFalse(plan.stream().anyMatch(it -> it.matches(TABLE)), plan.toString());
  }

  @Test
  void recordingAnAnswerReadsNoTableWhole() throws SQLException {
    for (String sql : RECORDING) {
      List<String> plan = plan(sql);
      assertFalse(plan.stream().anyMatch(it -> it.matches(TABLE)), plan.toString());
    }
    assertEquals(
        List.of("SEARCH event USING COVERING INDEX sqlite_autoindex_event_1 (id=?)"),
        plan(RecordSql.KNOWN));
    assertEquals(
        List.of("SEARCH card USING PRIMARY KEY (learner=? AND pack=? AND slug=?)"),
        plan(RecordSql.CARD));
  }

  @Test
  void theRuleKnowsAFullScan() throws Exception {
    List<String> plan = plan(ReportSql.class.getDeclaredMethod("size"));
    assertTrue(plan.stream().anyMatch(it -> it.matches(TABLE)), plan.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "event, SEARCH event USING INDEX sqlite_autoindex_event_1 (id=?)",
    "cards, SEARCH card USING PRIMARY KEY (learner=?)",
    "introducedOn, SEARCH card USING PRIMARY KEY (learner=?)",
    "cardLog, SEARCH event USING INDEX event_card (learner=? AND pack=? AND slug=?)",
    "sittingLog, SEARCH event USING INDEX event_sitting (sitting=?)",
    "stamp, SEARCH learner USING PRIMARY KEY (id=?)"
  })
  void theHotPathGoesOverTheIndexMeantForIt(String name, String expected) throws Exception {
    Method method =
        Arrays.stream(StudySql.class.getDeclaredMethods())
            .filter(it -> it.getName().equals(name))
            .findFirst()
            .orElseThrow();
    assertEquals(expected, plan(method).getFirst());
  }

  @Test
  void theNewestAreFoundInTheIndexAlone() throws Exception {
    List<String> plan = plan(StudySql.class.getDeclaredMethod("newest", String.class, int.class));
    assertTrue(
        plan.contains("SEARCH event USING COVERING INDEX event_card (learner=?)"), plan.toString());
    assertTrue(plan.contains("SEARCH event USING INTEGER PRIMARY KEY (rowid=?)"), plan.toString());
  }

  @Test
  void whatWasUndoneIsFoundInItsOwnSmallIndex() throws Exception {
    List<String> plan =
        plan(ReportSql.class.getDeclaredMethod("days", String.class, int.class, int.class));
    assertTrue(plan.contains("SEARCH u USING INDEX event_undoes (undoes=?)"), plan.toString());
  }
}
