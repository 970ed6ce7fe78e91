package anneal.web;

import static anneal.web.Shapes.MANIFEST;
import static anneal.web.Shapes.card;
import static anneal.web.Shapes.topic;
import static anneal.web.Shapes.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackApiTest {

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 3));
  private final ApiClient anna = new ApiClient(server.url());
  private final ApiClient ben = new ApiClient(server.url());

  @BeforeEach
  void signUp() {
    for (ApiClient api : List.of(anna, ben)) {
      String name = api == anna ? "anna" : "ben";
      String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD);
      api.post("/api/accounts", body).expect(201);
      server.house().promote(name, Role.INSTRUCTOR);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static byte[] shapes(String... cards) {
    return zip("shapes/pack.json", MANIFEST, "shapes/basics.json", topic(cards));
  }

  private static final String TRIANGLE = card("triangle", "three", "");
  private static final String SQUARE = card("square", "four", "");

  private ApiClient.Reply review(String query, byte[] file) {
    return anna.bring("/api/pack-reviews?" + query, file);
  }

  private ApiClient.Reply publish(String query, byte[] file) {
    return anna.bring("/api/packs?" + query, file);
  }

  private JsonNode line(String pack) {
    for (JsonNode each : anna.get("/api/packs").expect(200).get("packs")) {
      if (each.get("id").asText().equals(pack)) {
        return each;
      }
    }
    throw new AssertionError("no pack " + pack);
  }

  @Test
  void aReviewKeepsNothingAndAPublicationIsServedAtOnce() {
    JsonNode review = review("name=shapes.zip", shapes(TRIANGLE, SQUARE)).expect(200);
    assertTrue(review.get("publishable").asBoolean(), review.toString());
    assertEquals(2, review.get("size").asInt());
    assertEquals("three", review.at("/questions/0/keyHtml").asText().replaceAll("<[^>]+>|\n", ""));
    assertEquals(1, anna.get("/api/packs").expect(200).get("packs").size());
    JsonNode edition =
        publish("name=shapes.zip", shapes(TRIANGLE, SQUARE)).expect(201).get("edition");
    assertEquals(1, edition.get("edition").asInt());
    assertEquals("anna", edition.get("by").asText());
    assertEquals(2, line("shapes").get("questions").asInt());
    assertEquals(
        "200", "" + ben.get("/api/questions/shapes/square").status(), "the question has its page");
  }

  @Test
  void anErrorStandsBesideItsLineWithACaretAndStopsThePublication() {
    byte[] file = shapes(TRIANGLE, SQUARE.replace("\"four\"", "7"));
    JsonNode found = review("name=shapes.zip", file).expect(200).at("/findings/shown/0");
    assertEquals("error", found.get("severity").asText());
    assertEquals("shapes/basics.json", found.get("file").asText());
    assertFalse(found.get("remedy").asText().isBlank());
    String source = found.get("source").asText();
    assertTrue(source.substring(found.get("caret").asInt()).startsWith("7"), found.toString());
    assertEquals("not-published", publish("name=shapes.zip", file).problem(422));
  }

  @Test
  void anEditionIsHeldAgainstTheOneBeforeAsAgainstALock() {
    publish("name=shapes.zip", shapes(TRIANGLE, SQUARE)).expect(201);
    byte[] hidden = shapes(TRIANGLE, card("square", "five", ""));
    JsonNode refused = review("name=shapes.zip", hidden).expect(200);
    assertEquals("L001", refused.at("/findings/shown/0/code").asText());
    assertEquals("square", refused.at("/changes/rekeyed/0").asText());
    String declared =
        "\"rev\": 2, \"changes\": [{\"rev\": 2, \"kind\": \"key\", \"note\": \"It has five\"}],";
    byte[] open = shapes(TRIANGLE, card("square", "five", declared));
    assertEquals(2, publish("name=shapes.zip", open).expect(201).at("/edition/edition").asInt());
    assertEquals(
        "L004",
        review("name=shapes.zip", shapes(TRIANGLE))
            .expect(200)
            .at("/findings/shown/0/code")
            .asText());
    assertEquals(
        "square",
        review("name=shapes.zip&removed=true", shapes(TRIANGLE))
            .expect(200)
            .at("/changes/gone/0")
            .asText());
    publish("name=shapes.zip&removed=true", shapes(TRIANGLE)).expect(201);
    assertEquals(3, anna.get("/api/packs/shapes").expect(200).get("editions").size());
    assertEquals(1, line("shapes").get("questions").asInt());
  }

  @Test
  void aWithdrawnPackIsOutOfTheCatalogAndComesBack() {
    publish("name=shapes.zip", shapes(TRIANGLE, SQUARE)).expect(201);
    anna.put("/api/packs/shapes", "{\"withdrawn\":true}").expect(200);
    assertEquals("unknown-question", ben.get("/api/questions/shapes/square").problem(404));
    assertTrue(line("shapes").at("/brought/withdrawn").asBoolean());
    anna.put("/api/packs/shapes", "{\"withdrawn\":false}").expect(200);
    ben.get("/api/questions/shapes/square").expect(200);
    assertEquals("not-found", anna.put("/api/packs/p0", "{\"withdrawn\":true}").problem(404));
  }

  @Test
  void onlyWhoBroughtAPackAndAdministratorsChangeIt() {
    publish("name=shapes.zip", shapes(TRIANGLE)).expect(201);
    assertEquals(
        "not-allowed", ben.bring("/api/packs?name=shapes.zip", shapes(TRIANGLE)).problem(403));
    assertEquals("not-allowed", ben.put("/api/packs/shapes", "{\"withdrawn\":true}").problem(403));
    server.house().promote("ben", Role.ADMINISTRATOR);
    ben.put("/api/packs/shapes", "{\"withdrawn\":true}").expect(200);
  }

  @Test
  void whatWasBroughtIsTakenAlongAsItIs() throws IOException {
    publish("name=shapes.zip", shapes(TRIANGLE)).expect(201);
    anna.get("/api/packs/shapes/archive").expect(200);
    assertEquals("not-found", anna.get("/api/packs/shapes/archive?edition=9").problem(404));
    assertArrayEquals(new byte[] {1}, anna.bytes("/api/packs/p0/archive"), "of a folder");
    assertEquals("not-found", anna.get("/api/packs/p0/archive?edition=1").problem(404));
    assertEquals(3, anna.get("/api/packs/shapes/exports").expect(200).get("exports").size());
    for (String format : List.of("apkg", "gift", "csv")) {
      anna.get("/api/packs/p0/exports/" + format).expect(200);
    }
    assertEquals("not-found", anna.get("/api/packs/p0/exports/exe").problem(404));
  }

  @Test
  void aFileOfQuestionsBecomesAPackAndTakesThePlaceOfItsTopicLater() {
    byte[] first = topic(TRIANGLE).getBytes(StandardCharsets.UTF_8);
    JsonNode review = review("name=My%20shapes.json", first).expect(200);
    assertEquals("my-shapes", review.get("pack").asText());
    assertFalse(review.get("whole").asBoolean());
    publish("name=basics.json&pack=shapes&title=Shapes&license=CC-BY-4.0", first).expect(201);
    byte[] more = topic(TRIANGLE, SQUARE).getBytes(StandardCharsets.UTF_8);
    JsonNode edition = publish("name=basics.json&pack=shapes", more).expect(201).get("edition");
    assertEquals("1.0.1", edition.get("version").asText());
    assertEquals(2, edition.get("questions").asInt());
  }

  @Test
  void questionsOfAnotherProgramAreImportedAgainWithTheirRevisionsRaised() {
    String one =
        "$CATEGORY: shapes/basics\n\n"
            + "// [id:shapes:sides@1]\n"
            + "::sides::How many sides? {=three ~four#No}\n";
    byte[] gift = one.getBytes(StandardCharsets.UTF_8);
    JsonNode review = review("name=shapes.gift&pack=shapes", gift).expect(200);
    assertEquals(0, review.at("/findings/errors").asInt(), review.toString());
    assertEquals(0, review.at("/losses/dropped").asInt());
    publish("name=shapes.gift&pack=shapes", gift).expect(201);
    byte[] changed =
        one.replace("=three ~four#No", "=four ~three#No").getBytes(StandardCharsets.UTF_8);
    JsonNode again = review("name=shapes.gift&pack=shapes", changed).expect(200);
    assertTrue(again.get("publishable").asBoolean(), again.toString());
    assertEquals("sides", again.at("/changes/rekeyed/0").asText());
    assertEquals(2, again.at("/questions/0/rev").asInt());
  }

  @Test
  void aDeckOfAnkiComesWithItsSchedule() throws IOException {
    byte[] deck = anna.bytes("/api/packs/p0/exports/apkg");
    JsonNode review = review("name=deck.apkg", deck).expect(200);
    assertTrue(review.get("publishable").asBoolean(), review.toString());
    assertTrue(review.get("schedule").isNull(), "nobody answered it yet");
    Path real = Path.of("..", "shared", "fixtures", "apkg", "srsconverter-mixed-legacy-2.apkg");
    assumeTrue(Files.exists(real), "no " + real + " here");
    byte[] answered = Files.readAllBytes(real);
    JsonNode schedule = review("name=real.apkg&pack=real", answered).expect(200).get("schedule");
    assertEquals("{\"fsrs\":9,\"log\":0,\"interval\":0,\"fresh\":0}", schedule.toString());
    JsonNode published = publish("name=real.apkg&pack=real&schedule=true", answered).expect(201);
    assertEquals(9, published.get("scheduled").asInt());
    assertEquals(9, line("real").get("questions").asInt());
    JsonNode again = publish("name=real.apkg&pack=real&schedule=true", answered).expect(201);
    assertEquals(0, again.get("scheduled").asInt(), "they are there already");
  }

  @Test
  void aPackOfAFolderKeepsItsId() {
    byte[] file = zip("pack.json", MANIFEST.replace("shapes", "p0"), "basics.json", topic(SQUARE));
    JsonNode found = review("name=p0.zip", file).expect(200).at("/findings/shown/0");
    assertEquals("P003", found.get("code").asText());
    assertEquals("not-published", publish("name=p0.zip", file).problem(422));
  }

  @ParameterizedTest
  @CsvSource({
    "../../etc/passwd, x.zip, no plain one",
    "/etc/passwd, x.zip, no plain one",
    "a\\b, x.zip, no plain one",
    "readme.txt, x.zip, holds no pack.json",
    "a/pack.json, x.zip, several packs",
    "a/pack.json, x.exe, must end in",
    "a/pack.json, x.apkg, no plain one",
    "x, x.json, '',"
  })
  void whatCannotBeReadIsRefusedInWords(String entry, String name, String words) {
    byte[] file = zip(entry, "{}", entry.startsWith("a/pack") ? "b/pack.json" : "z", "{}");
    ApiClient.Reply reply = review("name=" + name, file);
    if (words.isEmpty()) {
      assertEquals("error", reply.expect(200).at("/findings/shown/0/severity").asText());
    } else {
      assertEquals("file-refused", reply.problem(422));
      assertTrue(reply.json().get("detail").asText().contains(words), reply.json().toString());
    }
  }

  @Test
  void aBombIsNotUnpackedAndAnEmptyFileIsNone() {
    String zeros = "0".repeat(14 << 20);
    byte[] bomb = zip("pack.json", MANIFEST, "basics.json", zeros);
    assertEquals("file-refused", review("name=x.zip", bomb).problem(422));
    assertEquals("file-refused", review("name=x.zip", new byte[0]).problem(422));
    assertEquals("bad-parameter", review("", bomb).problem(400));
    assertEquals("bad-parameter", review("name=" + "a".repeat(300), bomb).problem(400));
  }

  @Test
  void filesThatNoPackHasArePassedOver() throws IOException {
    byte[] file =
        zip(
            "shapes/pack.json", MANIFEST,
            "shapes/basics.json", topic(TRIANGLE),
            "shapes/media/evil.png", "<svg onload=alert(1)>",
            "__MACOSX/shapes/._pack", "x",
            "shapes/README.md", "x");
    JsonNode review = review("name=x.zip", file).expect(200);
    assertEquals(3, review.get("passedOver").size(), review.toString());
    publish("name=x.zip", file).expect(201);
    byte[] kept = anna.bytes("/api/packs/shapes/archive");
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(kept))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
      }
    }
    assertEquals(List.of("pack.json", "basics.json"), names);
  }

  @Test
  void whoBringsTooMuchWaitsLonger() {
    byte[] file = shapes(TRIANGLE);
    String problem = "";
    for (int i = 0; i < 40 && problem.isEmpty(); i++) {
      ApiClient.Reply reply = review("name=no.exe", file);
      problem = reply.status() == 429 ? reply.problem(429) : "";
    }
    assertEquals("too-often", problem);
  }

  @Test
  void aLearnerMayNotEvenLook() {
    ApiClient guest = new ApiClient(server.url());
    guest.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    assertEquals(
        "sign-in-first", guest.bring("/api/packs?name=x.zip", shapes(SQUARE)).problem(401));
  }
}
