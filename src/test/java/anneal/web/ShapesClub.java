package anneal.web;

import static anneal.web.Shapes.MANIFEST;
import static anneal.web.Shapes.topic;
import static anneal.web.Shapes.zip;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/// People around a pack of shapes that one of them brought: ida and tom teach, anna learns.
public final class ShapesClub implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  public final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 3));
  public final ApiClient ida = new ApiClient(server.url());
  public final ApiClient tom = new ApiClient(server.url());
  public final ApiClient anna = new ApiClient(server.url());

  /// Opens with the pack brought by ida.
  public ShapesClub() {
    Circles.signUp(ida, "ida");
    Circles.signUp(tom, "tom");
    Circles.signUp(anna, "anna");
    server.house().promote("ida", Role.INSTRUCTOR);
    server.house().promote("tom", Role.INSTRUCTOR);
    publish(sides("triangle", "three", ""), sides("square", "for", ""));
  }

  /// A question about a shape, to be answered in a word.
  public static String sides(String shape, String number, String more) {
    return """
        {
          "id": "%s", %s
          "kind": "text", "level": "junior", "seconds": 20, "skills": ["shapes.sides"],
          "stem": "How many sides has the shape called %s?",
          "accept": ["%s"],
          "explanation": "It has %s of them, as its name says.",
          "references": [{"title": "Euclid", "url": "https://example.org/euclid"}]
        }"""
        .formatted(shape, more, shape, number, number);
  }

  /// Has ida publish the pack anew.
  public void publish(String... questions) {
    ida.bring(
            "/api/packs?name=shapes.zip&removed=true",
            zip("pack.json", MANIFEST, "basics.json", topic(questions)))
        .expect(201);
  }

  /// What another revision of a question says of itself, beside [#sides].
  static String revised(int rev, String kind) {
    return "\"rev\": %d, \"changes\": [{\"rev\": %d, \"kind\": \"%s\", \"note\": \"mended\"}],"
        .formatted(rev, rev, kind);
  }

  /// Has ida publish a triangle in other words, a square with another key and a hexagon.
  public void publishRevised(int rev) {
    publish(
        sides("triangle", "three", revised(rev, "clarify")).replace("How many", "Count: how many"),
        sides("square", "four", revised(rev, "key")),
        sides("hexagon", "six", ""));
  }

  /// Has somebody answer one question.
  public void answer(ApiClient who, String question, String text) {
    String sitting = "/api/sittings/" + UUID.randomUUID();
    who.put(
            sitting,
            """
            {"mode":"quiz","size":1,"packs":[],"topics":[],"levels":[],"questions":["%s"]}
            """
                .formatted(question))
        .expect(200);
    JsonNode turn = who.get(sitting + "/turn").expect(200);
    who.post(
            "/api/questions/" + question + "/answers",
            """
            {"answerId":"%s","token":"%s","answer":{"text":"%s"},"confidence":"sure",
             "milliseconds":9000}
            """
                .formatted(UUID.randomUUID(), turn.get("token").asText(), text))
        .expect(201);
  }

  /// A question as somebody may edit it.
  public static JsonNode wording(ApiClient who, String question) {
    return who.get("/api/questions/" + question + "/wording").expect(200);
  }

  /// An edit to be sent: a wording with some words for others.
  public static String edit(JsonNode wording, String words, String others) {
    ObjectNode order = JSON.createObjectNode().put("edition", wording.get("edition").asInt());
    order.put("text", wording.get("text").asText().replace(words, others));
    return order.put("reason", "A square has four sides.").toString();
  }

  /// Has somebody suggest an edit.
  public static JsonNode suggest(ApiClient who, String question, String words, String others) {
    return who.post(
            "/api/questions/" + question + "/suggestions",
            edit(wording(who, question), words, others))
        .expect(201);
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
