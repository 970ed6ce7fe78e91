package anneal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.interview.Plans;
import anneal.interview.StudyPlan;
import anneal.memory.EasyDays;
import anneal.person.LearnerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans once said themselves on which days there is no study; the script of v47 moves that to the
/// settings.
class DaysMigrationTest {

  private static final LearnerId SILENT = new LearnerId("silent");
  private static final LearnerId CHOSE = new LearnerId("chose");

  @TempDir Path folder;

  private static String script(String dialect) throws IOException {
    String name = "/db/%s/V47__days.sql".formatted(dialect);
    try (InputStream stream = DaysMigrationTest.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String settings(String easy) {
    return """
        {"sittingSize":7,"newPerDay":20,"desiredRetention":0.85,"rolloverHour":4,"zone":"UTC",
         "scope":{"packs":[],"topics":[],"levels":[]},"confidence":true,"singleKeys":true%s}
        """
        .formatted(easy);
  }

  private static void fill(Database database) {
    SqlPlanStore plans = new SqlPlanStore(database);
    plans.put(SILENT, Plans.full(), Instant.EPOCH);
    plans.put(CHOSE, Plans.full(), Instant.EPOCH);
  }

  private static void age(Statement statement) throws SQLException {
    String easy =
        ",\"easy\":{\"rest\":[\"monday\"],\"easy\":[],\"holidays\":[20784],\"even\":true}";
    statement.execute(
        "update learner set settings = '%s' where id = 'chose'".formatted(settings(easy)));
    statement.execute(
        """
        update plan set document = replace(document, '"minutes":25',
          '"time":{"minutes":25,"rest":["sunday"],"easy":["friday"],"holidays":[20781,20784]}')
        """);
  }

  private static void check(Database database) {
    SqlStudyStore study = new SqlStudyStore(database);
    assertEquals(
        new EasyDays(
            Set.of(DayOfWeek.SUNDAY), Set.of(DayOfWeek.FRIDAY), Set.of(20_781, 20_784), false),
        study.settings(SILENT).easyDays());
    assertEquals(
        new EasyDays(Set.of(DayOfWeek.MONDAY), Set.of(), Set.of(20_781, 20_784), true),
        study.settings(CHOSE).easyDays());
    assertEquals(7, study.settings(CHOSE).sittingSize());
    StudyPlan plan = new SqlPlanStore(database).plan(CHOSE).orElseThrow();
    assertEquals(Plans.full(), plan);
  }

  @Test
  void inSqliteWhatSettingsSayOfWeekdaysStaysAndHolidaysAddUp() throws Exception {
    Path file = folder.resolve("anneal.db");
    try (Database database = Database.open(file)) {
      fill(database);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      age(statement);
      statement.executeUpdate(script("sqlite"));
    }
    try (Database database = Database.open(file)) {
      check(database);
    }
  }

  @Test
  void inPostgresToo() throws Exception {
    DatabaseAddress.PostgresServer address = Postgres.empty();
    try (Database database = Database.open(address)) {
      fill(database);
      try (Connection connection = PostgresPools.single(address, "test");
          Statement statement = connection.createStatement()) {
        age(statement);
        statement.execute(script("postgres"));
      }
      check(database);
    }
  }
}
