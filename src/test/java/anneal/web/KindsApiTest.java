package anneal.web;

import static anneal.web.Sittings.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Papers;
import anneal.Tasks;
import anneal.question.Catalog;
import anneal.question.Question;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.web.ApiClient.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One sitting for each kind of question: how it is shown, taken and revealed.
class KindsApiTest {

  private TestServer server;
  private Sittings sitting;
  private JsonNode turn;

  @AfterEach
  void stop() {
    server.close();
  }

  private void ask(Task task) {
    ask(Papers.question("p/q", "t", task));
  }

  private void ask(Question question) {
    server = new TestServer(new Catalog(List.of(Papers.pack("p", question))));
    sitting = new Sittings(server);
    turn = sitting.question();
    for (String secret :
        List.of("remark", "because", "why ", "mixed", "model answer", "the back")) {
      assertFalse(turn.toString().contains(secret), secret + " in " + turn);
    }
  }

  private JsonNode answer(String answer) {
    return sitting.answer(turn, answer).expect(201);
  }

  private String place(String list, String words) {
    for (JsonNode item : turn.at("/question/" + list)) {
      if (item.get("html").asText().equals(words)) {
        return item.get("id").asText();
      }
    }
    throw new AssertionError("no " + words + " in " + turn);
  }

  @Test
  void aNumberIsReadWhileItIsTypedAndMarkedWithItsRange() {
    ask(Papers.precision());
    assertEquals("decimal", turn.at("/question/number/notations/0").asText());
    String read = path(turn) + "/readings";
    String token = "{\"token\":\"" + Sittings.token(turn) + "\",\"text\":";
    assertEquals(
        "3/4 = 0.75",
        sitting.api.post(read, token + "\"3/4\"}").expect(200).get("understood").asText());
    assertTrue(sitting.api.post(read, token + "\"x\"}").expect(200).has("reason"));
    assertEquals(
        2, sitting.api.post(read, token + "\"1,234\"}").expect(200).get("ambiguous").size());
    JsonNode answered = answer("{\"text\":\"<b>0.6\"}".replace("<b>", ""));
    assertEquals("wrong", answered.get("verdict").asText());
    assertEquals("0.75", answered.at("/key/html").asText());
    assertEquals("0.745 to 0.755", answered.at("/key/accepted").asText());
    assertEquals("own", answered.at("/remarks/0/about").asText());
    assertEquals("precision-is-recall", answered.at("/remarks/0/misconception/id").asText());
  }

  @ParameterizedTest
  @CsvSource({"1, false", "3, true"})
  void onlyAFamilyIsSaidToReturnWithOtherValues(int variants, boolean said) {
    ask(Papers.question("p/q", "t", Papers.precision(), variants));
    JsonNode schedule = answer("{\"text\":\"0.6\"}").get("schedule");
    assertTrue(schedule.get("returnsInSitting").asBoolean());
    assertEquals(said, schedule.get("newValues").asBoolean());
  }

  @Test
  void whatWasTypedIsShownAsTextAndNeverAsMarkup() {
    ask(Tasks.phrase());
    JsonNode answered = answer("{\"text\":\"<img src=x onerror=alert(1)> *a*\"}");
    assertEquals("&lt;img src=x onerror=alert(1)&gt; *a*", answered.at("/own/html").asText());
    assertEquals("recall", answered.at("/key/html").asText());
    assertTrue(answered.get("options").isNull());
  }

  @Test
  void allThatApplyIsMarkedOptionByOption() {
    ask(Tasks.multi());
    assertEquals("net", turn.at("/question/multi/grading").asText());
    String picks = "{\"options\":[\"%s\",\"%s\"],\"none\":false}";
    JsonNode answered = answer(picks.formatted(place("options", "A"), place("options", "C")));
    assertEquals("wrong", answered.get("verdict").asText());
    assertEquals(4, answered.get("options").size());
    assertEquals(4, answered.get("remarks").size());
    assertEquals("<ul><li>A</li><li>B</li></ul>", sorted(answered.at("/key/html").asText()));
    assertEquals("ungradable", sitting.answer(turn, "{\"options\":[\"7\"]}").problem(422));
    assertEquals("bad-body", sitting.answer(turn, "{\"options\":[\"1\",\"1\"]}").problem(400));
  }

  private static String sorted(String list) {
    return list.equals("<ul><li>B</li><li>A</li></ul>") ? "<ul><li>A</li><li>B</li></ul>" : list;
  }

  @Test
  void noneOfTheseIsAnAnswer() {
    ask(Tasks.multi());
    JsonNode answered = answer("{\"options\":[],\"none\":true}");
    assertEquals("None of these apply", answered.at("/own/html").asText());
  }

  @Test
  void blanksAreFilledAndMarkedOneByOne() {
    ask(Tasks.cloze());
    String html = turn.at("/question/cloze/html").asText();
    assertEquals(
        "<p>Precision is <span class=\"blank\" data-blank=\"1\"></span>, not "
            + "<span class=\"blank\" data-blank=\"2\"></span>; the impurity is "
            + "<span class=\"blank\" data-blank=\"3\"></span>.</p>",
        html);
    assertEquals("numeric", turn.at("/question/cloze/blanks/0/kind").asText());
    String wrong = "";
    for (JsonNode option : turn.at("/question/cloze/blanks/2/options")) {
      wrong = option.get("html").asText().equals("0.52") ? option.get("id").asText() : wrong;
    }
    JsonNode answered =
        answer("{\"blanks\":{\"1\":\"0.75\",\"2\":\"recall\",\"3\":\"" + wrong + "\"}}");
    assertEquals("partly", answered.get("verdict").asText());
    assertEquals(2.0 / 3, answered.get("rawScore").asDouble(), 1e-9);
    JsonNode last = answered.at("/parts/2");
    assertEquals("0.52", last.get("ownHtml").asText());
    assertEquals("0.48", last.get("keyHtml").asText());
    assertEquals("<p>remark on b</p>", last.get("remarkHtml").asText());
    assertFalse(last.get("right").asBoolean());
    assertTrue(answered.at("/parts/0/right").asBoolean());
  }

  @Test
  void pairsAreMarkedOneByOne() {
    ask(Tasks.match());
    String a = place("left", "left a");
    String b = place("left", "left b");
    String x = place("right", "right x");
    String pairs = "{\"pairs\":{\"" + a + "\":\"" + x + "\",\"" + b + "\":\"" + x + "\"}}";
    JsonNode answered = answer(pairs);
    assertEquals(0.5, answered.get("rawScore").asDouble());
    for (JsonNode part : answered.get("parts")) {
      boolean first = part.get("labelHtml").asText().equals("left a");
      assertEquals(first, part.get("right").asBoolean());
      assertEquals("right x", part.get("ownHtml").asText());
      assertEquals(first ? "right x" : "right y", part.get("keyHtml").asText());
    }
  }

  @Test
  void anOrderIsMarkedStepByStep() {
    ask(Tasks.list());
    String order =
        "{\"order\":[\"%s\",\"%s\",\"%s\"]}"
            .formatted(
                place("items", "step b"), place("items", "step a"), place("items", "step c"));
    JsonNode answered = answer(order);
    assertEquals("step b", answered.at("/parts/0/labelHtml").asText());
    assertEquals("1st", answered.at("/parts/0/ownHtml").asText());
    assertEquals("2nd", answered.at("/parts/0/keyHtml").asText());
    assertEquals("step a", answered.at("/keyOrder/0").asText());
    assertEquals("partly", answered.get("verdict").asText());
    assertEquals("ungradable", sitting.answer(turn, "{\"order\":[\"1\"]}").problem(422));
  }

  @Test
  void anOpenAnswerIsRevealedThenMarkedByTheLearner() {
    ask(Tasks.open());
    assertEquals(120, turn.at("/question/open/words").asInt());
    UUID id = UUID.randomUUID();
    Reply handed = sitting.answer(turn, "{\"texts\":{\"\":\"mine <b>\"},\"aloud\":false}", id);
    JsonNode revealed = handed.expect(201);
    assertEquals("revealed", revealed.get("state").asText());
    assertEquals("mine <b>", revealed.at("/own/texts/").asText());
    assertEquals("<p>names it</p>", revealed.at("/rubric/0/html").asText());
    assertEquals("<p>junior</p>", revealed.at("/rubric/0/anchors/juniorHtml").asText());
    assertEquals("<p>a model answer</p>", revealed.at("/modelAnswers/0/html").asText());
    assertEquals(
        "revealed", sitting.api.get("/api/answers/" + id).expect(200).get("state").asText());
    String marks = "/api/answers/" + id + "/marks";
    assertEquals("ungradable", sitting.api.put(marks, "{\"criteria\":{\"one\":1}}").problem(422));
    assertEquals("ungradable", sitting.api.put(marks, "{\"rating\":3}").problem(422));
    assertEquals("bad-body", sitting.api.put(marks, "{}").problem(400));
    JsonNode answered =
        sitting.api.put(marks, "{\"criteria\":{\"one\":1,\"two\":0.5}}").expect(200);
    assertEquals(0.625, answered.get("rawScore").asDouble());
    assertEquals("Partly", answered.at("/parts/1/ownHtml").asText());
    assertEquals(id.toString(), answered.get("answerId").asText());
    assertEquals("<p>mine &lt;b&gt;</p>", answered.at("/own/html").asText());
    assertEquals(answered, sitting.api.get("/api/answers/" + id).expect(200));
    assertEquals(
        "unknown-answer",
        sitting
            .api
            .put("/api/answers/" + UUID.randomUUID() + "/marks", "{\"rating\":3}")
            .problem(404));
  }

  @Test
  void anAnswerThatWasNotMarkedYetIsInItsSittingAndBesideTheNextAttempt() {
    ask(Tasks.open());
    String first = "{\"texts\":{\"\":\"my first words\"},\"aloud\":false}";
    UUID id = UUID.randomUUID();
    sitting.answer(turn, first, id).expect(201);
    JsonNode kept = sitting.api.get("/api/sittings/" + sitting.id).expect(200).get("answers");
    assertEquals(1, kept.size());
    assertEquals(id.toString(), kept.at("/0/answerId").asText());
    assertEquals("<p>my first words</p>", kept.at("/0/ownHtml").asText());
    assertTrue(kept.at("/0/verdict").isNull());
    turn = sitting.question();
    String second = first.replace("first", "second");
    JsonNode revealed = sitting.answer(turn, second).expect(201);
    assertEquals("my first words", revealed.at("/previous/texts/").asText());
    sitting.api.put("/api/answers/" + id + "/marks", "{\"criteria\":{\"one\":1,\"two\":1}}");
    JsonNode marked = sitting.api.get("/api/sittings/" + sitting.id).expect(200).get("answers");
    assertEquals(2, marked.size());
  }

  @Test
  void aQuestionNamesTheAnswerThatWaitsForItsMarks() {
    ask(Tasks.open());
    String page = "/api/questions/" + turn.at("/question/id").asText();
    assertTrue(sitting.api.get(page).expect(200).get("unmarked").isNull());
    UUID id = UUID.randomUUID();
    sitting.answer(turn, "{\"texts\":{\"\":\"my words\"},\"aloud\":false}", id).expect(201);
    JsonNode waiting = sitting.api.get(page).expect(200);
    assertEquals(id.toString(), waiting.get("unmarked").asText());
    assertTrue(waiting.get("keyHtml").isNull());
    sitting.api.put("/api/answers/" + id + "/marks", "{\"criteria\":{\"one\":1,\"two\":1}}");
    assertTrue(sitting.api.get(page).expect(200).get("unmarked").isNull());
  }

  @Test
  void aStageThatTheQuestionDoesNotHaveIsRefused() {
    ask(Tasks.open());
    assertEquals("bad-body", sitting.answer(turn, "{\"texts\":{\"x\":\"y\"}}").problem(400));
    assertEquals("ungradable", sitting.answer(turn, "{\"texts\":{\"\":\" \"}}").problem(422));
  }

  @Test
  void aFlashcardIsTurnedThenRated() {
    ask(new Recall("the back"));
    UUID id = UUID.randomUUID();
    JsonNode revealed = sitting.answer(turn, "{\"turned\":true}", id).expect(201);
    assertEquals("<p>the back</p>", revealed.get("backHtml").asText());
    JsonNode answered =
        sitting.api.put("/api/answers/" + id + "/marks", "{\"rating\":3}").expect(200);
    assertEquals("right", answered.get("verdict").asText());
    assertEquals("<p>the back</p>", answered.get("backHtml").asText());
  }

  @Test
  void theFirstMarksCountUntilTheyAreUndone() {
    ask(new Recall("the back"));
    UUID id = UUID.randomUUID();
    sitting.answer(turn, "{\"turned\":true}", id).expect(201);
    String marks = "/api/answers/" + id + "/marks";
    JsonNode first = sitting.api.put(marks, "{\"rating\":1}").expect(200);
    assertEquals(first, sitting.api.put(marks, "{\"rating\":1}").expect(200));
    assertEquals("already-marked", sitting.api.put(marks, "{\"rating\":4}").problem(422));
    sitting.api.post("/api/undos", "{}").expect(200);
    assertEquals("unknown-answer", sitting.api.put(marks, "{\"rating\":3}").problem(404));
    assertEquals("unknown-answer", sitting.api.put(marks, "{\"rating\":1}").problem(404));
  }
}
