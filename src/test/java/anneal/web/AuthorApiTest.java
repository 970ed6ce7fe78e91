package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Code;
import anneal.question.Catalog;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class AuthorApiTest {

  @Test
  void everyCodeIsServedWithItsPage() {
    try (TestServer server = new TestServer(Catalog.EMPTY)) {
      JsonNode codes = new ApiClient(server.url()).get("/api/codes").expect(200).get("codes");
      assertEquals(Code.values().length, codes.size());
      for (JsonNode code : codes) {
        assertFalse(code.get("meaning").asText().isBlank(), code.toString());
        assertFalse(code.get("title").asText().startsWith("<p>"), code.toString());
      }
    }
  }

  @Test
  void textInBackticksComesAsCode() {
    try (TestServer server = new TestServer(Catalog.EMPTY)) {
      JsonNode codes = new ApiClient(server.url()).get("/api/codes").expect(200).get("codes");
      JsonNode noKey = codes.get(Code.NO_KEY.ordinal());
      assertTrue(noKey.get("remedy").asText().contains("<code>"), noKey.toString());
    }
  }
}
