package anneal.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Making a group, joining it with a link, and who may do what in it.
class GroupApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(2, 2, 6));
  private final ApiClient anna = new ApiClient(server.url());
  private final ApiClient ben = new ApiClient(server.url());
  private final ApiClient carl = new ApiClient(server.url());
  private String group = "";

  @BeforeEach
  void open() {
    signUp(anna, "Anna");
    group = Circles.make(anna, "Spring");
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static void signUp(ApiClient api, String name) {
    Circles.signUp(api, name);
  }

  private String path(String rest) {
    return "/api/groups/" + group + rest;
  }

  private String code(String role, int uses) {
    return Circles.code(anna, group, role, uses);
  }

  private static ApiClient.Reply join(ApiClient api, String code, String pseudonym) {
    return Circles.join(api, code, pseudonym);
  }

  private String memberId(String pseudonym) {
    for (JsonNode each : anna.get(path("")).expect(200).get("members")) {
      if (each.get("pseudonym").asText().equals(pseudonym)) {
        return each.get("id").asText();
      }
    }
    throw new AssertionError("nobody is called " + pseudonym);
  }

  private List<String> names() {
    return anna.get(path("")).expect(200).get("members").findValuesAsText("pseudonym").stream()
        .sorted()
        .toList();
  }

  @Test
  void aGuestOpensTheLinkChoosesANameAndIsIn() {
    String code = code("member", 3);
    JsonNode door = ben.get("/api/joins/" + code).expect(200);
    assertEquals("Spring", door.get("name").asText());
    assertTrue(door.get("member").isNull());
    assertEquals("", ben.cookie(), "looking makes nobody a guest");
    JsonNode in = join(ben, code, "owl").expect(201);
    assertEquals(group, in.get("id").asText());
    assertEquals("owl", in.at("/me/pseudonym").asText());
    assertEquals("member", in.at("/me/role").asText());
    assertEquals(group, ben.get("/api/joins/" + code).expect(200).get("member").asText());
    assertEquals(group, ben.get("/api/groups").expect(200).at("/groups/0/id").asText());
    join(ben, code, "somebody").expect(201);
    assertEquals(List.of("Anna", "owl"), names());
    assertFalse(in.toString().contains("learner"));
  }

  @Test
  void claimingTheGuestLaterKeepsTheMembership() {
    join(ben, code("member", 3), "owl").expect(201);
    signUp(ben, "Ben");
    assertEquals("owl", ben.get(path("")).expect(200).at("/me/pseudonym").asText());
    ApiClient elsewhere = new ApiClient(server.url());
    join(elsewhere, code("instructor", 3), "fox").expect(201);
    elsewhere
        .post(
            "/api/sessions", "{\"name\":\"Ben\",\"password\":\"%s\"}".formatted(TestHouse.PASSWORD))
        .expect(201);
    JsonNode merged = elsewhere.get(path("")).expect(200);
    assertEquals("owl", merged.at("/me/pseudonym").asText());
    assertEquals("instructor", merged.at("/me/role").asText());
    assertEquals(List.of("Anna", "owl"), names());
  }

  @Test
  void aLinkEndsByUseByTimeAndByRevocation() {
    String once = code("member", 1);
    join(ben, once, "owl").expect(201);
    assertEquals("link-is-no-good", join(carl, once, "fox").problem(410));
    assertEquals("link-is-no-good", carl.get("/api/joins/" + once).problem(410));
    String late = code("member", 5);
    server.pass(Duration.ofDays(7));
    assertEquals("link-is-no-good", join(carl, late, "fox").problem(410));
    String back = code("member", 5);
    String id = anna.get(path("/invitations")).expect(200).at("/invitations/0/id").asText();
    anna.delete(path("/invitations/" + id)).expect(204);
    assertEquals("not-found", anna.delete(path("/invitations/" + id)).problem(404));
    assertEquals("link-is-no-good", join(carl, back, "fox").problem(410));
    assertEquals("link-is-no-good", join(carl, "x".repeat(22), "fox").problem(410));
  }

  @Test
  void aLinkIsDrawnAsACodeThatHoldsIt() {
    JsonNode made = Circles.invite(anna, group, "member", 3);
    assertTrue(made.get("link").asText().startsWith("http://localhost/join/"));
    assertTrue(made.at("/qr/path").asText().startsWith("M4 4h7v1h-7z"), "a finder, top left");
    assertEquals(0, (made.at("/qr/size").asInt() - 8 - 17) % 4, "a size that codes have");
    JsonNode later = anna.get(path("/invitations")).expect(200).at("/invitations/0");
    assertTrue(later.get("link").isNull());
    assertTrue(later.get("qr").isNull());
  }

  @Test
  void whoIsNoMemberSeesNoGroup() {
    join(ben, code("member", 3), "owl").expect(201);
    signUp(carl, "Carl");
    String member = memberId("owl");
    String own = Circles.make(carl, "Other");
    for (String rest : List.of("", "/invitations")) {
      assertEquals("not-found", carl.get(path(rest)).problem(404));
    }
    assertEquals("not-found", carl.delete(path("")).problem(404));
    assertEquals("not-found", carl.delete(path("/membership")).problem(404));
    assertEquals("not-found", carl.delete(path("/members/" + member)).problem(404));
    assertEquals(
        "not-found",
        carl.delete("/api/groups/" + own + "/members/" + member).problem(404),
        "a member of another group");
    assertEquals(
        "not-found",
        carl.put("/api/groups/" + own + "/members/" + member, "{\"role\":\"instructor\"}")
            .problem(404));
    assertEquals(List.of("Anna", "owl"), names());
  }

  @Test
  void membersAndInstructorsDoNotDecide() {
    join(ben, code("instructor", 3), "owl").expect(201);
    String anna1 = memberId("Anna");
    String change = Circles.CHANGE.formatted("Mine", "monday", false);
    assertEquals("not-allowed", ben.put(path(""), change).problem(403));
    assertEquals("not-allowed", ben.delete(path("")).problem(403));
    assertEquals("not-allowed", ben.get(path("/invitations")).problem(403));
    assertEquals("not-allowed", ben.delete(path("/members/" + anna1)).problem(403));
    assertEquals(
        "not-allowed",
        ben.post(path("/invitations"), "{\"role\":\"owner\",\"uses\":1,\"days\":1}").problem(403));
    assertEquals(
        "not-allowed",
        ben.post(path("/successions"), "{\"member\":\"%s\"}".formatted(anna1)).problem(403));
    assertEquals("not-allowed", ben.put(path("/terms"), Circles.TERMS).problem(403));
  }

  @Test
  void anOwnerLeavesOnlyAfterHandingOver() {
    assertEquals("last-owner", anna.delete(path("/membership")).problem(409));
    join(ben, code("member", 3), "owl").expect(201);
    String heir = "{\"member\":\"%s\"}".formatted(memberId("owl"));
    assertEquals("account-needed", anna.post(path("/successions"), heir).problem(403));
    signUp(ben, "Ben");
    JsonNode after = anna.post(path("/successions"), heir).expect(200);
    assertEquals("instructor", after.at("/me/role").asText());
    anna.delete(path("/membership")).expect(204);
    assertEquals("not-found", anna.get(path("")).problem(404));
    assertEquals("owner", ben.get(path("")).expect(200).at("/me/role").asText());
  }

  @Test
  void aRemovedMemberIsOutAtOnce() {
    join(ben, code("member", 3), "owl").expect(201);
    anna.delete(path("/members/" + memberId("owl"))).expect(204);
    assertEquals("not-found", ben.get(path("")).problem(404));
    assertEquals(List.of("Anna"), names());
  }

  @Test
  void somebodyHasAnotherNameInEachGroup() {
    join(ben, code("member", 3), "owl").expect(201);
    join(carl, code("member", 3), "fox").expect(201);
    assertEquals(
        "name-taken", join(new ApiClient(server.url()), code("member", 1), "OWL").problem(409));
    String taken = "{\"pseudonym\":\"Fox\",\"board\":false}";
    assertEquals("name-taken", ben.put(path("/membership"), taken).problem(409));
    ben.put(path("/membership"), "{\"pseudonym\":\"hawk\",\"board\":true}").expect(200);
    assertEquals(List.of("Anna", "fox", "hawk"), names());
    assertEquals("bad-body", join(ben, code("member", 1), "<b>").problem(400));
  }

  @Test
  void anArchiveIsReadAndBroughtBack() {
    String code = code("member", 3);
    join(ben, code, "owl").expect(201);
    JsonNode archived =
        anna.put(path(""), Circles.CHANGE.formatted("Old", "friday", true)).expect(200);
    assertEquals("2026-11-21T09:00:00Z", archived.get("archived").asText());
    ben.get(path("")).expect(200);
    assertEquals("link-is-no-good", join(carl, code, "fox").problem(410));
    assertEquals("group-is-archived", anna.put(path("/terms"), Circles.TERMS).problem(409));
    JsonNode back =
        anna.put(path(""), Circles.CHANGE.formatted("New", "friday", false)).expect(200);
    assertTrue(back.get("archived").isNull());
    anna.put(path("/terms"), Circles.TERMS).expect(200);
    anna.delete(path("")).expect(204);
    assertEquals("not-found", ben.get(path("")).problem(404));
  }

  @Test
  void guestsMakeNoGroups() {
    ben.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    assertEquals(
        "sign-in-first",
        ben.post("/api/groups", "{\"name\":\"x\",\"purpose\":\"\",\"pseudonym\":\"y\"}")
            .problem(401));
  }

  @Test
  void whatDoesNotFitIsSaid() {
    String order = "{\"name\":\"%s\",\"purpose\":\"%s\",\"pseudonym\":\"Anna\"}";
    for (String name : List.of("", " ", "a\\nb", "x".repeat(61))) {
      JsonNode refused = anna.post("/api/groups", order.formatted(name, "")).expect(400);
      assertEquals("/name", refused.at("/errors/0/pointer").asText());
    }
    JsonNode wordy = anna.post("/api/groups", order.formatted("x", "y".repeat(501))).expect(400);
    assertEquals("/purpose", wordy.at("/errors/0/pointer").asText());
    String zone = Circles.CHANGE.formatted("x", "monday", false).replace("UTC", "Nowhere");
    assertEquals(
        "/rhythm/zone", anna.put(path(""), zone).expect(400).at("/errors/0/pointer").asText());
    String many = "{\"role\":\"member\",\"uses\":501,\"days\":366}";
    assertEquals(2, anna.post(path("/invitations"), many).expect(400).get("errors").size());
    String terms = Circles.TERMS.replace("\"p0\"", "\"p0\",\"p0\",\"A b\"");
    assertEquals(2, anna.put(path("/terms"), terms).expect(400).get("errors").size());
  }
}
