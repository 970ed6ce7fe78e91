package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page with nothing on it, and with six weeks of answers.
@ExtendWith(OpenBrowser.class)
class PagesTest {

  private static final int DAYS = 45;
  private static final int ANSWERS_A_DAY = 12;

  private static Premises fresh;
  private static Premises used;
  private static UUID last;
  private static int given;

  @BeforeAll
  static void open(@TempDir Path freshFolder, @TempDir Path usedFolder) {
    fresh = new Premises(freshFolder);
    used = new Premises(usedFolder);
    Learner learner = new Learner(used);
    for (int day = 0; day < DAYS; day++) {
      if (day % 7 < 5) {
        UUID sitting = learner.sit(ANSWERS_A_DAY);
        int answers = answers(learner, sitting);
        last = answers > 0 ? sitting : last;
        given = answers > 0 ? answers : given;
      }
      used.pass(Duration.ofDays(1));
    }
  }

  private static int answers(Learner learner, UUID sitting) {
    JsonNode list = learner.api().get("/api/sittings?limit=1").expect(200).get("sittings");
    JsonNode newest = list.get(0);
    return newest.get("id").asText().equals(sitting.toString()) ? newest.get("answers").asInt() : 0;
  }

  @AfterAll
  static void close() {
    fresh.close();
    used.close();
  }

  @ParameterizedTest
  @CsvSource({
    "practice, /, .question-card",
    "home, /home, .bank-bars",
    "history, /history, .empty-state",
    "settings, /settings, form",
    "banks, /banks, form",
    "api, /api, h2",
    "authors, /authors#V003, .code-entry",
    "missing, /no/such/page, h1"
  })
  void aFreshPageHasNoFaults(String name, String path, String mark, Visitor visitor) {
    visitor.open(fresh.address() + path);
    visitor.see("main " + mark);
    if (name.equals("missing")) {
      visitor.complaints().removeIf(it -> it.contains("404"));
    }
    assertEquals("[]", Inspection.of(visitor, name + "-fresh").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "practice, /, .question-card",
    "home, /home, .heat-map",
    "history, /history, .sittings li a",
    "settings, /settings, form",
    "banks, /banks, form"
  })
  void aUsedPageHasNoFaults(String name, String path, String mark, Visitor visitor) {
    visitor.open(used.address() + path);
    visitor.see("main " + mark);
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  @Test
  void historyOpensASittingAndItsAnswers(Visitor visitor) {
    visitor.open(used.address() + "/history");
    visitor.see(".sittings li a").click();
    visitor.see("ol.answers");
    visitor.page().waitForURL("**/history/" + last);
    Locator answers = visitor.page().locator("ol.answers > li");
    assertThat(answers).hasCount(given);
    answers.first().locator("summary").first().click();
    visitor.see("ol.answers .verdict-panel");
    assertEquals("[]", Inspection.of(visitor, "sitting").toString());
  }
}
