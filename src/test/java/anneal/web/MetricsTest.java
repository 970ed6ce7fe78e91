package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

  private static byte[] get(String path, String... headers) {
    String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    String text = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more;
    return (text + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void answersAreCountedByRouteAndStatus() throws IOException, InterruptedException {
    try (TestServer server = new TestServer(Catalog.EMPTY)) {
      RawHttp.send(server.port(), get("/api/settings"));
      RawHttp.send(server.port(), get("/api/sittings/1"));
      RawHttp.send(server.port(), get("/mark.svg"));
      List<String> lines =
          List.of(
              "anneal_requests_total{route=\"GET /api/settings\",status=\"200\"} 1\n",
              "anneal_requests_total{route=\"GET /api/sittings/{id}\",status=\"400\"} 1\n",
              "anneal_requests_total{route=\"other\",status=\"200\"} 1\n",
              "anneal_request_seconds_count{route=\"GET /api/settings\"} 1\n");
      String text = RawHttp.send(server.port(), get("/metrics")).text();
      // An answer is counted when all of it is sent, which its reader may see a moment before.
      for (int i = 0; !lines.stream().allMatch(text::contains); i++) {
        assertTrue(i < 500, lines + " are not all in\n" + text);
        Thread.sleep(20);
        text = RawHttp.send(server.port(), get("/metrics")).text();
      }
    }
  }

  @Test
  void bucketsAddUp() {
    Metrics metrics = new Metrics();
    metrics.note("GET /x", 200, Duration.ofMillis(3));
    metrics.note("GET /x", 200, Duration.ofMillis(300));
    metrics.note("GET /x", 200, Duration.ofSeconds(3));
    String text = metrics.text();
    for (String line :
        List.of(
            "anneal_request_seconds_bucket{route=\"GET /x\",le=\"0.0025\"} 0",
            "anneal_request_seconds_bucket{route=\"GET /x\",le=\"0.005\"} 1",
            "anneal_request_seconds_bucket{route=\"GET /x\",le=\"0.5\"} 2",
            "anneal_request_seconds_bucket{route=\"GET /x\",le=\"+Inf\"} 3",
            "anneal_request_seconds_sum{route=\"GET /x\"} 3.303")) {
      assertTrue(text.contains(line + "\n"), line + " is not in\n" + text);
    }
  }

  @Test
  void whatComesThroughAProxyIsTurnedAway() throws IOException {
    try (TestServer server = new TestServer(Catalog.EMPTY)) {
      RawHttp.Reply reply =
          RawHttp.send(server.port(), get("/metrics", "X-Forwarded-For: 203.0.113.7"));
      assertEquals(403, reply.status());
    }
  }
}
