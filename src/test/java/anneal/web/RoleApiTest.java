package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every route, called as everybody: who may is let through, who may not is turned away.
class RoleApiTest {

  /// Who asks: guests, then what accounts may be.
  private enum Who {
    GUEST,
    LEARNER,
    INSTRUCTOR,
    ADMINISTRATOR
  }

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 3));
  private final Map<Who, ApiClient> clients = new EnumMap<>(Who.class);

  @BeforeEach
  void signUp() {
    for (Who who : Who.values()) {
      ApiClient api = new ApiClient(server.url());
      clients.put(who, api);
      if (who == Who.GUEST) {
        api.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
      } else {
        signUp(api, who.name());
        server.house().promote(who.name(), Role.valueOf(who.name()));
      }
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void signUp(ApiClient api, String name) {
    String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD);
    api.post("/api/accounts", body).expect(201);
  }

  /// What comes of a call before its content is looked at: 401, 403, or 0 for let through.
  private static int turnedAway(ApiClient api, String method, String path) {
    String concrete =
        path.replaceAll("\\{(sitting|[a-z]+Id)}", UUID.randomUUID().toString())
            .replace("{pack}", "p0")
            .replace("{slug}", "t0-q0")
            .replace("{format}", "gift")
            .replace("{file}", "pixel.png")
            .replace(
                "{id}", path.contains("sittings") ? UUID.randomUUID().toString() : "A".repeat(22))
            .replaceAll("\\{[a-z]+}", "A".repeat(22));
    String body = method.equals("POST") || method.equals("PUT") ? "{\"unknown\":1}" : "";
    ApiClient.Reply reply = api.call(method, concrete, body);
    assertTrue(reply.status() < 500, method + " " + path + " gave " + reply.status());
    return reply.status() == 401 || reply.status() == 403 ? reply.status() : 0;
  }

  private static int expected(Access access, Who who) {
    Role wanted = access.role();
    if (wanted == null) {
      return 0;
    }
    if (who == Who.GUEST) {
      return 401;
    }
    return Role.valueOf(who.name()).covers(wanted) ? 0 : 403;
  }

  @Test
  void everyRouteLetsInExactlyWhomItDeclares() {
    Map<String, Access> routes = new TreeMap<>(server.access());
    assertEquals(ApiSchema.operations(), routes.keySet());
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Access> route : routes.entrySet()) {
      String[] parts = route.getKey().split(" ", -1);
      for (Who who : Who.values()) {
        if (route.getKey().equals("DELETE /api/sessions/current") && who != Who.GUEST) {
          continue;
        }
        int status = turnedAway(clients.get(who), parts[0], parts[1]);
        if (status != expected(route.getValue(), who)) {
          wrong.add(route + " as " + who + " gave " + status);
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsAboutAccountsIsForThoseWhoAreSignedIn() {
    Map<String, Access> routes = server.access();
    List<String> open =
        routes.entrySet().stream()
            .filter(it -> it.getKey().matches(".*/api/(account/|account$|people|inv|instance).*"))
            .filter(it -> it.getValue().role() == null)
            .map(Map.Entry::getKey)
            .toList();
    assertEquals(List.of(), open);
    assertEquals(Access.ADMINISTERING, routes.get("PUT /api/people/{id}"));
  }

  @Test
  void somebodyElsesThingsAreNotThere() {
    ApiClient anna = clients.get(Who.LEARNER);
    ApiClient ben = clients.get(Who.INSTRUCTOR);
    JsonNode turn = anna.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    UUID answer = UUID.randomUUID();
    String question = "/api/questions/" + turn.at("/question/id").asText();
    String token = turn.get("token").asText();
    String handed =
        "{\"answerId\":\"%s\",\"token\":\"%s\",\"answer\":{\"option\":\"1\"},\"milliseconds\":9}"
            .formatted(answer, token);
    String sitting = anna.get("/api/sittings").expect(200).toString();
    assertEquals("bad-token", ben.post(question + "/answers", handed).problem(400));
    anna.post(question + "/answers", handed).expect(201);
    assertTrue(!anna.get("/api/sittings").expect(200).toString().equals(sitting));
    String id = anna.get("/api/sittings").json().at("/sittings/0/id").asText();
    assertEquals("unknown-answer", ben.get("/api/answers/" + answer).problem(404));
    assertEquals("unknown-sitting", ben.get("/api/sittings/" + id).problem(404));
    assertEquals("bad-token", ben.post(question + "/hints", tokenOf(token)).problem(400));
    assertEquals("nothing-to-undo", ben.post("/api/undos", "{}").problem(409));
    String session = anna.get("/api/account/sessions").json().at("/sessions/0/id").asText();
    assertEquals("not-found", ben.delete("/api/account/sessions/" + session).problem(404));
    String issued =
        anna.post("/api/account/tokens", "{\"title\":\"t\",\"scopes\":[\"read\"],\"days\":1}")
            .expect(201)
            .get("id")
            .asText();
    assertEquals("not-found", ben.delete("/api/account/tokens/" + issued).problem(404));
    String invitation = invite(clients.get(Who.ADMINISTRATOR), "instructor").get("id").asText();
    assertEquals("not-found", ben.delete("/api/invitations/" + invitation).problem(404));
    anna.get("/api/account").expect(200);
  }

  private static String tokenOf(String token) {
    return "{\"token\":\"%s\"}".formatted(token);
  }

  private static JsonNode invite(ApiClient api, String role) {
    return api.post("/api/invitations", "{\"role\":\"%s\",\"uses\":2,\"days\":1}".formatted(role))
        .expect(201);
  }

  @Test
  void instructorsInviteLearnersOnly() {
    invite(clients.get(Who.INSTRUCTOR), "learner");
    assertEquals(
        "not-allowed",
        clients
            .get(Who.INSTRUCTOR)
            .post("/api/invitations", "{\"role\":\"instructor\",\"uses\":1,\"days\":1}")
            .problem(403));
  }

  @Test
  void aTokenDoesWhatItsScopesSayAndNothingElse() {
    Map<String, Access> routes = server.access();
    ApiClient anna = clients.get(Who.ADMINISTRATOR);
    for (String scope : List.of("read", "study")) {
      String key =
          anna.post(
                  "/api/account/tokens",
                  "{\"title\":\"t\",\"scopes\":[\"%s\"],\"days\":1}".formatted(scope))
              .expect(201)
              .get("key")
              .asText();
      ApiClient program = new ApiClient(server.url());
      program.bear(key);
      List<String> wrong = new ArrayList<>();
      routes.forEach(
          (route, access) -> {
            String[] parts = route.split(" ", -1);
            boolean allowed =
                access == Access.OPEN
                    || access.scope() != null && access.scope().name().equalsIgnoreCase(scope);
            int status = turnedAway(program, parts[0], parts[1]);
            if (allowed != (status == 0)) {
              wrong.add(route + " with " + scope + " gave " + status);
            }
          });
      assertEquals(List.of(), wrong);
      assertEquals("", program.cookie());
    }
  }
}
