package anneal.web;

import static anneal.web.Sittings.pick;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkloadApiTest {

  private final TestServer server = new TestServer(Papers.catalog(2, 2, 6));
  private final ApiClient api = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aHigherRetentionTakesMoreMinutesAndKeepsMore() {
    JsonNode low = api.get("/api/workload?retention=0.75").expect(200);
    JsonNode high = api.get("/api/workload?retention=0.97").expect(200);
    double few = low.at("/minutes/middle").asDouble();
    double many = high.at("/minutes/middle").asDouble();
    assertTrue(few > 0 && few < many, few + " and " + many);
    assertTrue(low.at("/known/middle").asDouble() < high.at("/known/middle").asDouble());
    assertEquals(90, low.get("days").asInt());
    assertEquals(low, api.get("/api/workload?retention=0.75").expect(200));
  }

  @Test
  void ownAnswersChangeIt() {
    JsonNode before = api.get("/api/workload?retention=0.9").expect(200);
    Sittings sitting = new Sittings(server);
    for (int i = 0; i < 8; i++) {
      JsonNode turn = sitting.question();
      sitting.answer(turn, pick(turn, "0.48")).expect(201);
    }
    JsonNode after = api.get("/api/workload?retention=0.9").expect(200);
    // Nine seconds an answer instead of the author's sixty.
    double share = after.at("/minutes/middle").asDouble() / before.at("/minutes/middle").asDouble();
    assertTrue(share < 0.3, "share " + share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "retention=0.5", "retention=1", "retention=0.98", "retention=high"})
  void whatIsNoRetentionIsRefused(String query) {
    assertEquals("bad-parameter", api.get("/api/workload?" + query).problem(400));
  }
}
