package anneal.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.files.Shipped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticFilesTest {

  private static EchoServer server;

  @BeforeAll
  static void start() {
    server = new EchoServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/index.html, text/html;charset=utf-8, no-cache",
    "/app.css, text/css;charset=utf-8, no-cache",
    "/lib/tiny.js, text/javascript;charset=utf-8, no-cache",
    "/mark.svg, image/svg+xml, no-cache",
    "/manifest.webmanifest, application/manifest+json, no-cache",
    "/fonts/a.woff2, font/woff2, 'public, max-age=2592000'",
  })
  void filesComeWithTheirTypeAndCaching(String path, String type, String caching)
      throws IOException {
    RawHttp.Reply reply = get(path);
    assertEquals(200, reply.status());
    assertEquals(type, reply.header("content-type").replace(" ", ""));
    assertEquals(caching, reply.header("cache-control"));
    assertEquals(reply.body().length, Integer.parseInt(reply.header("content-length")));
    assertTrue(reply.header("etag").matches("\"[\\w-]{16}\""), reply.header("etag"));
    assertEquals("nosniff", reply.header("x-content-type-options"));
  }

  @ParameterizedTest
  @CsvSource({
    "/home/, /home",
    "/banks/?search=a+b, /banks?search=a+b",
    "/question/statistics/base-rate/, /question/statistics/base-rate",
    "/api/, /api",
  })
  void aSlashTooManyBehindAPageIsTakenAway(String path, String page) throws IOException {
    RawHttp.Reply reply = get(path);
    assertEquals(308, reply.status());
    assertEquals(page, reply.header("location"));
    assertEquals(404, get("/app.css/").status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/home",
        "/history",
        "/history/0199-ab",
        "/settings",
        "/progress",
        "/progress/role",
        "/placement/0199-ab",
        "/question/statistics/base-rate",
        "/server",
        "/api"
      })
  void addressesOfPagesGetTheOneDocument(String path) throws IOException {
    RawHttp.Reply reply = get(path, "Accept: text/html");
    assertEquals(200, reply.status());
    assertTrue(reply.text().contains("<title>Anneal</title>"), reply.text());
    assertEquals(SecurityHeaders.CONTENT_SECURITY_POLICY, reply.header("content-security-policy"));
  }

  @Test
  void aPersonAtAnUnknownAddressGetsTheDocumentWith404() throws IOException {
    RawHttp.Reply reply = get("/nowhere", "Accept: text/html,*/*");
    assertEquals(404, reply.status());
    assertTrue(reply.text().contains("<title>Anneal</title>"), reply.text());
  }

  @Test
  void aPersonAtAnUnknownAddressOfTheApiGetsAProblem() throws IOException {
    RawHttp.Reply reply = get("/api/nowhere", "Accept: text/html,*/*;q=0.8");
    assertEquals(404, reply.status());
    assertEquals("application/problem+json", reply.header("content-type"));
  }

  @Test
  void aCallerThatReadsGzipGetsTheSmallerForm() throws IOException {
    RawHttp.Reply plain = get("/app.css");
    RawHttp.Reply packed = get("/app.css", "Accept-Encoding: br, gzip;q=0.5");
    assertEquals("gzip", packed.header("content-encoding"));
    assertTrue(packed.body().length < plain.body().length / 10);
    assertArrayEquals(
        plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
    assertFalse(packed.header("etag").equals(plain.header("etag")));
    assertEquals("Accept-Encoding", plain.header("vary"));
    assertEquals("Accept-Encoding", packed.header("vary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Accept-Encoding: br", "Accept-Encoding: gzip;q=0", "X: gzip"})
  void aCallerThatDoesNotReadGzipGetsThePlainForm(String header) throws IOException {
    assertNull(get("/app.css", header).header("content-encoding"));
  }

  @Test
  void whatGzipWouldNotMakeSmallerIsSentAsItIs() throws IOException {
    RawHttp.Reply reply = get("/lib/tiny.js", "Accept-Encoding: gzip");
    assertNull(reply.header("content-encoding"));
    assertNull(reply.header("vary"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
  void aKnownFormIsNotSentAgain(String known) throws IOException {
    String tag = get("/app.css").header("etag");
    RawHttp.Reply reply = get("/app.css", "If-None-Match: " + known.formatted(tag));
    assertEquals(304, reply.status());
    assertEquals(0, reply.body().length);
    assertEquals(tag, reply.header("etag"));
    assertEquals("no-cache", reply.header("cache-control"));
    assertNull(reply.header("content-type"));
  }

  @Test
  void theTagOfTheOtherFormIsNotKnown() throws IOException {
    String tag = get("/app.css").header("etag");
    assertEquals(200, get("/app.css", "If-None-Match: " + tag, "Accept-Encoding: gzip").status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/app.css", "/", "/api/echo/1", "/api/long"})
  void headSaysWhatGetWouldSend(String path) throws IOException {
    RawHttp.Reply get = get(path);
    RawHttp.Reply head = RawHttp.send(server.port(), request("HEAD", path));
    assertEquals(200, head.status());
    assertEquals(0, head.body().length);
    for (String header : new String[] {"content-length", "content-type", "etag", "cache-control"}) {
      assertEquals(get.header(header), head.header(header), header);
    }
  }

  @Test
  void longJsonIsCompressedForWhoReadsThat() throws IOException {
    RawHttp.Reply plain = get("/api/long");
    RawHttp.Reply packed = get("/api/long", "Accept-Encoding: gzip");
    assertEquals("gzip", packed.header("content-encoding"));
    assertArrayEquals(
        plain.body(), new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes());
    assertNull(get("/api/echo/1", "Accept-Encoding: gzip").header("content-encoding"));
  }

  @Test
  void aFileOfUnknownTypeIsRefusedAtTheStart() {
    Map<String, byte[]> files = Map.of("index.html", new byte[0], "x.exe", new byte[0]);
    Exception e = assertThrows(IllegalArgumentException.class, () -> new StaticFiles(files));
    assertTrue(e.getMessage().contains("/x.exe has no known type"), e.getMessage());
  }

  @Test
  void pagesWithoutTheDocumentAreRefusedAtTheStart() {
    assertThrows(IllegalArgumentException.class, () -> new StaticFiles(Map.of()));
  }

  @Test
  void everyFileThatIsShippedHasAKnownType() {
    try (Shipped shipped = Shipped.open()) {
      Map<String, byte[]> pages = shipped.under("web");
      assertTrue(pages.size() > 30);
      pages.forEach((name, content) -> new StaticFile("/" + name, content));
    }
  }

  private static RawHttp.Reply get(String path, String... headers) throws IOException {
    return RawHttp.send(server.port(), request("GET", path, headers));
  }

  private static String request(String method, String path, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String close = "Host: localhost\r\nConnection: close\r\n";
    return method + " " + path + " HTTP/1.1\r\n" + close + more + "\r\n";
  }
}
