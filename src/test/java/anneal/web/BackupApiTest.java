package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.person.Role;
import anneal.upkeep.Backup;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 3));
  private final ApiClient api = new ApiClient(server.url());

  @BeforeEach
  void signUp() {
    String body = "{\"name\":\"anna\",\"password\":\"%s\"}".formatted(TestHouse.PASSWORD);
    api.post("/api/accounts", body).expect(201);
    server.house().promote("anna", Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aBackupIsMadeListedAndTriedOnDemand() {
    JsonNode none = api.get("/api/backups").expect(200);
    assertEquals(24, none.at("/plan/everyHours").asInt());
    assertTrue(none.at("/warnings/0").asText().startsWith("There is no sound backup yet"));
    api.post("/api/backups", "{}").expect(202);
    JsonNode made = api.get("/api/backups").expect(200);
    assertEquals(0, made.get("warnings").size(), made.toString());
    assertTrue(made.at("/backups/0/sound").asBoolean());
    String name = made.at("/backups/0/name").asText();
    assertEquals(
        "java -jar anneal.jar restore --from '/srv/my backups/"
            + name
            + "' --database /srv/anneal.db --replace",
        made.at("/backups/0/command").asText());
    assertTrue(made.get("drill").isNull());
    api.post("/api/backups/" + name + "/drills", "{}").expect(202);
    JsonNode drill = api.get("/api/backups").expect(200).get("drill");
    assertEquals(name, drill.get("backup").asText());
    assertTrue(drill.get("fault").isNull());
  }

  @Test
  void whatIsUnderWayIsShownAndNothingElseBegins() {
    Queue<Runnable> waiting = new ArrayDeque<>();
    server.house().work(waiting::add);
    JsonNode begun = api.post("/api/backups", "{}").expect(202);
    assertEquals("backup", begun.at("/doing/task").asText());
    assertEquals("busy", api.post("/api/backups", "{}").problem(503));
    waiting.remove().run();
    assertTrue(api.get("/api/backups").expect(200).get("doing").isNull());
  }

  @Test
  void whatFailedIsSaidWithItsRemedy() {
    server.house().shelf().fault = "The folder cannot be written: mend it.";
    api.post("/api/backups", "{}").expect(202);
    JsonNode shown = api.get("/api/backups").expect(200);
    assertEquals("The folder cannot be written: mend it.", shown.at("/last/fault").asText());
    assertEquals("The folder cannot be written: mend it.", shown.at("/warnings/0").asText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "..%2F..%2Fetc%2Fpasswd",
        "anneal-20261121T090000Z.db%00",
        "%2e%2e%2fanneal.db",
        "anneal.db",
        "*"
      })
  void noNameLeadsOutOfTheFolder(String name) {
    api.post("/api/backups", "{}").expect(202);
    int status = api.post("/api/backups/" + name + "/drills", "{}").status();
    assertTrue(status == 400 || status == 404 || status == 405, name + " gave " + status);
    assertEquals(Optional.empty(), server.house().shelf().lastDrill());
  }

  @Test
  void onlyAdministratorsLookAndNothingMoreThanNothingIsSent() {
    assertEquals("bad-body", api.post("/api/backups", "{\"folder\":\"/tmp\"}").problem(400));
    ApiClient ben = new ApiClient(server.url());
    String body = "{\"name\":\"ben\",\"password\":\"%s\"}".formatted(TestHouse.PASSWORD);
    ben.post("/api/accounts", body).expect(201);
    server.house().promote("ben", Role.INSTRUCTOR);
    assertEquals("not-allowed", ben.get("/api/backups").problem(403));
    assertEquals("not-allowed", ben.post("/api/backups", "{}").problem(403));
    assertEquals(
        "sign-in-first", new ApiClient(server.url()).post("/api/backups", "{}").problem(401));
    assertEquals(0, server.house().shelf().list().size());
  }

  @Test
  void aServerWithoutBackupsSaysHowToGetThem() {
    try (TestServer solo = new TestServer(Papers.catalog(1, 1, 3))) {
      ApiClient one = new ApiClient(solo.url());
      assertTrue(one.get("/api/backups").expect(200).get("plan").isNull());
      assertEquals("not-found", one.post("/api/backups", "{}").problem(404));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/srv/b, /srv/a.db, '/srv/b/x.db', '/srv/a.db'",
    "'/it''s', /srv/a.db, '''/it''\\''''s/x.db''', '/srv/a.db'",
    "/b, 'jdbc:postgresql://anneal@db/anneal?sslmode=verify-full', /b/x.db,"
        + " '''jdbc:postgresql://anneal@db/anneal?sslmode=verify-full'''",
    "'/$(rm -rf ~)', '/a;b', '''/$(rm -rf ~)/x.db''', '''/a;b'''"
  })
  void aCommandIsOneAShellReadsAsItIsMeant(
      String folder, String database, String from, String quoted) {
    BackupRoutes.Desk desk =
        new BackupRoutes.Desk(server.house().backups().orElseThrow().upkeep(), folder, database);
    String command = BackupRoutes.command(desk, new Backup("x.db", Instant.EPOCH, 1, true));
    assertEquals(
        "java -jar anneal.jar restore --from %s --database %s --replace".formatted(from, quoted),
        command);
    assertFalse(command.contains("\n"));
  }
}
