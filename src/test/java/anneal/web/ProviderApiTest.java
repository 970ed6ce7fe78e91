package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.outside.OpenIdProvider;
import anneal.outside.TestProvider;
import anneal.people.SignUp;
import anneal.web.ApiClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Signing in by a provider, from the first request to the page, with a provider that signs with a
/// key of its own.
class ProviderApiTest {

  private static final String REDIRECT = "http://anneal.test/api/provider/callback";
  private static TestProvider provider;

  private final HttpClient http = HttpClient.newHttpClient();
  private TestServer server;
  private ApiClient api;

  @BeforeAll
  static void open() throws Exception {
    provider = new TestProvider();
  }

  @AfterAll
  static void close() {
    provider.close();
  }

  @BeforeEach
  void start() {
    provider.lies.clear();
    provider.subject = "4711";
    provider.name = "grace";
    server =
        TestServer.hosted(
            Papers.catalog(2, 2, 2), Optional.of(new OpenIdProvider(provider.client(REDIRECT))));
    api = new ApiClient(server.url());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private HttpResponse<String> follow(String address, String cookies) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
      if (!cookies.isEmpty()) {
        request.header("Cookie", cookies);
      }
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /// Goes to the provider and back.
  ///
  /// @param started the reply that told where to go
  /// @param session the cookie of whoever is signed in, empty for nobody
  /// @return where the browser goes on; the session's cookie is kept
  private String there(Reply started, String session) {
    String errand = api.cookie();
    String back =
        follow(started.expect(201).get("address").asText(), "")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return home(back, session.isEmpty() ? errand : errand + "; " + session);
  }

  private String home(String back, String cookies) {
    String address = server.url() + back.substring(back.indexOf("/api/"));
    HttpResponse<String> reply = follow(address, cookies);
    assertEquals(303, reply.statusCode(), reply.body());
    String kept =
        reply.headers().allValues("Set-Cookie").stream()
            .map(it -> it.split(";", -1)[0])
            .filter(it -> it.startsWith("anneal=s."))
            .findFirst()
            .orElse("");
    api.keep(kept);
    return reply.headers().firstValue("Location").orElseThrow();
  }

  private Reply begin() {
    api.keep("");
    return api.post("/api/provider/starts", "{}");
  }

  private String signIn() {
    return there(begin(), "");
  }

  private String name() {
    return api.get("/api/visitor").expect(200).at("/account/name").asText();
  }

  @Test
  void whoIsNewGetsAnAccountAndComesBackToIt() {
    assertEquals("Test University", api.get("/api/entry").expect(200).get("provider").asText());
    assertEquals("/", signIn());
    assertEquals("grace", name());
    assertTrue(api.cookie().startsWith("anneal=s."));
    provider.name = "Grace Hopper";
    assertEquals("/", signIn());
    assertEquals("grace", name(), "the same person, whatever the provider calls her now");
    provider.subject = "4712";
    provider.name = "grace@example.org";
    assertEquals("/", signIn());
    assertEquals("grace 2", name(), "another person of that name");
  }

  @Test
  void whatAGuestStudiedGoesAlong() {
    api.get("/api/sittings/" + java.util.UUID.randomUUID() + "/turn").expect(200);
    String guest = api.cookie();
    Reply started = api.post("/api/provider/starts", "{}");
    assertEquals("/", there(started, guest));
    assertFalse(api.get("/api/visitor").expect(200).get("guest").asBoolean());
    assertEquals("grace", name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"iss", "aud", "nonce", "exp", "key"})
  void anIdentityThatIsNotAsItMustBeSignsNobodyIn(String claim) {
    provider.lies.put(claim, "somebody-else");
    assertEquals("/sign-in?problem=provider", signIn());
    assertTrue(api.get("/api/visitor").expect(200).get("account").isNull());
  }

  @Test
  void onlyTheBrowserThatWentCanComeBackAndOnlyOnce() {
    Reply started = begin();
    String errand = api.cookie();
    String back =
        follow(started.expect(201).get("address").asText(), "")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertEquals("/sign-in?problem=provider", home(back, ""), "no errand");
    begin();
    assertEquals("/sign-in?problem=provider", home(back, api.cookie()), "another errand");
    assertEquals("/sign-in?problem=provider", home(back.replaceAll("state=.*", "state=x"), errand));
    assertEquals("/", home(back, errand));
    assertEquals("/sign-in?problem=provider", home(back, errand), "the code was used");
  }

  @Test
  void theProofOfPkceIsOfThatErrand() {
    Reply started = begin();
    String errand = api.cookie();
    String back =
        follow(started.expect(201).get("address").asText(), "")
            .headers()
            .firstValue("Location")
            .orElseThrow();
    String[] parts = errand.split("\\.", -1);
    assertEquals(5, parts.length);
    parts[2] = "x".repeat(44);
    assertEquals("/sign-in?problem=provider", home(back, String.join(".", parts)));
  }

  @Test
  void theRulesForSigningUpHold() {
    server.house().accounts().putSignUp(SignUp.INVITED);
    assertEquals("/sign-in?problem=invitation", signIn());
    server.house().accounts().putSignUp(SignUp.OPEN);
    signIn();
    server.house().accounts().putSignUp(SignUp.CLOSED);
    assertEquals("/", signIn(), "who has an account comes in");
  }

  private String signUp(String name) {
    api.keep("");
    api.post(
            "/api/accounts",
            "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD))
        .expect(201);
    return api.cookie();
  }

  private Reply startLink(String password) {
    return api.post("/api/account/identities", "{\"password\":\"" + password + "\"}");
  }

  @Test
  void anAccountIsLinkedByWhoIsSignedInToItAndKnowsThePassword() {
    String anna = signUp("grace");
    signIn();
    assertEquals("grace 2", name(), "the same name proves nothing");
    api.delete("/api/account/identities/" + identity("/identities/0/id")).problem(409);
    api.keep(anna);
    assertEquals("wrong-password", startLink("not that one at all").problem(401));
    provider.subject = "815";
    assertEquals("/account", there(startLink(TestHouse.PASSWORD), anna));
    api.keep(anna);
    assertEquals("grace", identity("/identities/0/title"));
    signIn();
    assertEquals("grace", name());
    provider.subject = "4711";
    api.keep(anna);
    assertEquals("/account?problem=taken", there(startLink(TestHouse.PASSWORD), anna));
    api.keep(anna);
    api.delete("/api/account/identities/" + identity("/identities/0/id")).expect(204);
    api.delete("/api/account/identities/AAAAAAAAAAAAAAAAAAAAAA").problem(404);
    provider.subject = "815";
    signIn();
    assertNotEquals("grace", name());
  }

  @Test
  void whatWasBegunInOneAccountIsNotLinkedToAnother() {
    String anna = signUp("anna");
    Reply started = startLink(TestHouse.PASSWORD);
    String errand = api.cookie();
    String ben = signUp("ben");
    api.keep(errand);
    assertEquals("/sign-in?problem=provider", there(started, ben));
    api.keep(anna);
    assertEquals(0, api.get("/api/account/ways").expect(200).get("identities").size());
  }

  private String identity(String pointer) {
    return api.get("/api/account/ways").expect(200).at(pointer).asText();
  }

  @Test
  void anAccountWithoutAPasswordSetsOneSoonAfterSigningIn() {
    signIn();
    String session = api.cookie();
    JsonNode ways = api.get("/api/account/ways").expect(200);
    assertFalse(ways.get("password").asBoolean());
    String body = "{\"password\":\"\",\"newPassword\":\"%s\"}".formatted(TestHouse.PASSWORD);
    server.pass(Duration.ofMinutes(11));
    api.put("/api/account/password", body).problem(401);
    assertEquals("wrong-password", passwordSignIn("").problem(401), "no password is no password");
    signIn();
    assertNotEquals(session, api.cookie());
    api.put("/api/account/password", body).expect(200);
    api.delete("/api/account/identities/" + identity("/identities/0/id")).expect(204);
    passwordSignIn(TestHouse.PASSWORD).expect(201);
  }

  private Reply passwordSignIn(String password) {
    return new ApiClient(server.url())
        .post("/api/sessions", "{\"name\":\"grace\",\"password\":\"%s\"}".formatted(password));
  }
}
