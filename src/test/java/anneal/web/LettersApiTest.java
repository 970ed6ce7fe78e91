package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.people.Letter;
import anneal.person.Role;
import anneal.web.ApiClient.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What goes by mail, on an instance that sends some.
class LettersApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 1));
  private final ApiClient anna = new ApiClient(server.url());

  @AfterEach
  void stop() {
    server.close();
  }

  private List<Letter> post() {
    return server.house().post();
  }

  private void signUp(String name, String email) {
    anna.post(
            "/api/accounts",
            "{\"name\":\"%s\",\"password\":\"%s\",\"email\":\"%s\"}"
                .formatted(name, TestHouse.PASSWORD, email))
        .expect(201);
  }

  private static String key(Letter letter) {
    String text = letter.text();
    int at = text.indexOf('#');
    return text.substring(at + 1, at + 23);
  }

  private Reply confirm(Letter letter) {
    return new ApiClient(server.url())
        .post("/api/address-confirmations", "{\"key\":\"" + key(letter) + "\"}");
  }

  private Reply lost(String name) {
    return new ApiClient(server.url()).post("/api/reset-requests", "{\"name\":\"" + name + "\"}");
  }

  @Test
  void aLostPasswordIsResetByMailOnceTheAddressIsConfirmed() {
    signUp("Anna", "anna@example.org");
    assertTrue(anna.get("/api/account").expect(200).get("email").isNull());
    assertEquals(
        "anna@example.org", anna.get("/api/account/ways").expect(200).get("asked").asText());
    lost("Anna").expect(204);
    assertEquals(1, post().size(), "nothing goes to an address that nobody confirmed");
    assertEquals("anna@example.org", confirm(post().getFirst()).expect(200).get("email").asText());
    assertEquals("link-is-no-good", confirm(post().getFirst()).problem(410));
    lost("ANNA@example.org").expect(204);
    Letter letter = post().getLast();
    assertEquals("anna@example.org", letter.to());
    assertTrue(letter.text().contains("http://localhost/reset#"), letter.text());
    assertFalse(letter.text().contains("!"), letter.text());
    String other = "a river under stones";
    String body = "{\"key\":\"%s\",\"password\":\"%s\"}".formatted(key(letter), other);
    ApiClient again = new ApiClient(server.url());
    again.post("/api/resets", body).expect(201);
    anna.get("/api/account").problem(401);
    assertEquals("link-is-no-good", again.post("/api/resets", body).problem(410));
  }

  @Test
  void theReplyIsTheSameForWhoIsUnknown() {
    signUp("Anna", "anna@example.org");
    confirm(post().getFirst()).expect(200);
    Reply known = lost("Anna");
    Reply unknown = lost("Nobody");
    assertEquals(known.status(), unknown.status());
    assertEquals(known.json(), unknown.json());
    assertEquals(2, post().size());
  }

  @Test
  void whoAsksOftenWaits() {
    for (int i = 0; i < 3; i++) {
      lost("Anna").expect(204);
    }
    assertEquals("too-often", lost("anna").problem(429));
    server.pass(Duration.ofMinutes(20));
    lost("Anna").expect(204);
    assertEquals("bad-body", lost(" ").problem(400));
  }

  @Test
  void anotherAddressCountsOnceItIsConfirmedAndTheOldOneIsTold() {
    signUp("Anna", "anna@example.org");
    confirm(post().getFirst()).expect(200);
    String order =
        "{\"email\":\"other@example.org\",\"password\":\"%s\"}".formatted(TestHouse.PASSWORD);
    assertEquals(
        "anna@example.org",
        anna.put("/api/account/email", order).expect(200).get("email").asText());
    Letter letter = post().getLast();
    assertEquals("other@example.org", letter.to());
    confirm(letter).expect(200);
    assertEquals("anna@example.org", post().getLast().to());
    assertTrue(post().getLast().text().contains("has another address now"));
    assertEquals("other@example.org", anna.get("/api/account").expect(200).get("email").asText());
    anna.put("/api/account/email", "{\"password\":\"%s\"}".formatted(TestHouse.PASSWORD))
        .expect(200);
    assertTrue(anna.get("/api/account").expect(200).get("email").isNull());
  }

  @Test
  void anInvitationIsSentWhereItIsWanted() {
    signUp("Anna", "anna@example.org");
    server.house().promote("Anna", Role.INSTRUCTOR);
    String order = "{\"role\":\"learner\",\"uses\":1,\"days\":7,\"email\":\"ben@example.org\"}";
    String link = anna.post("/api/invitations", order).expect(201).get("link").asText();
    assertEquals("ben@example.org", post().getLast().to());
    assertTrue(post().getLast().text().contains(link));
    String bad = order.replace("ben@example.org", "ben\\r\\nBcc: x@example.org");
    assertEquals("bad-body", anna.post("/api/invitations", bad).problem(400));
  }
}
