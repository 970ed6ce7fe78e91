package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes over the line, the answer is a problem that says what to do, with all headers.
class HostileTransportTest {

  private static EchoServer server;

  @BeforeAll
  static void start() {
    server = new EchoServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void everyRequestGetsAProblem(String name, String request, int status, String slug)
      throws IOException {
    RawHttp.Reply reply = RawHttp.send(server.port(), request);
    assertEquals(status, reply.status(), reply.text());
    assertEquals("application/problem+json", reply.header("content-type"));
    JsonNode problem = Wire.mapper().readTree(reply.body());
    assertEquals("/problems/" + slug, problem.get("type").asText(), reply.text());
    assertEquals(status, problem.get("status").asInt());
    assertTrue(problem.get("detail").asText().length() > 10, reply.text());
    assertEquals(reply.header("x-request-id"), problem.get("requestId").asText());
    assertEquals(SecurityHeaders.CONTENT_SECURITY_POLICY, reply.header("content-security-policy"));
    assertEquals("nosniff", reply.header("x-content-type-options"));
    assertEquals("no-store", reply.header("cache-control"));
    assertFalse(reply.text().contains("secret") || reply.text().contains("Exception"));
    assertFalse(reply.headers().containsKey("server"));
    assertFalse(reply.headers().containsKey("access-control-allow-origin"));
  }

  static Stream<Arguments> requests() {
    return Stream.of(
            addresses(), methods(), hosts(), otherSites(), frames(), contentTypes(), accidents())
        .flatMap(it -> it);
  }

  private static Stream<Arguments> addresses() {
    return Stream.of(
        arguments("unknown path", get("/nope"), 404, "not-found"),
        arguments("unknown path of the API", get("/api/nope"), 404, "not-found"),
        arguments("trailing slash", get("/api/echo/1/"), 404, "not-found"),
        arguments("encoded slash", get("/api/echo/a%2fb"), 400, "bad-request"),
        arguments("encoded backslash", get("/api/echo/a%5cb"), 400, "bad-request"),
        arguments("encoded dots", get("/api/echo/%2e%2e/x"), 400, "bad-request"),
        arguments("dots", get("/../../etc/passwd"), 400, "bad-request"),
        arguments("encoded NUL", get("/api/echo/%00"), 400, "bad-request"),
        arguments("raw NUL", get("/api/echo/a\u0000"), 400, "bad-request"),
        arguments("half an escape", get("/api/echo/%2"), 400, "bad-request"),
        arguments("no escape", get("/api/echo/%zz"), 400, "bad-request"),
        arguments("no UTF-8", get("/api/echo/%ff"), 400, "bad-request"),
        arguments("overlong UTF-8", get("/api/echo/%c0%ae"), 400, "bad-request"),
        arguments("double slash", get("//api/echo/1"), 400, "bad-request"),
        arguments("path parameter", get("/api/long;x=y"), 404, "not-found"),
        arguments("escaped path of a file", get("/%61pp.css"), 404, "not-found"),
        arguments("fragment", get("/app.css#x"), 400, "bad-request"),
        arguments("another authority", get("http://evil.org/"), 400, "bad-request"),
        arguments("long address", get("/" + "a".repeat(9000)), 414, "address-too-long"));
  }

  private static Stream<Arguments> methods() {
    return Stream.of(
        arguments(
            "known by another method", request("GET", "/api/echo"), 405, "method-not-allowed"),
        arguments("preflight", request("OPTIONS", "/api/echo"), 405, "method-not-allowed"),
        arguments("invented", request("BREW", "/api/echo"), 405, "method-not-allowed"),
        arguments("of a page", request("DELETE", "/"), 405, "method-not-allowed"),
        arguments("trace", request("TRACE", "/"), 405, "method-not-allowed"),
        arguments("lower case", request("get", "/"), 405, "method-not-allowed"),
        arguments("to nowhere", request("PUT", "/nope"), 404, "not-found"),
        arguments(
            "overridden",
            request("POST", "/api/echo", "X-HTTP-Method-Override: PUT"),
            400,
            "bad-request"),
        arguments("tunnel", request("CONNECT", "localhost:80"), 405, "method-not-allowed"));
  }

  private static Stream<Arguments> hosts() {
    return Stream.of(
        arguments("foreign", raw("GET / HTTP/1.1", "Host: evil.org"), 421, "wrong-host"),
        arguments(
            "lookalike", raw("GET / HTTP/1.1", "Host: localhost.evil.org"), 421, "wrong-host"),
        arguments("with port", raw("GET / HTTP/1.1", "Host: evil.org:80"), 421, "wrong-host"),
        arguments("LAN", raw("GET / HTTP/1.1", "Host: 192.168.0.1"), 421, "wrong-host"),
        arguments("none", raw("GET / HTTP/1.1"), 400, "bad-request"),
        arguments("none, old", raw("GET / HTTP/1.0"), 421, "wrong-host"),
        arguments(
            "two", raw("GET / HTTP/1.1", "Host: localhost", "Host: evil.org"), 400, "bad-request"),
        arguments("with user", raw("GET / HTTP/1.1", "Host: a@localhost"), 400, "bad-request"));
  }

  private static Stream<Arguments> otherSites() {
    return Stream.of(
        arguments("cross-site", post("Sec-Fetch-Site: cross-site"), 403, "cross-site"),
        arguments("same site", post("Sec-Fetch-Site: same-site"), 403, "cross-site"),
        arguments("foreign origin", post("Origin: https://evil.org"), 403, "cross-site"),
        arguments("other port", post("Origin: http://localhost:1"), 403, "cross-site"),
        arguments("null origin", post("Origin: null"), 403, "cross-site"),
        arguments(
            "reading the API",
            request("GET", "/api/long", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: cors"),
            403,
            "cross-site"),
        arguments(
            "deleting",
            request("DELETE", "/api/echo", "Sec-Fetch-Site: cross-site"),
            403,
            "cross-site"));
  }

  private static Stream<Arguments> frames() {
    String head = "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    String json = "Content-Type: application/json\r\n";
    return Stream.of(
        arguments("no HTTP", "hello\r\n\r\n", 400, "bad-request"),
        arguments("HTTP of the future", raw("GET / HTTP/3.7", "Host: x"), 400, "bad-request"),
        arguments(
            "long header",
            request("GET", "/", "X-Long: " + "a".repeat(9000)),
            431,
            "headers-too-large"),
        arguments("folded header", request("GET", "/", "X: a\r\n b"), 400, "bad-request"),
        arguments("nameless header", request("GET", "/", ": a"), 400, "bad-request"),
        arguments("spaced header", request("GET", "/", "X : a"), 400, "bad-request"),
        arguments("NUL in a header", request("GET", "/", "X: a\u0000b"), 400, "bad-request"),
        arguments(
            "two lengths",
            head + json + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
            400,
            "bad-request"),
        arguments(
            "negative length", head + json + "Content-Length: -1\r\n\r\n{}", 400, "bad-request"),
        arguments(
            "length and chunks",
            head + json + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            400,
            "bad-request"),
        arguments(
            "broken chunk",
            head + json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
            400,
            "bad-request"),
        arguments(
            "body announced too large",
            head + json + "Content-Length: 262145\r\n\r\n{}",
            413,
            "too-large"),
        arguments(
            "body too large in chunks",
            head
                + json
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "1000\r\n".concat(" ".repeat(4096) + "\r\n").repeat(65)
                + "0\r\n\r\n",
            413,
            "too-large"),
        arguments(
            "body that stops", head + json + "Content-Length: 100\r\n\r\n{", 408, "too-slow"));
  }

  private static Stream<Arguments> contentTypes() {
    return Stream.of(
            "text/plain",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json5",
            "application/json; charset=utf-16",
            "text/json")
        .map(
            type ->
                arguments(
                    "body as " + type,
                    post("Content-Type: " + type, "Content-Length: 2") + "{}",
                    415,
                    "not-json"));
  }

  private static Stream<Arguments> accidents() {
    return Stream.of(
        arguments(
            "form of reply",
            request("GET", "/api/long", "Accept: text/xml"),
            406,
            "not-acceptable"),
        arguments("exception", get("/api/broken"), 500, "internal"),
        arguments("error", get("/api/fatal"), 500, "internal"),
        arguments("store that refuses", get("/api/unwritable"), 503, "store-unavailable"));
  }

  private static String get(String path) {
    return request("GET", path);
  }

  private static String post(String... headers) {
    return request("POST", "/api/echo", headers);
  }

  private static String request(String method, String path, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + more
        + "\r\n";
  }

  private static String raw(String... lines) {
    return String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
  }
}
