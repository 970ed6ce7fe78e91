package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.people.Invitation;
import anneal.people.Keys;
import anneal.people.SignUp;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Opening an account, signing in and out, and what follows the learner.
class AccountApiTest {

  private static final String OTHER = "seven quiet brass owls";

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 5));
  private final ApiClient anna = new ApiClient(server.url());
  private final ApiClient ben = new ApiClient(server.url());

  @AfterEach
  void close() {
    server.close();
  }

  private static ApiClient.Reply signUp(ApiClient api, String name, String password) {
    return api.post(
        "/api/accounts", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private static ApiClient.Reply signIn(ApiClient api, String name, String password) {
    return api.post(
        "/api/sessions", "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, password));
  }

  private void open(ApiClient api, String name) {
    signUp(api, name, TestHouse.PASSWORD).expect(201);
  }

  private static void answer(ApiClient api) {
    JsonNode turn = api.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    api.post(
            "/api/questions/" + turn.at("/question/id").asText() + "/answers",
            "{\"answerId\":\"%s\",\"token\":\"%s\",\"answer\":{\"option\":\"1\"},\"milliseconds\":9}"
                .formatted(UUID.randomUUID(), turn.get("token").asText()))
        .expect(201);
  }

  private static int sittings(ApiClient api) {
    return api.get("/api/sittings").expect(200).get("sittings").size();
  }

  private static String confirm(String password) {
    return "{\"password\":\"%s\"}".formatted(password);
  }

  @Test
  void aGuestWhoSignsUpKeepsEverything() {
    answer(anna);
    String guest = anna.cookie();
    open(anna, "Anna");
    assertTrue(anna.cookie().startsWith("anneal=s."), anna.cookie());
    assertEquals(1, sittings(anna));
    JsonNode visitor = anna.get("/api/visitor").expect(200);
    assertEquals("Anna", visitor.at("/account/name").asText());
    ben.keep(guest);
    assertEquals(0, sittings(ben), "the old pass opens the account");
    assertFalse(ben.get("/api/visitor").expect(200).get("guest").asBoolean());
  }

  @Test
  void aQuestionThatWasOpenAtSignUpCanStillBeAnswered() {
    JsonNode turn = anna.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    open(anna, "Anna");
    anna.post(
            "/api/questions/" + turn.at("/question/id").asText() + "/answers",
            "{\"answerId\":\"%s\",\"token\":\"%s\",\"answer\":{\"option\":\"1\"},\"milliseconds\":9}"
                .formatted(UUID.randomUUID(), turn.get("token").asText()))
        .expect(201);
  }

  @Test
  void whatWasStudiedAsAGuestIsAddedOnSignIn() {
    open(anna, "Anna");
    answer(anna);
    server.pass(Duration.ofMinutes(5));
    answer(ben);
    answer(ben);
    signIn(ben, "anna", TestHouse.PASSWORD).expect(201);
    assertEquals(3, sittings(ben));
    assertEquals(3, sittings(anna));
    anna.delete("/api/sessions/current").expect(204);
    assertEquals("", anna.cookie());
    assertEquals(0, sittings(anna));
  }

  @Test
  void namesAreTakenOnceAndPasswordsAreLooked() {
    open(anna, "Anna");
    assertEquals("name-taken", signUp(ben, "ANNA", OTHER).problem(409));
    JsonNode common = signUp(ben, "Ben", "password1234").expect(400);
    assertEquals("/password", common.at("/errors/0/pointer").asText());
    JsonNode odd = signUp(ben, "<b>", OTHER).expect(400);
    assertEquals("/name", odd.at("/errors/0/pointer").asText());
    assertEquals("bad-body", signUp(ben, "Ben", "short").problem(400));
    assertEquals("", ben.cookie());
  }

  @Test
  void unknownAccountsAndWrongPasswordsGetTheSameReply() {
    open(anna, "Anna");
    JsonNode wrong = signIn(ben, "anna", OTHER).expect(401);
    JsonNode unknown = signIn(ben, "nobody", OTHER).expect(401);
    assertEquals(wrong.get("type"), unknown.get("type"));
    assertEquals(wrong.get("detail"), unknown.get("detail"));
  }

  @Test
  void whoGuessesIsSlowedDownAndNotLockedOut() {
    open(anna, "Anna");
    for (int i = 0; i < 5; i++) {
      assertEquals("wrong-password", signIn(ben, "anna", OTHER).problem(401));
    }
    assertEquals("too-often", signIn(ben, "Anna ", TestHouse.PASSWORD).problem(429));
    server.pass(Duration.ofSeconds(31));
    signIn(ben, "anna", TestHouse.PASSWORD).expect(201);
  }

  @Test
  void aSessionEndsUnusedAndInTheEnd() {
    open(anna, "Anna");
    for (int i = 0; i < 4; i++) {
      server.pass(Duration.ofDays(20));
      anna.get("/api/account").expect(200);
    }
    server.pass(Duration.ofDays(11));
    assertEquals("sign-in-first", anna.get("/api/account").problem(401));
    open(ben, "Ben");
    server.house().promote("Ben", Role.ADMINISTRATOR);
    server.pass(Duration.ofHours(13));
    assertEquals("sign-in-first", ben.get("/api/account").problem(401));
  }

  @Test
  void aNewPasswordEndsEveryOtherSession() {
    open(anna, "Anna");
    signIn(ben, "Anna", TestHouse.PASSWORD).expect(201);
    assertEquals(2, ben.get("/api/account/sessions").expect(200).get("sessions").size());
    String before = anna.cookie();
    String order = "{\"password\":\"%s\",\"newPassword\":\"%s\"}";
    assertEquals(
        "wrong-password",
        anna.put("/api/account/password", order.formatted(OTHER, OTHER)).problem(401));
    anna.put("/api/account/password", order.formatted(TestHouse.PASSWORD, OTHER)).expect(200);
    assertNotEquals(before, anna.cookie());
    assertEquals("sign-in-first", ben.get("/api/account").problem(401));
    anna.get("/api/account").expect(200);
    assertEquals("wrong-password", signIn(ben, "Anna", TestHouse.PASSWORD).problem(401));
    signIn(ben, "Anna", OTHER).expect(201);
    anna.delete("/api/account/sessions").expect(204);
    assertEquals("sign-in-first", ben.get("/api/account").problem(401));
  }

  @Test
  void aRecoveryCodeOpensTheAccountOnce() {
    open(anna, "Anna");
    JsonNode codes =
        anna.post("/api/account/recovery-codes", confirm(TestHouse.PASSWORD)).expect(201);
    String code = codes.at("/codes/0").asText().toUpperCase(java.util.Locale.ROOT);
    String order = "{\"name\":\"anna\",\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, OTHER);
    JsonNode account = ben.post("/api/recoveries", order).expect(201);
    assertEquals(9, account.get("recoveryCodes").asInt());
    assertEquals("sign-in-first", anna.get("/api/account").problem(401));
    assertEquals("link-is-no-good", anna.post("/api/recoveries", order).problem(410));
  }

  @Test
  void anAdministratorMakesAResetLink() {
    open(anna, "Anna");
    open(ben, "Ben");
    server.house().promote("Ben", Role.ADMINISTRATOR);
    String id = ben.get("/api/people?name=ann").expect(200).at("/people/0/id").asText();
    String link = ben.post("/api/people/" + id + "/resets", "{}").expect(201).get("link").asText();
    String key = link.substring(link.indexOf('#') + 1);
    String order = "{\"key\":\"%s\",\"password\":\"%s\"}".formatted(key, OTHER);
    server.pass(Duration.ofMinutes(29));
    anna.post("/api/resets", order).expect(201);
    assertEquals("link-is-no-good", anna.post("/api/resets", order).problem(410));
  }

  @Test
  void anAdministratorDisablesAnAccountAtOnceButNotTheLastOfTheirKind() {
    open(anna, "Anna");
    open(ben, "Ben");
    String self = server.house().promote("Ben", Role.ADMINISTRATOR).id();
    String id = ben.get("/api/people?name=ann").expect(200).at("/people/0/id").asText();
    ben.put("/api/people/" + id, "{\"role\":\"learner\",\"disabled\":true}").expect(200);
    assertEquals("sign-in-first", anna.get("/api/account").problem(401));
    assertEquals("wrong-password", signIn(anna, "Anna", TestHouse.PASSWORD).problem(401));
    assertEquals(
        "last-administrator",
        ben.put("/api/people/" + self, "{\"role\":\"learner\",\"disabled\":false}").problem(409));
    assertEquals(
        "last-administrator",
        ben.post("/api/account/deletion", confirm(TestHouse.PASSWORD)).problem(409));
  }

  @Test
  void invitationsOpenClosedDoors() {
    server
        .house()
        .accounts()
        .invite(
            new Invitation("A".repeat(22), Role.ADMINISTRATOR, "", server.now().plusSeconds(60), 1),
            Keys.hash("first"));
    server.house().accounts().putSignUp(SignUp.CLOSED);
    assertEquals("invitation-needed", signUp(ben, "Ben", OTHER).problem(403));
    String order = "{\"name\":\"Anna\",\"password\":\"%s\",\"invitation\":\"first\"}";
    anna.post("/api/accounts", order.formatted(OTHER)).expect(201);
    assertEquals("administrator", anna.get("/api/account").json().get("role").asText());
    assertEquals(
        "link-is-no-good",
        ben.post("/api/accounts", order.replace("Anna", "Ben").formatted(OTHER)).problem(410));
    anna.put("/api/instance", "{\"signUp\":\"invited\"}").expect(200);
    String link =
        anna.post("/api/invitations", "{\"role\":\"learner\",\"uses\":1,\"days\":7}")
            .expect(201)
            .get("link")
            .asText();
    String key = link.substring(link.indexOf('#') + 1);
    ben.post(
            "/api/accounts",
            "{\"name\":\"Ben\",\"password\":\"%s\",\"invitation\":\"%s\"}".formatted(OTHER, key))
        .expect(201);
  }

  @Test
  void anAccountIsRemovedWithEverything() {
    open(anna, "Anna");
    answer(anna);
    assertEquals("wrong-password", anna.post("/api/account/deletion", confirm(OTHER)).problem(401));
    anna.post("/api/account/deletion", confirm(TestHouse.PASSWORD)).expect(204);
    assertEquals("wrong-password", signIn(anna, "Anna", TestHouse.PASSWORD).problem(401));
    assertEquals(0, sittings(anna));
  }

  @Test
  void aTokenWorksUntilItExpiresOrIsTakenBack() {
    open(anna, "Anna");
    answer(anna);
    JsonNode token =
        anna.post("/api/account/tokens", "{\"title\":\"t\",\"scopes\":[\"read\"],\"days\":2}")
            .expect(201);
    ben.bear(token.get("key").asText());
    assertEquals(1, sittings(ben));
    server.pass(Duration.ofDays(2));
    assertEquals("sign-in-first", ben.get("/api/sittings").problem(401));
    assertFalse(anna.get("/api/account/tokens").json().at("/tokens/0").has("key"));
    anna.delete("/api/account/tokens/" + token.get("id").asText()).expect(204);
    assertEquals(0, anna.get("/api/account/tokens").expect(200).get("tokens").size());
  }
}
