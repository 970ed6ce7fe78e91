package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports of wrong questions, by several people at once.
class FlagApiTest {

  private static final String HOSTILE =
      "<img src=x onerror=alert(1)> [x](javascript:alert(1)) =1+1";

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 1));
  private final Sittings anna = new Sittings(server);
  private final Sittings ben = new Sittings(server);
  private final Sittings ida = new Sittings(server);
  private String path = "";
  private String flag = "";

  @BeforeEach
  void report() {
    signUp(anna.api, "anna");
    signUp(ben.api, "ben");
    signUp(ida.api, "ida");
    server.house().promote("ida", Role.INSTRUCTOR);
    JsonNode turn = anna.question();
    path = Sittings.path(turn) + "/flags";
    UUID answer = UUID.randomUUID();
    anna.answer(turn, "{\"option\":\"1\"}", answer).expect(201);
    flag =
        anna.api
            .post(path, "{\"answerId\":\"%s\",\"text\":\"%s\"}".formatted(answer, HOSTILE))
            .expect(201)
            .get("id")
            .asText();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void signUp(ApiClient api, String name) {
    api.post(
            "/api/accounts",
            "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD))
        .expect(201);
  }

  private static String state(String state, String revision, String note) {
    return "{\"state\":\"%s\",\"revision\":%s,\"note\":\"%s\"}".formatted(state, revision, note);
  }

  private ApiClient.Reply move(String state, String revision) {
    return ida.api.put(
        "/api/flags/" + flag + "/state", state(state, revision, "**Yes** " + HOSTILE));
  }

  @Test
  void whoTeachesSeesWhatWasShownAndAnswered() {
    JsonNode report = ida.api.get("/api/flags?state=open").expect(200).at("/reports/0");

    assertEquals(HOSTILE, report.get("text").asText());
    assertEquals(1, report.get("revision").asInt());
    assertTrue(report.get("order").size() > 1);
    assertFalse(report.get("ownHtml").asText().isEmpty());
    assertFalse(report.get("stemHtml").asText().isEmpty());
    assertEquals(0, ida.api.get("/api/flags?state=fixed").expect(200).get("reports").size());
  }

  @Test
  void everybodySeesWhatBecameOfItButOnlyTheReporterTheirWords() {
    move("confirmed", "null").expect(200);
    move("fixed", "2").expect(200);

    JsonNode own = anna.api.get(path).expect(200).at("/reports/0");
    JsonNode others = ben.api.get(path).expect(200).at("/reports/0");

    assertEquals("fixed", own.get("state").asText());
    assertEquals(HOSTILE, own.get("text").asText());
    assertEquals(2, own.at("/steps/1/revision").asInt());
    assertTrue(others.get("text").isNull());
    assertEquals("fixed", others.get("state").asText());
    assertFalse(others.get("mine").asBoolean());
  }

  @Test
  void notesWaitUntilTheQuestionWasAnsweredAndAreHarmless() {
    move("confirmed", "null").expect(200);

    assertEquals("", ben.api.get(path).expect(200).at("/reports/0/steps/0/noteHtml").asText());
    ben.answer(ben.question(), "{\"option\":\"1\"}").expect(201);
    String note = ben.api.get(path).expect(200).at("/reports/0/steps/0/noteHtml").asText();
    assertTrue(note.contains("<strong>Yes</strong>"), note);
    assertFalse(note.contains("<img") || note.contains("javascript:"), note);
  }

  @Test
  void learnersMoveNothing() {
    String order = state("confirmed", "null", "");
    assertEquals("not-allowed", anna.api.put("/api/flags/" + flag + "/state", order).problem(403));
    assertEquals("not-allowed", anna.api.get("/api/flags").problem(403));
  }

  @Test
  void aStateThatDoesNotFollowIsRefused() {
    move("declined", "null").expect(200);
    assertEquals("report-moved-on", move("fixed", "2").problem(409));
    move("confirmed", "null").expect(200);
    assertEquals(
        "not-found",
        ida.api
            .put("/api/flags/" + UUID.randomUUID() + "/state", state("fixed", "2", ""))
            .problem(404));
  }

  @Test
  void ofManyWhoDecideAtOnceOneDecides() throws InterruptedException, ExecutionException {
    try (ExecutorService crowd = Executors.newFixedThreadPool(6)) {
      List<Future<ApiClient.Reply>> replies =
          crowd.invokeAll(java.util.Collections.nCopies(6, () -> move("declined", "null")));
      int done = 0;
      for (Future<ApiClient.Reply> reply : replies) {
        assertTrue(reply.get().status() == 200 || reply.get().status() == 409);
        done += reply.get().status() == 200 ? 1 : 0;
      }
      assertEquals(1, done);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"state\":\"open\",\"revision\":null,\"note\":\"\"}",
        "{\"state\":\"remarked\",\"revision\":2,\"note\":\"\"}",
        "{\"state\":\"fixed\",\"revision\":null,\"note\":\"\"}",
        "{\"state\":\"fixed\",\"revision\":0,\"note\":\"\"}",
        "{\"state\":\"confirmed\",\"revision\":2,\"note\":\"\"}",
        "{\"state\":\"confirmed\",\"revision\":null}",
        "{\"state\":\"burnt\",\"revision\":null,\"note\":\"\"}"
      })
  void aStateThatMakesNoSenseIsRefused(String body) {
    assertEquals("bad-body", ida.api.put("/api/flags/" + flag + "/state", body).problem(400));
  }

  @Test
  void pagesThatAreNoneAreRefused() {
    assertEquals("bad-parameter", ida.api.get("/api/flags?state=burnt").problem(400));
    assertEquals("bad-parameter", ida.api.get("/api/flags?before=%27").problem(400));
    assertEquals("bad-parameter", ida.api.get("/api/flags?limit=0").problem(400));
    assertEquals("bad-parameter", ida.api.put("/api/flags/x/state", "{}").problem(400));
  }
}
