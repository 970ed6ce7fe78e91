package anneal;

import static anneal.packs.Folders.draft;
import static anneal.packs.Folders.numeric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.Folders.Draft;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.store.Doctor;
import anneal.study.Replay;
import anneal.web.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack is edited in each way while a sitting is open: the open turn ends as it was dealt, the
/// next one is of the new edition, and every card follows from the log.
class EditedWhileStudiedTest {

  private static final QuestionId ID = new QuestionId("small", "one");

  /// What an edit may take on a busy machine; how soon it is served is measured elsewhere.
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String FIRST = choice(1, "", "a", "What is it?", "c");

  @TempDir Path folder;
  private Draft pack;
  private Premises premises;
  private ApiClient api;
  private int reviews;

  @BeforeEach
  void start() {
    pack = draft(folder.resolve("packs"), "small").manifest().questions(FIRST, other());
    premises = new Premises(folder, folder.resolve("packs"));
    api = new ApiClient(premises.address());
    api.put(
            "/api/settings",
            """
            {"sittingSize":20,"newPerDay":20,"desiredRetention":0.9,"rolloverHour":4,"zone":"UTC",
             "packs":["small"],"topics":[],"levels":[],"confidence":false,"singleKeys":true}
            """)
        .expect(200);
  }

  /// Nothing is lost, and every card is what its log says.
  @AfterEach
  void everyCardFollowsFromTheLog() {
    premises.close();
    Fsrs model = new Fsrs(Weights.DEFAULT);
    var found = new Doctor(folder.resolve("anneal.db")).examine(log -> Replay.standing(log, model));
    assertEquals(List.of(), found.symptoms());
    assertTrue(found.events() >= reviews, found.events() + " events, " + reviews + " answers");
  }

  private static String choice(int rev, String changes, String key, String stem, String third) {
    List<String> options = new ArrayList<>();
    for (String id : List.of("a", "b", third)) {
      options.add(
          "{\"id\": \"%s\", \"text\": \"text of %s\", \"remark\": \"Because of %s.\"%s}"
              .formatted(id, id, id, id.equals(key) ? ", \"correct\": true" : ""));
    }
    return """
    {"id": "one", "rev": %d, %s "kind": "choice", "level": "junior", "seconds": 30,
     "stem": "%s", "explanation": "It is what it is.", "options": [%s],
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "%s", "score": 1}]}\
    """
        .formatted(rev, changes, stem, String.join(",", options), key);
  }

  private static String numbers(int low) {
    return numeric("one", "Twice {{n}}?", "2*n", range("n", low, low + 40));
  }

  private static String pair(String first, String second) {
    String vars = range(first, 10, 500) + "," + range(second, 10, 500);
    return numeric("one", "{{a}} plus twice {{b}}?", "a+2*b", vars);
  }

  private static String range(String name, int low, int high) {
    return "\"%s\": {\"int\": [%d, %d]}".formatted(name, low, high);
  }

  private static String other() {
    return choice(1, "", "a", "And what is that?", "c").replace("\"one\"", "\"other\"");
  }

  private static String changed(int rev, String kind) {
    return "\"changes\": [{\"rev\": %d, \"kind\": \"%s\", \"note\": \"for the test\"}],"
        .formatted(rev, kind);
  }

  /// Saves the pack and waits until it is served.
  private void edit(Predicate<Optional<Question>> served, String... questions)
      throws InterruptedException {
    pack.questions(questions);
    long start = System.nanoTime();
    while (!served.test(premises.catalog().find(ID))) {
      assertTrue(System.nanoTime() - start < PATIENCE.toNanos(), "the edit is not served");
      Thread.sleep(20);
    }
  }

  private static Predicate<Optional<Question>> rev(int number) {
    return it -> it.isPresent() && it.get().revision().number() == number;
  }

  /// A turn of question `one`; the other question is answered when it comes first.
  private JsonNode turn(UUID sitting) {
    for (int i = 0; i < 3; i++) {
      JsonNode turn = api.get("/api/sittings/" + sitting + "/turn").expect(200);
      if (turn.at("/question/id").asText().equals(ID.toString())) {
        return turn;
      }
      answer(turn, pick(turn, "text of a"));
    }
    throw new AssertionError("question one never comes");
  }

  private JsonNode turn() {
    return turn(UUID.randomUUID());
  }

  private static String pick(JsonNode turn, String text) {
    for (JsonNode option : turn.at("/question/options")) {
      if (option.get("html").asText().contains(text)) {
        return "{\"option\":\"" + option.get("id").asText() + "\"}";
      }
    }
    throw new AssertionError(text + " is not among the options of " + turn);
  }

  private JsonNode answer(JsonNode turn, String answer) {
    reviews++;
    return api.post(
            "/api/questions/" + turn.at("/question/id").asText() + "/answers",
            "{\"answerId\":\"%s\",\"token\":\"%s\",\"answer\":%s,\"confidence\":null,\"milliseconds\":9000}"
                .formatted(UUID.randomUUID(), turn.get("token").asText(), answer))
        .expect(201);
  }

  /// The turn again, as a page that is reloaded asks for it.
  private JsonNode reloaded(UUID sitting, JsonNode turn) {
    return api.get("/api/sittings/" + sitting + "/turn?token=" + turn.get("token").asText())
        .expect(200);
  }

  private List<String> notices() {
    List<String> kinds = new ArrayList<>();
    api.get("/api/notices")
        .expect(200)
        .get("notices")
        .forEach(it -> kinds.add(it.get("question").asText() + " " + it.get("kind").asText()));
    return kinds;
  }

  @Test
  void aClearerWordingIsAskedNextAndToldOnce() throws InterruptedException {
    answer(turn(), pick(turn(), "text of b"));
    premises.pass(Duration.ofDays(3));
    UUID sitting = UUID.randomUUID();
    JsonNode open = turn(sitting);
    edit(rev(2), choice(2, changed(2, "clarify"), "a", "What exactly is it?", "c"), other());
    assertEquals(open.at("/question/stemHtml"), reloaded(sitting, open).at("/question/stemHtml"));
    assertTrue(answer(open, pick(open, "text of a")).get("right").asBoolean());
    assertEquals(List.of("small/one reworded"), notices());
    premises.pass(Duration.ofDays(30));
    assertTrue(turn().at("/question/stemHtml").asText().contains("exactly"));
  }

  @Test
  void aCorrectedKeyGradesWhatWasDealtByTheOldOneAndThenAgain() throws InterruptedException {
    UUID sitting = UUID.randomUUID();
    JsonNode open = turn(sitting);
    edit(rev(2), choice(2, changed(2, "key"), "b", "What is it?", "c"), other());
    assertEquals(open.get("token"), reloaded(sitting, open).get("token"));
    assertFalse(answer(open, pick(open, "text of b")).get("right").asBoolean());
    assertEquals(List.of("small/one right"), notices());
    JsonNode notice = api.get("/api/notices").expect(200).at("/notices/0");
    assertTrue(notice.get("own").asText().contains("text of b"), notice.toString());
    assertEquals("for the test", notice.get("note").asText());
    assertTrue(notice.get("inDays").asInt() >= 1, notice.toString());
    premises.pass(Duration.ofDays(30));
    JsonNode next = turn();
    assertTrue(answer(next, pick(next, "text of b")).get("right").asBoolean());
    api.delete("/api/notices/" + notice.get("id").asText()).expect(204);
    assertEquals(List.of(), notices());
  }

  @Test
  void aCorrectedKeyReachesAnswersGivenBeforeIt() throws InterruptedException {
    JsonNode before = turn();
    String answer = answer(before, pick(before, "text of b")).get("answerId").asText();
    api.post(
            "/api/questions/small/one/flags",
            "{\"answerId\":\"%s\",\"text\":\"It is b.\"}".formatted(answer))
        .expect(201);
    premises.pass(Duration.ofDays(1));
    edit(rev(2), choice(2, changed(2, "key"), "b", "What is it?", "c"), other());
    assertEquals(Set.of("small/one right", "small/one remarked"), Set.copyOf(notices()));
    JsonNode report = api.get("/api/questions/small/one/flags").expect(200).at("/reports/0");
    assertEquals("remarked", report.get("state").asText());
    assertEquals(2, report.at("/steps/0/revision").asInt());
    JsonNode line = api.get("/api/questions/small/one").expect(200).at("/history/0");
    assertEquals("right", line.get("verdict").asText());
    JsonNode regraded = line.get("regraded");
    assertEquals(2, regraded.get("revision").asInt());
    assertEquals("wrong", regraded.get("was").asText());
    assertEquals("right", regraded.get("verdict").asText());
    String sitting = api.get("/api/sittings").expect(200).at("/sittings/0/id").asText();
    JsonNode whole = api.get("/api/sittings/" + sitting).expect(200);
    assertTrue(whole.findValues("regraded").contains(regraded), whole.toString());
  }

  @Test
  void aRemovedQuestionIsAnsweredToItsEndHiddenAndReturns() throws InterruptedException {
    UUID sitting = UUID.randomUUID();
    JsonNode open = turn(sitting);
    answer(open, pick(open, "text of a"));
    premises.pass(Duration.ofDays(30));
    UUID later = UUID.randomUUID();
    JsonNode last = turn(later);
    edit(Optional::isEmpty, other());
    assertEquals(last.get("token"), reloaded(later, last).get("token"));
    assertTrue(answer(last, pick(last, "text of a")).get("right").asBoolean());
    assertEquals(List.of("small/one left"), notices());
    int sittings = api.get("/api/sittings").expect(200).get("sittings").size();
    assertTrue(sittings >= 2, "history keeps the answers");
    premises.pass(Duration.ofDays(300));
    UUID without = UUID.randomUUID();
    JsonNode turn = api.get("/api/sittings/" + without + "/turn").expect(200);
    assertEquals("small/other", turn.at("/question/id").asText());
    edit(Optional::isPresent, FIRST, other());
    assertEquals(List.of(), notices());
    assertEquals("small/one", turn().at("/question/id").asText());
  }

  @Test
  void aNewDistractorIsShownFromTheNextTurnOn() throws InterruptedException {
    JsonNode open = turn();
    edit(rev(2), choice(2, changed(2, "cosmetic"), "a", "What is it?", "d"), other());
    assertFalse(answer(open, pick(open, "text of c")).get("right").asBoolean());
    premises.pass(Duration.ofDays(3));
    JsonNode next = turn();
    assertNotEquals("", pick(next, "text of d"));
    assertTrue(answer(next, pick(next, "text of a")).get("right").asBoolean());
    assertEquals(List.of(), notices());
  }

  @Test
  void changedParametersAreDrawnForTheNextTurn() throws InterruptedException {
    edit(it -> it.isPresent() && it.get().variants().size() == 3, numbers(2), other());
    JsonNode open = turn();
    String hash = premises.catalog().find(ID).orElseThrow().revision().hash();
    int n = number(open);
    edit(it -> it.isPresent() && !it.get().revision().hash().equals(hash), numbers(1000), other());
    String typed = "{\"text\":\"%d\"}".formatted(2 * n);
    assertTrue(answer(open, typed).get("right").asBoolean());
    premises.pass(Duration.ofDays(30));
    assertTrue(number(turn()) >= 1000);
  }

  @Test
  void parametersInAnotherOrderLeaveTheOpenTurnAsItWasDealt() throws InterruptedException {
    edit(it -> it.isPresent() && it.get().variants().size() == 3, pair("a", "b"), other());
    UUID sitting = UUID.randomUUID();
    JsonNode open = turn(sitting);
    String hash = premises.catalog().find(ID).orElseThrow().revision().hash();
    edit(it -> it.isPresent() && !it.get().revision().hash().equals(hash), pair("b", "a"), other());
    assertEquals(open.at("/question/stemHtml"), reloaded(sitting, open).at("/question/stemHtml"));
    String[] dealt =
        open.at("/question/stemHtml").asText().replaceAll("\\D+", " ").strip().split(" ");
    int right = Integer.parseInt(dealt[0]) + 2 * Integer.parseInt(dealt[1]);
    assertTrue(answer(open, "{\"text\":\"%d\"}".formatted(right)).get("right").asBoolean());
  }

  private static int number(JsonNode turn) {
    return Integer.parseInt(turn.at("/question/stemHtml").asText().replaceAll("\\D", ""));
  }
}
