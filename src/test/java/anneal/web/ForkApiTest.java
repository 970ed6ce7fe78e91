package anneal.web;

import static anneal.web.ShapesClub.edit;
import static anneal.web.ShapesClub.revised;
import static anneal.web.ShapesClub.sides;
import static anneal.web.ShapesClub.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ForkApiTest {

  private static final String UPDATE = "/api/packs/night/update";

  private final ShapesClub club = new ShapesClub();
  private final ApiClient ida = club.ida;
  private final ApiClient tom = club.tom;
  private final ApiClient anna = club.anna;

  @AfterEach
  void close() {
    club.close();
  }

  private static String order(String group) {
    return "{\"pack\":\"night\",\"title\":\"Shapes at night\",\"group\":%s}".formatted(group);
  }

  private JsonNode copied(String group) {
    return tom.post("/api/packs/shapes/copies", order(group)).expect(201);
  }

  /// Triangle as it was, square with another key, a hexagon.
  private void edited() {
    club.publish(
        sides("triangle", "three", ""),
        sides("square", "four", revised(2, "key")),
        sides("hexagon", "six", ""));
  }

  private static String decision(int edition, boolean take, String theirs) {
    return "{\"edition\":%d,\"take\":%s,\"theirs\":[%s]}".formatted(edition, take, theirs);
  }

  private String text(String question) {
    return wording(tom, question).get("text").asText();
  }

  @Test
  void aGroupThatFollowsAPackSeesWhatChangedAndTakesIt() {
    String group = Circles.make(tom, "Night class");
    Circles.join(anna, Circles.code(tom, group, "member", 1), "Annie").expect(201);
    tom.put(
            "/api/groups/" + group + "/terms",
            """
            {"packs":["shapes"],"newPerDay":null,"desiredRetention":null,"levels":[],
             "locked":["packs"]}
            """)
        .expect(200);
    JsonNode copy = copied("\"" + group + "\"");
    assertEquals("Night class", copy.at("/group/title").asText());
    assertEquals(
        "night", anna.get("/api/groups/" + group).expect(200).at("/terms/packs/0").asText());
    assertEquals("night", anna.get("/api/settings").expect(200).at("/packs/0").asText());
    club.answer(anna, "night/square", "four");
    edited();
    JsonNode seen = anna.get("/api/copies").expect(200).at("/copies/0");
    assertEquals(2, seen.get("newest").asInt());
    assertFalse(seen.get("mine").asBoolean());
    assertTrue(text("night/square").contains("\"for\""), "nothing comes by itself");

    JsonNode update = tom.get(UPDATE).expect(200);

    assertTrue(update.get("publishable").asBoolean(), update.toString());
    assertEquals("regraded", update.at("/steps/0/difference/effect").asText(), update.toString());
    assertEquals("added", update.at("/steps/1/difference/effect").asText());
    tom.put(UPDATE, decision(2, true, "")).expect(200);
    JsonNode page = anna.get("/api/questions/night/square").expect(200);
    assertEquals("right", page.at("/history/0/regraded/verdict").asText());
    anna.get("/api/questions/night/hexagon").expect(200);
    assertTrue(tom.get("/api/copies").expect(200).at("/copies/0/newest").isNull());
    assertEquals("not-found", tom.get(UPDATE).problem(404));
  }

  @Test
  void whatMembersKnowComesAlongWhenTheirGroupChangesOverToACopy() {
    String group = Circles.make(tom, "Night class");
    Circles.join(anna, Circles.code(tom, group, "member", 1), "Annie").expect(201);
    String terms =
        """
        {"packs":["shapes"],"newPerDay":null,"desiredRetention":null,"levels":[],
         "locked":["packs"]}
        """;
    tom.put("/api/groups/" + group + "/terms", terms).expect(200);
    club.answer(anna, "shapes/triangle", "three");
    JsonNode known = anna.get("/api/questions/shapes/triangle").expect(200);
    club.answer(ida, "shapes/triangle", "three");

    copied("\"" + group + "\"");

    JsonNode carried = anna.get("/api/questions/night/triangle").expect(200);
    assertEquals(1, known.at("/standing/reviews").asInt());
    assertEquals(known.get("standing"), carried.get("standing"));
    assertEquals(0, carried.get("history").size(), "no answer counts twice");
    assertEquals(1, anna.get("/api/questions/shapes/triangle").json().get("history").size());
    JsonNode ahead = ida.get("/api/questions/night/triangle").expect(200);
    assertEquals(0, ahead.at("/standing/reviews").asInt(), ahead.toString());
    Circles.join(ida, Circles.code(tom, group, "member", 1), "Idi").expect(201);
    JsonNode late = ida.get("/api/questions/night/triangle").expect(200);
    assertEquals(1, late.at("/standing/reviews").asInt(), late.toString());
  }

  @Test
  void anEditionThatIsLeftIsNotTakenAndIsOfferedAgainWithTheNext() {
    copied("null");
    edited();
    assertEquals("pack-changed", tom.put(UPDATE, decision(1, true, "")).problem(409));
    JsonNode left = tom.put(UPDATE, decision(2, false, "")).expect(200);
    assertTrue(left.get("passed").asBoolean());
    assertTrue(text("night/square").contains("\"for\""));
    club.publish(sides("triangle", "three", ""), sides("square", "four", revised(2, "key")));
    assertFalse(tom.get("/api/copies").expect(200).at("/copies/0/passed").asBoolean());
    JsonNode update = tom.get(UPDATE).expect(200);
    assertEquals(1, update.get("steps").size(), "a hexagon that came and went was never here");
  }

  @Test
  void localFixesAreKeptAndWhatBothChangedIsChosenQuestionByQuestion() {
    copied("null");
    put("night/triangle", "How many sides", "What number of sides");
    put("night/square", "\"for\"", "\"vier\"");
    edited();
    JsonNode update = tom.get(UPDATE).expect(200);
    assertEquals(2, update.get("steps").size(), update.toString());
    JsonNode places = update.at("/steps/0/places");
    assertEquals(1, places.size(), "the explanation was changed there alone: " + update);
    assertEquals(
        "{\"field\":\"accept\",\"was\":\"for\",\"mine\":\"vier\",\"theirs\":\"four\"}",
        places.get(0).toString());
    JsonNode chosen = tom.get(UPDATE + "?theirs=square/accept").expect(200);
    assertTrue(chosen.at("/steps/0/difference/parts").toString().contains("\"four\""));

    tom.put(UPDATE, decision(2, true, "\"square/accept\"")).expect(200);

    assertTrue(text("night/square").contains("\"four\""));
    assertTrue(text("night/triangle").contains("What number of sides"));
    assertEquals(3, tom.get("/api/questions/night/square").expect(200).get("revision").asInt());
    club.publish(
        sides("triangle", "three", revised(2, "key")).replace("[\"three\"]", "[\"three\", \"3\"]"),
        sides("square", "four", revised(2, "key")));
    JsonNode next = tom.get(UPDATE).expect(200);
    assertEquals(0, next.at("/steps/0/places").size(), "both changes go together");
    tom.put(UPDATE, decision(3, true, "")).expect(200);
    String triangle = text("night/triangle");
    assertTrue(triangle.contains("What number") && triangle.contains("\"3\""), triangle);
    assertEquals("unknown-question", tom.get("/api/questions/night/hexagon").problem(404));
  }

  private void put(String question, String words, String others) {
    tom.put("/api/questions/" + question + "/wording", edit(wording(tom, question), words, others))
        .expect(201);
  }

  @Test
  void onlyWhoMadeACopyAnOwnerOfItsGroupAndAdministratorsBringItUp() {
    String group = Circles.make(ida, "Ida's");
    assertEquals(
        "not-allowed",
        tom.post("/api/packs/shapes/copies", order("\"" + group + "\"")).problem(403));
    copied("null");
    assertEquals("name-taken", tom.post("/api/packs/shapes/copies", order("null")).problem(409));
    edited();
    assertEquals("not-allowed", ida.get(UPDATE).problem(403));
    assertEquals("not-allowed", ida.put(UPDATE, decision(2, true, "")).problem(403));
    assertEquals("not-allowed", anna.get(UPDATE).problem(403));
    assertEquals(0, ida.get("/api/copies").expect(200).get("copies").size());
    assertEquals("not-found", tom.get("/api/packs/shapes/update").problem(404));
    assertEquals("not-found", tom.post("/api/packs/p0/copies", order("null")).problem(404));
    assertEquals("bad-parameter", tom.get(UPDATE + "?theirs=A%20b").problem(400));
    assertEquals("bad-body", tom.put(UPDATE, decision(2, true, "null")).problem(400));
    assertEquals("bad-body", tom.put(UPDATE, decision(2, true, "\"../x\"")).problem(400));
    assertEquals(
        "bad-body",
        tom.post("/api/packs/shapes/copies", order("null").replace("night\"", "../x\""))
            .problem(400));
    club.server.house().promote("ida", Role.ADMINISTRATOR);
    ida.put(UPDATE, decision(2, true, "")).expect(200);
    assertEquals("tom", ida.get("/api/packs/night").expect(200).at("/editions/0/by").asText());
  }
}
