package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Hostile and clumsy calls of the real routes: always a problem, never 500, never a change.
class HostileApiTest {

  private static final String ID = "01939d4c-7e4b-7d3a-8c5e-1f2a3b4c5d6e";
  private static final String SITTING = "/api/sittings/" + ID;
  private static final String QUESTION = "/api/questions/p0/t0-q0";
  private static final String SETTINGS =
      "{\"sittingSize\":20,\"newPerDay\":20,\"desiredRetention\":0.9,\"rolloverHour\":4,"
          + "\"zone\":\"UTC\",\"packs\":[],\"topics\":[],\"levels\":[],\"confidence\":true,"
          + "\"singleKeys\":true}";
  private static final String ANSWER =
      "{\"answerId\":\""
          + ID
          + "\",\"token\":\"%s\",\"answer\":%s,\"confidence\":%s,"
          + "\"milliseconds\":%s}";

  private static TestServer server;
  private static String token;

  @BeforeAll
  static void start() {
    server = new TestServer(Papers.catalog(1, 1, 1));
    token = new Sittings(server).question().get("token").asText();
  }

  @AfterAll
  static void stop() {
    JsonNode home = new ApiClient(server.url()).get("/api/home").expect(200);
    server.close();
    assertEquals(false, home.get("everAnswered").asBoolean(), "nothing hostile was recorded");
  }

  @ParameterizedTest(name = "{0} {1} {2}")
  @MethodSource("calls")
  void everyCallIsRefusedWithAReason(
      String method, String path, String body, int status, String slug) throws IOException {
    String sent = body.replace("TOKEN", token);
    String request =
        method
            + " "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + (sent.isEmpty()
                ? "\r\n"
                : "Content-Type: application/json\r\nContent-Length: "
                    + sent.getBytes(java.nio.charset.StandardCharsets.UTF_8).length
                    + "\r\n\r\n"
                    + sent);
    RawHttp.Reply reply =
        RawHttp.send(server.port(), request.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(status, reply.status(), reply.text());
    JsonNode problem = Wire.mapper().readTree(reply.body());
    assertEquals("/problems/" + slug, problem.get("type").asText(), reply.text());
    assertTrue(problem.get("detail").asText().length() > 10, reply.text());
    if (!slug.equals("bad-request")) {
      ApiSchema.check(
          method, path.split("\\?")[0], status, reply.header("content-type"), reply.body());
    }
  }

  static Stream<Arguments> calls() {
    return Stream.of(addresses(), settings(), sittings(), answers(), others()).flatMap(it -> it);
  }

  private static Stream<Arguments> addresses() {
    return Stream.of(
        call("GET", "/api/sittings/1/turn", "", "bad-parameter"),
        call("GET", "/api/sittings/" + ID + "x/turn", "", "bad-parameter"),
        call("GET", "/api/sittings/1-1-1-1-1/turn", "", "bad-parameter"),
        call("GET", "/api/sittings/%2e%2e/turn", "", "bad-request"),
        call("GET", "/api/sittings/%2F/turn", "", "bad-request"),
        call("GET", "/api/sittings/a%00b/turn", "", "bad-request"),
        call("GET", "/api/sittings/%F0%9F%98%80/turn", "", "bad-parameter"),
        call("GET", "/api/sittings/'%20or%20'1'='1", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=0", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=-1", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=101", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=1e3", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=99999999999999999999", "", "bad-parameter"),
        call("GET", "/api/sittings?limit=", "", "bad-parameter"),
        call("GET", "/api/sittings?before=%27", "", "bad-parameter"),
        call("GET", "/api/sittings?before=zzzzzzzzzzzzz", "", "bad-parameter"),
        call("GET", "/api/answers/x", "", "bad-parameter"),
        call("DELETE", "/api/notices/x", "", "bad-parameter"),
        call("POST", "/api/questions/P0/q/hints", "{\"token\":\"TOKEN\"}", "bad-parameter"),
        call("POST", "/api/questions/p0/a_b/hints", "{\"token\":\"TOKEN\"}", "bad-parameter"),
        call(
            "POST",
            "/api/questions/p0/" + "a".repeat(61) + "/hints",
            "{\"token\":\"TOKEN\"}",
            "bad-parameter"));
  }

  private static Stream<Arguments> settings() {
    return Stream.of(
            SETTINGS.replace("\"sittingSize\":20", "\"sittingSize\":0"),
            SETTINGS.replace("\"sittingSize\":20", "\"sittingSize\":201"),
            SETTINGS.replace("\"newPerDay\":20", "\"newPerDay\":-1"),
            SETTINGS.replace("0.9", "1"),
            SETTINGS.replace("0.9", "\"0.9\""),
            SETTINGS.replace("0.9", "1e999"),
            SETTINGS.replace("\"rolloverHour\":4", "\"rolloverHour\":24"),
            SETTINGS.replace("UTC", "Mars/Olympus"),
            SETTINGS.replace("\"packs\":[]", "\"packs\":[\"../x\"]"),
            SETTINGS.replace("\"topics\":[]", "\"topics\":[\"bayes\"]"),
            SETTINGS.replace("\"levels\":[]", "\"levels\":[\"expert\"]"),
            SETTINGS.replace("\"levels\":[]", "\"levels\":[0]"),
            SETTINGS.replace("\"packs\":[]", "\"packs\":[" + "\"p\",".repeat(501) + "\"p\"]"),
            SETTINGS.replace("\"confidence\":true", "\"confidence\":1"),
            SETTINGS.replace("\"zone\":\"UTC\",", ""),
            SETTINGS.replace("{", "{\"learner\":\"other\","),
            "{}",
            "[]")
        .map(body -> call("PUT", "/api/settings", body, "bad-body"));
  }

  private static Stream<Arguments> sittings() {
    String order = "{\"mode\":\"quiz\",\"size\":5,\"packs\":[],\"topics\":[],\"levels\":[]}";
    return Stream.of(
        call("PUT", SITTING, order.replace("quiz", "exam"), "bad-body"),
        call("PUT", SITTING, order.replace("\"quiz\"", "2"), "bad-body"),
        call("PUT", SITTING, order.replace(":5", ":0"), "bad-body"),
        call("PUT", SITTING, order.replace(":5", ":9999999999"), "bad-body"),
        call("PUT", SITTING, order.replace("\"packs\":[]", "\"packs\":[null]"), "bad-body"),
        call("PUT", SITTING, order.replace("]}", "],\"questions\":[\"p0\"]}"), "bad-body"),
        call("PUT", SITTING, order.replace("]}", "],\"questions\":[null]}"), "bad-body"),
        call("POST", SITTING + "/skips", "{\"token\":\"\"}", "bad-token"),
        call("POST", SITTING + "/skips", "{\"token\":\"TOKEN\"}", "bad-token"),
        call("POST", SITTING + "/skips", "{}", "bad-body"),
        arguments("POST", "/api/undos", "{}", 409, "nothing-to-undo"),
        call("POST", "/api/undos", "{\"steps\":2}", "bad-body"),
        call("POST", "/api/undos", "", "bad-body"));
  }

  private static Stream<Arguments> answers() {
    String answers = QUESTION + "/answers";
    String pick = "{\"option\":\"1\"}";
    return Stream.of(
        call("POST", answers, answer("x.y", pick, "null", "1"), "bad-token"),
        call("POST", answers, answer("TOKENx", pick, "null", "1"), "bad-token"),
        call("POST", answers, answer("", pick, "null", "1"), "bad-token"),
        call("POST", answers, answer("TOKEN", "{}", "null", "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", "\"1\"", "null", "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", "{\"option\":1}", "null", "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", "{\"picked\":\"1\"}", "null", "1"), "bad-body"),
        call(
            "POST",
            answers,
            answer("TOKEN", "{\"option\":\"1\",\"text\":\"1\"}", "null", "1"),
            "bad-body"),
        call("POST", answers, answer("TOKEN", "{\"blanks\":{\"1\":2}}", "null", "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", pick, "\"certain\"", "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", pick, "null", "-1"), "bad-body"),
        call("POST", answers, answer("TOKEN", pick, "null", "1.5"), "bad-body"),
        call("POST", answers, answer("TOKEN", pick, "null", "\"1\""), "bad-body"),
        call("POST", answers, answer("TOKEN", pick, "null", "1").replace(ID, "1"), "bad-body"),
        call("POST", answers, answer("TOKEN", "{\"text\":\"\\ud800\"}", "null", "1"), "bad-body"),
        arguments(
            "POST", answers, answer("TOKEN", "{\"option\":\"0\"}", "null", "1"), 422, "ungradable"),
        arguments(
            "POST",
            answers,
            answer("TOKEN", "{\"text\":\"" + "9".repeat(200_000) + "\"}", "null", "1"),
            422,
            "ungradable"),
        arguments(
            "POST",
            "/api/questions/p0/none/answers",
            answer("TOKEN", pick, "null", "1"),
            404,
            "unknown-question"));
  }

  private static Stream<Arguments> others() {
    return Stream.of(
        call("PUT", "/api/answers/" + ID + "/marks", "{\"rating\":\"3\"}", "bad-body"),
        call("PUT", "/api/answers/" + ID + "/marks", "{\"criteria\":{\"a\":\"1\"}}", "bad-body"),
        arguments("PUT", "/api/answers/" + ID + "/marks", "{\"rating\":3}", 404, "unknown-answer"),
        arguments("DELETE", "/api/notices/" + ID, "", 404, "unknown-notice"),
        call("POST", QUESTION + "/flags", "{\"token\":\"TOKEN\",\"text\":\"\"}", "bad-body"),
        call(
            "POST",
            QUESTION + "/flags",
            "{\"token\":\"TOKEN\",\"text\":\"" + "a".repeat(2001) + "\"}",
            "bad-body"),
        call(
            "POST",
            QUESTION + "/flags",
            "{\"token\":\"TOKEN\",\"answerId\":\"" + ID + "\",\"text\":\"a\"}",
            "bad-body"),
        call("POST", QUESTION + "/readings", "{\"token\":\"TOKEN\"}", "bad-body"),
        call("PUT", QUESTION + "/burial", "{\"token\":3}", "bad-body"),
        call("PUT", QUESTION + "/suspension", "", "bad-body"));
  }

  private static String answer(String token, String answer, String confidence, String time) {
    return ANSWER.formatted(token, answer, confidence, time);
  }

  private static Arguments call(String method, String path, String body, String slug) {
    return arguments(method, path, body, 400, slug);
  }
}
