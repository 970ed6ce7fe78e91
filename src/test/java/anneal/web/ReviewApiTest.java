package anneal.web;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.numeric;
import static anneal.web.Shapes.MANIFEST;
import static anneal.web.Shapes.topic;
import static anneal.web.Shapes.zip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pack that was brought and is looked at before it is published.
class ReviewApiTest {

  private static final String TRIANGLE = choice("triangle", "three");
  private static final String SQUARE = numeric("square");

  private final TestServer server = TestServer.hosted(Papers.catalog(1, 1, 3));
  private final ApiClient anna = new ApiClient(server.url());
  private final ApiClient ben = new ApiClient(server.url());

  @BeforeEach
  void signUp() {
    for (ApiClient api : new ApiClient[] {anna, ben}) {
      String name = api == anna ? "anna" : "ben";
      String body = "{\"name\":\"%s\",\"password\":\"%s\"}".formatted(name, TestHouse.PASSWORD);
      api.post("/api/accounts", body).expect(201);
      server.house().promote(name, api == anna ? Role.INSTRUCTOR : Role.ADMINISTRATOR);
    }
  }

  @AfterEach
  void close() {
    server.close();
  }

  private static byte[] shapes(String... cards) {
    return zip("shapes/pack.json", MANIFEST, "shapes/basics.json", topic(cards));
  }

  private String reviewed(byte[] file) {
    JsonNode review = anna.bring("/api/pack-reviews?name=shapes.zip", file).expect(200);
    return "/api/pack-reviews/" + review.get("preview").asText();
  }

  private static String option(JsonNode page) {
    return page.at("/question/variants/0/question/options/0/id").asText();
  }

  @Test
  void everyQuestionIsSeenAsDrawnWithItsKeyAndAnswersAreTried() {
    String base = reviewed(shapes(TRIANGLE, SQUARE));
    JsonNode list = anna.get(base).expect(200);
    assertEquals("shapes", list.at("/packs/0/folder").asText());
    assertEquals("square", list.at("/packs/0/questions/1/slug").asText());
    assertEquals(1, anna.get(base + "/edition").expect(200).get("edition").asInt());
    assertEquals(3, anna.get(base + "/shapes/square").expect(200).at("/question/variants").size());
    JsonNode page = anna.get(base + "/shapes/triangle").expect(200);
    assertTrue(page.at("/question/variants/0/key/html").asText().contains("three"));
    JsonNode tried =
        anna.post(
                base + "/shapes/triangle/trials",
                "{\"variant\":0,\"answer\":{\"option\":\"%s\"}}".formatted(option(page)))
            .expect(200);
    assertTrue(tried.get("verdict").asText().matches("right|wrong"), tried.toString());
  }

  @Test
  void nothingOfItIsRecordedPublishedOrSeenByAnybodyElse() {
    String base = reviewed(shapes(TRIANGLE));
    JsonNode page = anna.get(base + "/shapes/triangle").expect(200);
    String answer = "{\"variant\":0,\"answer\":{\"option\":\"%s\"}}".formatted(option(page));
    anna.post(base + "/shapes/triangle/trials", answer).expect(200);
    assertEquals(1, anna.get("/api/packs").expect(200).get("packs").size());
    assertEquals("unknown-question", anna.get("/api/questions/shapes/triangle").problem(404));
    assertEquals(0, anna.get("/api/sittings").expect(200).get("sittings").size());
    for (String path : new String[] {"", "/edition", "/shapes/triangle"}) {
      assertEquals("not-found", ben.get(base + path).problem(404), "not even for administrators");
      assertEquals("sign-in-first", new ApiClient(server.url()).get(base + path).problem(401));
    }
    assertEquals("not-found", ben.post(base + "/shapes/triangle/trials", answer).problem(404));
  }

  @Test
  void picturesComeFromTheFileAndGoToItsOwnerAlone() throws IOException {
    String stem = "Which has three sides? ![Three](media/three.png)";
    byte[] file = pictured(topic(TRIANGLE.replace("What is it?", stem)));
    String base = reviewed(file);
    String html =
        anna.get(base + "/shapes/triangle")
            .expect(200)
            .at("/question/variants/0/question/stemHtml")
            .asText();
    String src = html.replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
    assertEquals(base.replace("reviews", "pictures") + "/three.png", src, html);
    assertArrayEquals(Companions.PIXEL, anna.bytes(src));
    assertEquals("not-found", ben.get(src).problem(404));
    assertEquals("not-found", anna.get(src.replace("three.png", "pack.json")).problem(404));
    assertEquals("bad-request", anna.get(src.replace("three", "..%2fthree")).problem(400));
  }

  private static byte[] pictured(String basics) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, "pack.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
      put(zip, "basics.json", basics.getBytes(StandardCharsets.UTF_8));
      put(zip, "media/three.png", Companions.PIXEL);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  @Test
  void aQuestionThatCannotBeReadIsListedWithItsFindings() {
    String base = reviewed(shapes(TRIANGLE, SQUARE.replace("\"2*n\"", "7")));
    JsonNode list = anna.get(base).expect(200);
    JsonNode square = list.at("/packs/0/questions/1");
    assertEquals("square", square.get("slug").asText());
    assertTrue(square.at("/counts/errors").asInt() > 0, list.toString());
    assertTrue(anna.get(base + "/shapes/square").expect(200).get("question").isNull());
  }

  @Test
  void aPreviewEndsWithTheNextFileWithThePublicationAndWithTime() {
    String first = reviewed(shapes(TRIANGLE));
    assertEquals(first, reviewed(shapes(TRIANGLE)), "the same file has the same preview");
    String second = reviewed(shapes(TRIANGLE, SQUARE));
    assertEquals("not-found", anna.get(first).problem(404));
    server.pass(Duration.ofMinutes(31));
    assertEquals("not-found", anna.get(second).problem(404));
    reviewed(shapes(TRIANGLE));
    anna.bring("/api/packs?name=shapes.zip", shapes(TRIANGLE)).expect(201);
    assertEquals("not-found", anna.get(first).problem(404));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "..%2f..%2fserver", "AAAAAAAAAAAAAAAAAAAAAA"})
  void noOtherNameLeadsToAPack(String name) {
    reviewed(shapes(TRIANGLE));
    int status = anna.get("/api/pack-reviews/" + name).status();
    assertTrue(status == 400 || status == 404, "gave " + status);
  }
}
