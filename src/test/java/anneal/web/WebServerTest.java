package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.study.InMemoryStudyStore;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

  @Test
  void aStopWaitsForRequestsUnderWayAndTakesNoMore() throws Exception {
    EchoServer server = new EchoServer();
    int port = server.port();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    Future<RawHttp.Reply> slow = threads.submit(() -> RawHttp.send(port, get("/api/slow")));
    assertTrue(server.entered.await(5, TimeUnit.SECONDS));
    Future<?> stopping = threads.submit(server::stop);
    Thread.sleep(300);
    assertFalse(stopping.isDone());
    assertFalse(slow.isDone());
    server.release.countDown();
    assertEquals(200, slow.get(5, TimeUnit.SECONDS).status());
    stopping.get(5, TimeUnit.SECONDS);
    assertThrows(ConnectException.class, () -> RawHttp.send(port, get("/api/long")));
    threads.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:99", "127.0.0.1", "[::1]:1", "[::1]"})
  void theNamesOfThisMachineComeIn(String host) throws IOException {
    try (EchoServer server = new EchoServer()) {
      String request = "GET /app.css HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      assertEquals(200, RawHttp.send(server.port(), request).status());
    }
  }

  @Test
  void anInstanceGoesByItsOwnNamesOnly() throws IOException {
    try (EchoServer server = new EchoServer(Set.of("anneal.example"))) {
      String own = "GET / HTTP/1.1\r\nHost: anneal.example\r\nConnection: close\r\n\r\n";
      assertEquals(200, RawHttp.send(server.port(), own).status());
      assertEquals(421, RawHttp.send(server.port(), get("/")).status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: y",
        "Sec-Fetch-Site: same-origin",
        "Sec-Fetch-Site: none",
        "Origin: http://localhost",
        "Origin: http://LOCALHOST"
      })
  void ownPagesAndToolsMayAct(String header) throws IOException {
    try (EchoServer server = new EchoServer()) {
      String request =
          "PUT /api/echo HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + header
              + "\r\n\r\n";
      RawHttp.Reply reply = RawHttp.send(server.port(), request);
      assertEquals(204, reply.status());
      assertNull(reply.header("content-type"));
    }
  }

  @Test
  void aPersonMayFollowALinkFromAnotherSite() throws IOException {
    try (EchoServer server = new EchoServer()) {
      for (String path : List.of("/", "/api/long")) {
        String request =
            get(path)
                .replace(
                    "\r\n\r\n",
                    "\r\nSec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n\r\n");
        assertEquals(200, RawHttp.send(server.port(), request).status());
      }
    }
  }

  @Test
  void aWebSocketIsNotOffered() throws IOException {
    try (EchoServer server = new EchoServer()) {
      String request =
          "GET /api/long HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\n"
              + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
              + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
      RawHttp.Reply reply = RawHttp.send(server.port(), request);
      assertEquals(200, reply.status());
      assertEquals("nosniff", reply.header("x-content-type-options"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PUT /api/nowhere HTTP/1.1\r\n",
        "PUT /api/echo HTTP/1.1\r\nSec-Fetch-Site: cross-site\r\n",
        "PUT /api/echo HTTP/1.1\r\n",
      })
  void whoIsAnsweredBeforeEverythingIsSaidLearnsThatTheConnectionEnds(String head)
      throws IOException {
    try (EchoServer server = new EchoServer()) {
      String put = head + "Host: localhost\r\nContent-Type: application/json\r\n";
      RawHttp.Reply early = RawHttp.send(server.port(), put + "Content-Length: 9\r\n\r\n");
      assertEquals("close", early.header("Connection"));
      String whole = put + "Content-Length: 2\r\n\r\n{}";
      RawHttp.Reply both = RawHttp.send(server.port(), whole + get("/api/echo/1"));
      assertNull(both.header("Connection"));
      assertTrue(both.text().contains("{\"id\":\"1\"}"), both::text);
    }
  }

  @Test
  void requestsHaveDifferentNumbers() throws IOException {
    try (EchoServer server = new EchoServer()) {
      String first = RawHttp.send(server.port(), get("/")).header("x-request-id");
      assertNotEquals(first, RawHttp.send(server.port(), get("/")).header("x-request-id"));
    }
  }

  @Test
  void noCookieIsEverSet() throws IOException {
    try (EchoServer server = new EchoServer()) {
      for (String path : List.of("/", "/api/long", "/api/nope", "/api/broken")) {
        assertNull(RawHttp.send(server.port(), get(path)).header("set-cookie"));
      }
    }
  }

  @Test
  void healthIsUpAndReadinessSaysWhatIsMissing() throws IOException {
    AtomicReference<List<String>> faults = new AtomicReference<>(List.of());
    StaticFiles files = new StaticFiles(java.util.Map.of("index.html", new byte[0]));
    try (WebServer server =
        WebServer.start(
            Listening.local(0),
            files,
            Visitors.solo(new InMemoryStudyStore(), Instant::now),
            List.of(new HealthRoutes(faults::get)))) {
      assertEquals(
          "{\"status\":\"ready\",\"faults\":[]}",
          RawHttp.send(server.port(), get("/readyz")).text());
      faults.set(List.of("The database folder is not writable; free some space."));
      RawHttp.Reply reply = RawHttp.send(server.port(), get("/readyz"));
      assertEquals(503, reply.status());
      assertTrue(reply.text().contains("free some space"), reply.text());
      assertEquals(200, RawHttp.send(server.port(), get("/healthz")).status());
    }
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  }
}
