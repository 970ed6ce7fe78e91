package anneal.web;

import static anneal.web.ShapesClub.revised;
import static anneal.web.ShapesClub.sides;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SubscriptionApiTest {

  private static final String FOLLOWED = "/api/packs/shapes/subscription";
  private static final String CHANGES = "/api/packs/shapes/changes";

  private final ShapesClub club = new ShapesClub();
  private final ApiClient tom = club.tom;
  private final ApiClient anna = club.anna;

  @AfterEach
  void close() {
    club.close();
  }

  private static String seen(int edition) {
    return "{\"edition\":%d}".formatted(edition);
  }

  private static JsonNode only(ApiClient who) {
    JsonNode all = who.get("/api/subscriptions").expect(200).get("subscriptions");
    assertEquals(1, all.size(), all.toString());
    return all.get(0);
  }

  @Test
  void whoOwnsAGroupFollowsWhatItWorksWithAndSeesWhatChangedSinceTheyLooked() {
    String group = Circles.make(tom, "Night class");
    tom.put(
            "/api/groups/" + group + "/terms",
            """
            {"packs":["shapes","p0"],"newPerDay":null,"desiredRetention":null,"levels":[],
             "locked":[]}
            """)
        .expect(200);
    assertEquals(1, only(tom).get("newest").asInt());
    club.publishRevised(2);
    club.publish(
        sides("triangle", "three", revised(2, "clarify")).replace("How many", "Count: how many"),
        sides("square", "four", revised(2, "key")));
    assertEquals(1, only(tom).get("seen").asInt());
    assertEquals(3, only(tom).get("newest").asInt());

    JsonNode changes = tom.get(CHANGES).expect(200);

    assertEquals(1, changes.get("since").asInt());
    assertEquals(2, changes.get("questions").size(), changes.toString());
    assertEquals("reworded", changes.at("/questions/0/difference/effect").asText());
    assertEquals("regraded", changes.at("/questions/1/difference/effect").asText());
    assertTrue(changes.at("/questions/1/difference/parts").toString().contains("four"));
    tom.put(FOLLOWED, seen(3)).expect(200);
    assertEquals(3, only(tom).get("seen").asInt());
    assertEquals(2, tom.get(CHANGES).expect(200).get("since").asInt(), "the last step is shown");
    assertEquals("gone", tom.get(CHANGES).json().at("/questions/0/difference/effect").asText());
    tom.delete(FOLLOWED).expect(204);
    assertEquals("not-found", tom.delete(FOLLOWED).problem(404));
  }

  @Test
  void whoLearnsSeesTheKeyOfWhatTheyHaveAnsweredAlone() {
    club.answer(anna, "shapes/square", "four");
    anna.put(FOLLOWED, seen(1)).expect(200);
    club.publishRevised(2);

    JsonNode changes = anna.get(CHANGES).expect(200);

    JsonNode square = changes.at("/questions/1");
    assertTrue(square.get("whole").asBoolean() && square.toString().contains("four"));
    JsonNode hexagon = changes.at("/questions/2");
    assertFalse(hexagon.get("whole").asBoolean());
    assertTrue(hexagon.toString().contains("called hexagon"), hexagon.toString());
    assertFalse(hexagon.toString().contains("six"), hexagon.toString());
    JsonNode seen = new ApiClient(club.server.url()).get(CHANGES).expect(200);
    assertFalse(seen.toString().contains("four"), seen.toString());
  }

  @Test
  void packsThatChangedAreNamedToWhoDoesNotFollowThem() {
    assertEquals(0, others(anna).size());
    club.publishRevised(2);
    assertEquals("shapes", others(anna).at("/0/pack/id").asText());
    assertEquals(2, others(anna).at("/0/newest").asInt());
    anna.put(FOLLOWED, seen(2)).expect(200);
    assertEquals(0, others(anna).size());
    club.ida.put("/api/packs/shapes", "{\"withdrawn\":true}").expect(200);
    assertEquals(0, others(tom).size());
  }

  private static JsonNode others(ApiClient who) {
    return who.get("/api/subscriptions").expect(200).get("others");
  }

  @Test
  void editionsWhoseFilesAreGoneAreComparedFromTheFirstThatIsKept() {
    tom.put(FOLLOWED, seen(1)).expect(200);
    for (int i = 2; i <= 7; i++) {
      club.publish(
          sides("triangle", "three", revised(i, "key")).replace("three", "3" + i),
          sides("square", "for", ""));
    }
    assertEquals(3, tom.get(CHANGES).expect(200).get("since").asInt());
    assertEquals(0, tom.get(CHANGES + "?since=7").expect(200).get("questions").size());
    assertEquals(7, tom.get(CHANGES + "?since=99").expect(200).get("since").asInt());
  }

  @Test
  void whatNobodyBroughtIsNotFollowed() {
    assertEquals("not-found", tom.put("/api/packs/p0/subscription", seen(1)).problem(404));
    assertEquals("not-found", tom.get("/api/packs/p0/changes").problem(404));
    assertEquals("bad-parameter", tom.get(CHANGES + "?since=-1").problem(400));
    assertEquals("bad-body", tom.put(FOLLOWED, seen(2)).problem(400));
    assertEquals("bad-body", tom.put(FOLLOWED, seen(0)).problem(400));
    club.ida.put("/api/packs/shapes", "{\"withdrawn\":true}").expect(200);
    assertEquals("not-found", tom.get(CHANGES).problem(404));
  }
}
