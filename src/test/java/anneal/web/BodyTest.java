package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BodyTest {

  private static EchoServer server;

  @BeforeAll
  static void start() {
    server = new EchoServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void aBodyThatFitsIsRead() throws IOException {
    String body = body("\"name\":\"ä 😀\",\"count\":3,\"tags\":[\"a\"],\"part\":{\"size\":1}");
    RawHttp.Reply reply = post(body);
    assertEquals(200, reply.status(), reply.text());
    assertEquals(
        "{\"name\":\"ä 😀\",\"count\":3,\"tags\":[\"a\"],\"urgent\":null,\"part\":{\"size\":1.0}}",
        reply.text());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void everyFaultIsNamedWithItsPlaceAndRemedy(String body, String... faults) throws IOException {
    RawHttp.Reply reply = post(body);
    assertEquals(400, reply.status(), reply.text());
    JsonNode problem = Wire.mapper().readTree(reply.body());
    assertEquals("/problems/bad-body", problem.get("type").asText());
    List<String> said = new ArrayList<>();
    problem
        .get("errors")
        .forEach(it -> said.add(it.get("pointer").asText() + " " + it.get("message").asText()));
    assertEquals(List.of(faults), said);
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        faulty("[]", " must be an object"),
        faulty("null", " must be an object"),
        faulty("3", " must be an object"),
        faulty("\"x\"", " must be an object"),
        faulty(
            "{}", "/name is missing", "/count is missing", "/tags is missing", "/part is missing"),
        faulty(with("\"nmae\":1"), "/nmae is not known here; did you mean name?"),
        faulty(with("\"URGENT\":true"), "/URGENT is not known here; did you mean urgent?"),
        faulty(
            with("\"x/~y\":1"),
            "/x~1~0y is not known here; known are name, count, tags, urgent, part"),
        faulty(with("\"urgent\":1"), "/urgent must be true or false"),
        faulty(with("\"urgent\":\"true\""), "/urgent must be true or false"),
        faulty(order("null", "1", "[]", "{\"size\":1}"), "/name is missing"),
        faulty(order("1", "1", "[]", "{\"size\":1}"), "/name must be a text"),
        faulty(order("true", "1", "[]", "{\"size\":1}"), "/name must be a text"),
        faulty(order("[]", "1", "[]", "{\"size\":1}"), "/name must be a text"),
        faulty(
            order("\"\\u0000\"", "1", "[]", "{\"size\":1}"),
            "/name must not hold U+0000 or half of a surrogate pair"),
        faulty(
            order("\"a\\ud800\"", "1", "[]", "{\"size\":1}"),
            "/name must not hold U+0000 or half of a surrogate pair"),
        faulty(
            order("\"\\udc00\\ud800\"", "1", "[]", "{\"size\":1}"),
            "/name must not hold U+0000 or half of a surrogate pair"),
        faulty(order("\"a\"", "\"1\"", "[]", "{\"size\":1}"), "/count must be a whole number"),
        faulty(order("\"a\"", "1.5", "[]", "{\"size\":1}"), "/count must be a whole number"),
        faulty(order("\"a\"", "null", "[]", "{\"size\":1}"), "/count is missing"),
        faulty(order("\"a\"", "99999999999", "[]", "{\"size\":1}"), "/count is out of range"),
        faulty(order("\"a\"", "1", "\"x\"", "{\"size\":1}"), "/tags must be a list"),
        faulty(order("\"a\"", "1", "[null]", "{\"size\":1}"), "/tags/0 is missing"),
        faulty(order("\"a\"", "1", "[\"a\",{}]", "{\"size\":1}"), "/tags/1 must be a text"),
        faulty(order("\"a\"", "1", "[]", "3"), "/part must be an object"),
        faulty(order("\"a\"", "1", "[]", "{}"), "/part/size is missing"),
        faulty(
            order("\"a\"", "1", "[]", "{\"size\":1,\"siez\":2}"),
            "/part/siez is not known here; did you mean size?"),
        faulty(order("\"a\"", "1", "[]", "{\"size\":\"1\"}"), "/part/size must be a number"));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNoJsonIsSaidWithItsPlace(String body, String detail) throws IOException {
    RawHttp.Reply reply = post(body);
    assertEquals(400, reply.status(), reply.text());
    JsonNode problem = Wire.mapper().readTree(reply.body());
    assertEquals("/problems/bad-body", problem.get("type").asText());
    assertTrue(problem.get("detail").asText().contains(detail), reply.text());
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        arguments("", "Send a JSON object"),
        arguments("{", "at line 1, column 2"),
        arguments("{\"name\":\n  x}", "at line 2, column 3"),
        arguments("{'name':1}", "is no JSON"),
        arguments("{\"name\":NaN}", "is no JSON"),
        arguments("{\"name\":01}", "is no JSON"),
        arguments("{\"name\":\"a\nb\"}", "is no JSON"),
        arguments("{\"name\":1,}", "is no JSON"),
        arguments("// x\n{}", "is no JSON"),
        arguments("{} {}", "more than one value"),
        arguments("{\"a\":1,\"a\":2}", "Duplicate field 'a'"),
        arguments("\u0000", "is no JSON"),
        arguments("[".repeat(100_000), "nested too deep"),
        arguments("{\"a\":".repeat(1000), "nested too deep"),
        arguments("{\"count\":" + "9".repeat(1000) + "}", "too long"),
        arguments("{\"count\":1e" + "9".repeat(1000) + "}", "too long"),
        arguments("{\"" + "n".repeat(100_000) + "\":1}", "too long"));
  }

  @Test
  void aHugeExponentIsNoFloodOfDigits() throws IOException {
    assertEquals(400, post(order("\"a\"", "1e999999999", "[]", "{\"size\":1}")).status());
    assertEquals(400, post(order("\"a\"", "1", "[]", "{\"size\":1e999999999}")).status());
  }

  @Test
  void aBodyFullOfUnknownNamesGetsAShortAnswer() throws IOException {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      names.append("\"nam").append(i).append("\":1,");
    }
    RawHttp.Reply reply = post("{" + names + "\"name\":1}");
    assertEquals(400, reply.status());
    assertEquals(20, Wire.mapper().readTree(reply.body()).get("errors").size());
  }

  @Test
  void textThatIsNoUtf8IsRefused() throws IOException {
    byte[] json = "{\"name\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
    RawHttp.Reply reply = post(json);
    assertEquals(400, reply.status());
    assertTrue(reply.text().contains("Invalid UTF-8"), reply.text());
  }

  private static Arguments faulty(String body, String... faults) {
    return arguments(body, faults);
  }

  private static String with(String field) {
    return body("\"name\":\"a\",\"count\":1,\"tags\":[],\"part\":{\"size\":1}," + field);
  }

  private static String order(String name, String count, String tags, String part) {
    return body(
        "\"name\":" + name + ",\"count\":" + count + ",\"tags\":" + tags + ",\"part\":" + part);
  }

  private static String body(String fields) {
    return "{" + fields + "}";
  }

  private static RawHttp.Reply post(String body) throws IOException {
    return post(body.getBytes(StandardCharsets.UTF_8));
  }

  private static RawHttp.Reply post(byte[] body) throws IOException {
    String head =
        "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json; charset=utf-8\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.US_ASCII);
    byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return RawHttp.send(server.port(), all);
  }
}
