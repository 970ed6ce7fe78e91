package anneal.web;

import static anneal.web.ShapesClub.edit;
import static anneal.web.ShapesClub.sides;
import static anneal.web.ShapesClub.suggest;
import static anneal.web.ShapesClub.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.person.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionApiTest {

  private static final String SQUARE = "/api/questions/shapes/square";
  private static final String TAKE = "{\"accept\":true,\"word\":\"Thank you.\",\"text\":null}";

  private final ShapesClub club = new ShapesClub();
  private final ApiClient ida = club.ida;
  private final ApiClient tom = club.tom;
  private final ApiClient anna = club.anna;

  @AfterEach
  void close() {
    club.close();
  }

  private JsonNode answeredAndSuggested() {
    club.answer(anna, "shapes/square", "four");
    return suggest(anna, "shapes/square", "[\n    \"for\"", "[\n    \"four\"");
  }

  private static String ruling(JsonNode suggestion) {
    return "/api/suggestions/" + suggestion.get("id").asText() + "/ruling";
  }

  @Test
  void aSuggestionThatIsTakenBecomesAnEditionAndGradesAnswersAgain() {
    JsonNode made = answeredAndSuggested();
    assertEquals("regraded", made.at("/difference/effect").asText());
    JsonNode waiting = ida.get("/api/suggestion-desk").expect(200).at("/suggestions/0");
    assertEquals("clean", waiting.get("fit").asText());
    assertFalse(waiting.get("mine").asBoolean());
    assertEquals(
        "for -> four",
        waiting.at("/difference/parts/0/before").asText()
            + " -> "
            + waiting.at("/difference/parts/0/after").asText());

    JsonNode taken = ida.put(ruling(made), TAKE).expect(200);

    assertEquals("accepted", taken.get("state").asText());
    assertEquals(2, taken.get("edition").asInt());
    JsonNode page = anna.get(SQUARE).expect(200);
    assertEquals(2, page.get("revision").asInt());
    assertEquals("right", page.at("/history/0/regraded/verdict").asText(), page.toString());
    JsonNode own = anna.get(SQUARE + "/suggestions").expect(200);
    assertEquals("Thank you.", own.at("/suggestions/0/word").asText());
    assertEquals("suggest", own.get("way").asText());
    assertEquals("ida", ida.get("/api/packs/shapes").expect(200).at("/editions/0/by").asText());
    assertEquals("suggestion-moved-on", ida.put(ruling(made), TAKE).problem(409));
    assertEquals(0, ida.get("/api/suggestion-desk").expect(200).get("suggestions").size());
    assertEquals(
        1, ida.get("/api/suggestion-desk?open=false").expect(200).get("suggestions").size());
  }

  @Test
  void aSuggestionIsDeclinedWithAWord() {
    JsonNode made = answeredAndSuggested();
    String silent = "{\"accept\":false,\"word\":\" \",\"text\":null}";
    assertEquals("bad-body", ida.put(ruling(made), silent).problem(400));
    ida.put(ruling(made), silent.replace("\" \"", "\"For is right.\"")).expect(200);
    JsonNode own = anna.get("/api/suggestions").expect(200).at("/suggestions/0");
    assertEquals(
        "declined For is right.", own.get("state").asText() + " " + own.get("word").asText());
    assertEquals(1, wording(ida, "shapes/square").get("edition").asInt());
  }

  @Test
  void whatOthersChangedMeanwhileStaysAndAConflictIsPutTogetherByHand() {
    JsonNode key = answeredAndSuggested();
    JsonNode stem = suggest(anna, "shapes/square", "How many", "How very many");
    JsonNode same = suggest(anna, "shapes/square", "\"for\"", "\"vier\"");
    ida.put(ruling(key), TAKE).expect(200);
    ida.put(ruling(stem), TAKE).expect(200);
    String now = wording(ida, "shapes/square").get("text").asText();
    assertTrue(now.contains("\"four\"") && now.contains("How very many"), now);
    assertEquals(
        "conflict",
        ida.get("/api/suggestions/" + same.get("id").asText()).expect(200).get("fit").asText());
    assertEquals("suggestion-conflicts", ida.put(ruling(same), TAKE).problem(409));
    String both = TAKE.replace("null", quoted(now.replace("\"four\"", "\"four\", \"vier\"")));
    assertEquals(4, ida.put(ruling(same), both).expect(200).get("edition").asInt());
  }

  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }

  @Test
  void aGuestAndATokenKeepNoPack() {
    ApiClient guest = new ApiClient(club.server.url());
    guest.get("/api/sittings/" + UUID.randomUUID() + "/turn").expect(200);
    String token =
        ida.post("/api/account/tokens", "{\"title\":\"t\",\"scopes\":[\"read\"],\"days\":1}")
            .expect(201)
            .get("key")
            .asText();
    ApiClient program = new ApiClient(club.server.url());
    program.bear(token);
    JsonNode made = answeredAndSuggested();
    for (ApiClient who : List.of(guest, program, new ApiClient(club.server.url()))) {
      assertEquals("answer-first", who.get(SQUARE + "/wording").problem(403));
      assertEquals("none", who.get(SQUARE + "/suggestions").expect(200).get("way").asText());
      String one = "/api/suggestions/" + made.get("id").asText();
      assertEquals("not-found", who.get(one).problem(404));
      assertEquals(0, who.get("/api/copies").expect(200).get("copies").size());
    }
  }

  @Test
  void onlyWhoAnsweredSeesAWordingAndOnlyWhoKeepsThePackDecides() {
    assertEquals("answer-first", anna.get(SQUARE + "/wording").problem(403));
    assertEquals("none", anna.get(SQUARE + "/suggestions").expect(200).get("way").asText());
    assertEquals("publish", ida.get(SQUARE + "/suggestions").expect(200).get("way").asText());
    JsonNode made = answeredAndSuggested();
    String one = "/api/suggestions/" + made.get("id").asText();
    assertEquals("not-found", tom.get(one).problem(404));
    assertEquals("not-found", tom.put(ruling(made), TAKE).problem(404));
    assertEquals("not-found", tom.delete(one).problem(404));
    assertEquals("not-allowed", anna.put(ruling(made), TAKE).problem(403));
    assertEquals(0, tom.get("/api/suggestion-desk").expect(200).get("suggestions").size());
    String edit = edit(wording(anna, "shapes/square"), "How many", "What number of");
    club.answer(tom, "shapes/square", "four");
    assertEquals("not-allowed", tom.put(SQUARE + "/wording", edit).problem(403));
    assertEquals("not-found", anna.get("/api/questions/p0/t0-q0/wording").problem(404));
    club.server.house().promote("tom", Role.ADMINISTRATOR);
    tom.put(ruling(made), TAKE).expect(200);
    assertEquals("ida", ida.get("/api/packs/shapes").expect(200).at("/editions/0/by").asText());
    JsonNode taken = anna.get("/api/data").expect(200).at("/suggestions/0");
    assertEquals("accepted", taken.get("state").asText());
    assertEquals(0, ida.get("/api/data").expect(200).get("suggestions").size());
    anna.delete(one).expect(204);
    assertEquals(0, anna.get("/api/suggestions").expect(200).get("suggestions").size());
  }

  @Test
  void whoKeepsThePackPublishesAnEditAtOnceAndTheRestOfTheFileStays() {
    JsonNode wording = wording(ida, "shapes/square");
    String edit = edit(wording, "How many", "What number of");
    assertEquals(2, ida.put(SQUARE + "/wording", edit).expect(201).get("edition").asInt());
    assertEquals("pack-changed", ida.put(SQUARE + "/wording", edit).problem(409));
    assertEquals(1, ida.get("/api/questions/shapes/triangle").expect(200).get("revision").asInt());
    assertEquals(2, ida.get(SQUARE).expect(200).get("revision").asInt());
    club.publish(
        sides("triangle", "three", ""),
        sides(
            "square",
            "for",
            "\"rev\": 3, \"changes\": [{\"rev\": 3, \"kind\": \"clarify\", \"note\": \"as before\"}],"));
    assertEquals(3, ida.get(SQUARE).expect(200).get("revision").asInt());
  }

  @ParameterizedTest
  @CsvSource({
    "'{', error, J",
    "'[]', none, ''",
    "'{\"id\": \"round\"}', error, ''",
    "'{\"id\": \"square\", \"kind\": \"text\"}', error, ''"
  })
  void aDraftSaysInTheTypedLinesWhatIsWrong(String typed, String severity, String code) {
    JsonNode draft = ida.post(SQUARE + "/drafts", "{\"text\":" + quoted(typed) + "}").expect(200);
    assertFalse(draft.get("sendable").asBoolean());
    JsonNode first = draft.at("/findings/shown/0");
    if (!severity.equals("none")) {
      assertEquals(severity, first.get("severity").asText(), draft.toString());
      assertTrue(first.get("code").asText().startsWith(code), draft.toString());
      assertEquals("square.json", first.get("file").asText());
      assertEquals(1, first.get("line").asInt());
    }
  }

  @Test
  void aDraftShowsTheChangeItsEffectAndTheQuestion() {
    String text = wording(ida, "shapes/square").get("text").asText();
    String remark = text.replace("as its name says", "count them");
    JsonNode draft = ida.post(SQUARE + "/drafts", "{\"text\":" + quoted(remark) + "}").expect(200);
    assertTrue(draft.get("sendable").asBoolean(), draft.toString());
    assertEquals("kept", draft.at("/difference/effect").asText());
    assertEquals("explanation", draft.at("/difference/parts/0/field").asText());
    assertEquals("square", draft.at("/shown/id").asText());
    JsonNode same = ida.post(SQUARE + "/drafts", "{\"text\":" + quoted(text) + "}").expect(200);
    assertFalse(same.get("changed").asBoolean());
  }

  @Test
  void whatCannotStandInThePackIsNotSent() {
    club.answer(anna, "shapes/square", "four");
    JsonNode wording = wording(anna, "shapes/square");
    String path = SQUARE + "/suggestions";
    assertEquals("no-such-wording", anna.post(path, edit(wording, "x-x", "")).problem(422));
    assertEquals(
        "no-such-wording", anna.post(path, edit(wording, "\"square\"", "\"round\"")).problem(422));
    assertEquals(
        "not-published", anna.post(path, edit(wording, "\"text\"", "\"poem\"")).problem(422));
    assertEquals(
        "bad-body", anna.post(path, "{\"edition\":1,\"text\":\"\",\"reason\":\"\"}").problem(400));
    for (int i = 0; i < 20; i++) {
      anna.post(path, edit(wording, "How many", "How many " + i)).expect(201);
    }
    assertEquals(
        "too-many", anna.post(path, edit(wording, "How many", "Say how many")).problem(409));
  }
}
