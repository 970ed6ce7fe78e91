package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is dear is not to be had without end.
class LimitsApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 1));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void exportsAreLimitedByPersonAndComeBackWithTime() {
    api.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    for (int i = 0; i < 20; i++) {
      api.get("/api/data").expect(200);
    }
    assertEquals("too-often", api.get("/api/data").problem(429));
    assertEquals("too-often", api.get("/api/data/reviews.csv").problem(429));
    ApiClient other = new ApiClient(server.url());
    other.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    other.get("/api/data").expect(200);
    server.pass(Duration.ofSeconds(30));
    api.get("/api/data").expect(200);
  }

  @Test
  void codesAreNotGuessedByBeingSomebodyNewEachTime() {
    int tries = 0;
    while (new ApiClient(server.url()).get("/api/joins/nothing" + tries).status() != 429) {
      assertTrue(++tries <= 200, "codes can be guessed without end");
    }
    assertEquals(120, tries);
  }

  @Test
  void whatIsLimitedIsThere() {
    assertTrue(
        server.routes().containsAll(Limits.routes()), Limits.routes() + " of " + server.routes());
  }
}
