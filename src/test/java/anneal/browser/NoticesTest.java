package anneal.browser;

import static anneal.packs.Folders.draft;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.Premises;
import anneal.packs.Folders.Draft;
import anneal.question.QuestionId;
import anneal.web.ApiClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Five questions that a learner has answered are edited, each in another way.
@InBrowser
class NoticesTest {

  private static final String LONG =
      "A classifier of payments flags $120$ of $10\\\\,000$; $90$ of them are fraud, and $60$"
          + " frauds were missed. With $P = \\\\frac{TP}{TP+FP}$, what is its precision?";

  private Premises premises;

  @BeforeEach
  void answerAndEdit(@TempDir Path folder) throws InterruptedException {
    Draft pack = draft(folder.resolve("packs"), "edited").manifest();
    pack.questions(
        question("turns-right", "", "a", LONG),
        question("turns-wrong", "", "b", "Which of the two is linear?"),
        question("reworded", "", "a", "Which keeps it?"),
        question("leaves", "", "a", "Which one leaves?"),
        question("replaced", "", "a", "Which one is replaced?"));
    premises = new Premises(folder, folder.resolve("packs"));
    Learner learner = new Learner(premises);
    learner.settle(20, 20, "[\"edited\"]");
    UUID sitting = UUID.randomUUID();
    for (int i = 0; i < 5; i++) {
      answer(learner.api(), learner.api().get("/api/sittings/" + sitting + "/turn").expect(200));
    }
    premises.pass(Duration.ofDays(2));
    pack.questions(
        question("turns-right", changed("key", "TP over all that were flagged"), "b", LONG),
        question(
            "turns-wrong", changed("key", "the other one"), "a", "Which of the two is linear?"),
        question("reworded", changed("clarify", "says what"), "a", "Which keeps the log?"),
        question("replaced", "\"replacedBy\": \"reworded\",", "a", "Which one is replaced?"));
    QuestionId leaves = new QuestionId("edited", "leaves");
    for (int i = 0; premises.catalog().find(leaves).isPresent(); i++) {
      assertTrue(i < 4_500, "the edits are not served");
      Thread.sleep(20);
    }
  }

  @AfterEach
  void close() {
    premises.close();
  }

  private static String changed(String kind, String note) {
    return "\"rev\": 2, \"changes\": [{\"rev\": 2, \"kind\": \"%s\", \"note\": \"%s\"}],"
        .formatted(kind, note);
  }

  private static String question(String id, String more, String key, String stem) {
    String correct = ", \"correct\": true";
    return """
    {"id": "%s", %s "kind": "choice", "level": "junior", "seconds": 30,
     "stem": "%s", "explanation": "It is what it is.",
     "options": [{"id": "a", "text": "the first, $\\\\frac{90}{150}$", "remark": "By rows."%s},
                 {"id": "b", "text": "the second", "remark": "By columns."%s}],
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "%s", "score": 1}]}\
    """
        .formatted(
            id, more, stem, key.equals("a") ? correct : "", key.equals("b") ? correct : "", key);
  }

  /// Always takes the second.
  private static void answer(ApiClient api, JsonNode turn) {
    JsonNode options = turn.at("/question/options");
    JsonNode chosen =
        options.get(0).get("html").asText().contains("second") ? options.get(0) : options.get(1);
    api.post(
            "/api/questions/" + turn.at("/question/id").asText() + "/answers",
            """
            {"answerId":"%s","token":"%s","answer":{"option":"%s"},"confidence":"sure",
             "milliseconds":9000}
            """
                .formatted(
                    UUID.randomUUID(), turn.get("token").asText(), chosen.get("id").asText()))
        .expect(201);
  }

  @Test
  void noticesStayUntilTheyAreDismissed(Visitor visitor) {
    visitor.open(premises.address() + "/home");
    visitor.see(".notices .edit-notice");
    Locator all = visitor.page().locator(".edit-notice");
    assertThat(all).hasCount(5);
    visitor.see(".notices summary").click();
    assertEquals("[]", Inspection.of(visitor, "notices").toString());

    Locator right = visitor.page().locator(".edit-notice[data-kind=right]");
    assertThat(right).containsText("now counts as right");
    assertThat(right).containsText("TP over all that were flagged");
    assertThat(right.locator(".own")).hasText("the second");
    assertThat(right).containsText(Pattern.compile("It comes back (today|tomorrow|on )"));
    Locator wrong = visitor.page().locator(".edit-notice[data-kind=wrong]");
    assertThat(wrong).containsText("no longer counts as right");
    assertThat(wrong).containsText("It comes back today");

    right.getByText("Dismiss").click();
    assertThat(all).hasCount(4);
    assertThat(visitor.page().locator("#notices")).isFocused();
    visitor.page().reload();
    visitor.rest();
    assertThat(all).hasCount(4);
    assertThat(right).hasCount(0);

    visitor.page().getByText("Dismiss all").press("Enter");
    assertThat(visitor.page().locator(".notices")).hasCount(0);
    visitor.page().reload();
    visitor.rest();
    assertThat(visitor.page().locator(".notices")).hasCount(0);

    visitor.open(premises.address() + "/question/edited/turns-right");
    assertThat(visitor.page().locator(".marked-again"))
        .hasText(
            Pattern.compile(
                "Marked again in revision 2: right\\. It counted as\\s+wrong before .*"));
    visitor.shoot("marked-again");
  }
}
