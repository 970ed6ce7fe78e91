package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who studies at a hosted instance without an account.
class GuestApiTest {

  private TestServer server;
  private ApiClient anna;
  private ApiClient ben;

  @BeforeEach
  void open() {
    server = TestServer.hosted(Papers.catalog(1, 1, 3));
    anna = new ApiClient(server.url());
    ben = new ApiClient(server.url());
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static JsonNode turn(ApiClient api) {
    return api.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
  }

  private static int answered(ApiClient api) {
    return api.get("/api/sittings").expect(200).get("sittings").size();
  }

  private static ApiClient.Reply hand(ApiClient api, JsonNode turn) {
    return api.post(
        "/api/questions/" + turn.at("/question/id").asText() + "/answers",
        """
        {"answerId":"%s","token":"%s","answer":{"option":"1"},"confidence":null,
         "milliseconds":4000}
        """
            .formatted(UUID.randomUUID(), turn.get("token").asText()));
  }

  @Test
  void lookingAroundMakesNobodyAGuest() {
    for (String page : new String[] {"/api/settings", "/api/banks", "/api/home", "/api/sittings"}) {
      anna.moveTo("Asia/Tokyo");
      anna.get(page).expect(200);
      assertEquals("", anna.cookie());
    }
    assertEquals(0, server.store().stamp(Reception.NOBODY));
  }

  @Test
  void theFirstQuestionMakesAGuestWhoStaysTheSame() {
    JsonNode turn = turn(anna);
    String cookie = anna.cookie();
    assertTrue(cookie.startsWith("anneal=g."), cookie);
    hand(anna, turn).expect(201);
    assertEquals(1, answered(anna));
    assertEquals(cookie, anna.cookie());
  }

  @Test
  void guestsDoNotSeeEachOther() {
    JsonNode turn = turn(anna);
    hand(anna, turn).expect(201);
    turn(ben);
    assertNotEquals(anna.cookie(), ben.cookie());
    assertEquals(0, answered(ben));
    assertEquals("bad-token", hand(ben, turn(anna)).problem(400));
  }

  @Test
  void aCookieThatWasNotSignedHereIsNobodys() {
    hand(anna, turn(anna)).expect(201);
    String cookie = anna.cookie();
    String signature = cookie.substring(cookie.length() - 43);
    for (String forged :
        new String[] {
          cookie.replace(signature, "A".repeat(43)),
          cookie.replace(signature, ""),
          cookie.replace("g.", "s."),
          "anneal=local",
          "anneal=" + "x".repeat(5000)
        }) {
      ben.keep(forged);
      assertEquals(0, answered(ben), forged);
    }
  }

  @Test
  void aGuestWhoExpiredBeginsAnew() {
    hand(anna, turn(anna)).expect(201);
    server.pass(Duration.ofDays(31));
    server.expireGuests();
    assertEquals(0, answered(anna));
    String before = anna.cookie();
    turn(anna);
    assertNotEquals(before, anna.cookie());
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    turn(anna);
    String set = anna.lastSetCookie();
    assertTrue(
        set.endsWith("; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax"), "cookie was " + set);
    assertEquals("__Host-anneal", Cookie.of(true).name());
  }
}
