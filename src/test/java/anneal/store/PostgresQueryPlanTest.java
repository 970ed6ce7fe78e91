package anneal.store;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// No statement that a learner waits for reads a whole table on PostgreSQL. Most tables are small
/// here, so the planner is told to read whole ones only where there is no other way.
class PostgresQueryPlanTest {

  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):(\\w+)");

  private static final List<String> FILL =
      List.of(
          "insert into learner (id, stamp) select 'l' || n, 1 from generate_series(1, 100) n",
          """
          insert into event (id, learner, pack, slug, sitting, kind, at, day, crc)
          select 'e' || l || '-' || n, 'l' || l, 'trees', 'q' || n % 200, 's' || l || '-' || n / 20,
            'skipped', n, 1, 0
          from generate_series(1, 100) l, generate_series(1, 400) n
          """,
          "analyze",
          "set enable_seqscan = off");

  private static Connection connection;

  @BeforeAll
  static void make() throws SQLException {
    DatabaseAddress.PostgresServer address = Postgres.empty();
    Database.open(address).close();
    connection =
        DriverManager.getConnection(address.url() + "?preferQueryMode=simple", "postgres", "");
    for (String each : FILL) {
      connection.createStatement().execute(each);
    }
  }

  @AfterAll
  static void close() throws SQLException {
    connection.close();
  }

  static Stream<Method> statements() {
    return QueryPlanTest.statements();
  }

  private static String plan(Method method) throws SQLException {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(QueryPlanTest.sql(method));
    String sql =
        matcher.replaceAll(
            found -> {
              if (!names.contains(found.group(1))) {
                names.add(found.group(1));
              }
              return "\\$" + (names.indexOf(found.group(1)) + 1);
            });
    return plan(sql);
  }

  private static String plan(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("explain (generic_plan, costs off) " + sql)) {
      List<String> plan = new ArrayList<>();
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
      return String.join("\n", plan);
    }
  }

  @ParameterizedTest
  @MethodSource("statements")
  void noTableIsReadWhole(Method method) throws SQLException {
    String plan = plan(method);
    assertFalse(plan.contains("Seq Scan"), plan);
  }

  @Test
  void recordingAnAnswerReadsNoTableWhole() throws SQLException {
    assertTrue(plan(RecordSql.KNOWN.replace("?", "$1")).contains("event_id_key"));
    assertTrue(plan(RecordSql.CARD.replace("?", "'x'")).contains("card_pkey"));
  }

  @Test
  void theRuleKnowsAFullScan() throws SQLException {
    try (ResultSet rows =
        connection.createStatement().executeQuery("explain select * from event where score = 1")) {
      rows.next();
      assertTrue(rows.getString(1).contains("Seq Scan"), rows.getString(1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "event, event_id_key",
    "cardLog, event_card",
    "sittingLog, event_sitting",
    "newest, event_newest",
    "stamp, learner_pkey"
  })
  void theHotPathGoesOverTheIndexMeantForIt(String name, String expected) throws Exception {
    Method method =
        Stream.of(StudySql.class.getDeclaredMethods())
            .filter(it -> it.getName().equals(name))
            .findFirst()
            .orElseThrow();
    assertTrue(plan(method).contains(expected), plan(method));
  }
}
