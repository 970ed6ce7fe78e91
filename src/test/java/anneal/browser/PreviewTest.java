package anneal.browser;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static anneal.packs.Folders.numeric;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.ProofStand;
import anneal.packs.Folders.Draft;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack that is written while its preview is open.
@InBrowser
class PreviewTest {

  private ProofStand stand;

  @AfterEach
  void close() {
    stand.close();
  }

  @Test
  void thePageFollowsEverySaveAndKeepsWhatWasSound(Visitor visitor, @TempDir Path folder)
      throws IOException {
    Draft pack = draft(folder, "mine").manifest();
    Files.createDirectories(pack.path().resolve("media"));
    Files.copy(
        Path.of("src/main/deploy/practice.png"), pack.path().resolve("media").resolve("page.png"));
    pack.questions(
        numeric("twice"),
        choice("pick", "it").replace("What is it?", "What is it? ![A page](media/page.png)"));
    stand = new ProofStand(pack.path());
    visitor.open(stand.address());
    Locator sheet = visitor.page().locator("#proof");
    assertThat(sheet.locator("h2")).hasText("twice");
    assertThat(sheet.locator(".variants tbody tr")).hasCount(3);
    assertEquals("[]", Inspection.of(visitor, "preview").toString());

    visitor.page().locator("#number").fill("about two");
    visitor.press("Enter");
    assertThat(sheet.locator(".tried")).containsText("Asked again");
    visitor.press("Escape", "n");
    assertThat(sheet.locator("h2")).hasText("pick");
    assertThat(sheet.locator(".key-side .options li")).hasCount(2);
    assertThat(sheet.locator(".stem img[alt='A page']")).isVisible();
    assertTrue(
        visitor.evaluate("document.querySelector('.stem img').naturalWidth > 0").getAsBoolean());
    visitor.shoot("preview-picture");
    visitor.press("/");
    visitor.type("twi");
    visitor.press("Enter");
    assertThat(sheet.locator("h2")).hasText("twice");
    visitor.press("w");
    assertThat(sheet.locator(".learner-frame.phone")).isVisible();

    pack.questions(numeric("twice").replace("Twice {{n}}?", "Twice {{m}}?"), choice("pick", "it"));
    assertThat(sheet.locator(".stale")).isVisible();
    assertThat(sheet.locator(".finding-list pre")).containsText("^");
    assertThat(sheet.locator(".stem")).containsText("Twice");
    assertEquals("[]", Inspection.of(visitor, "preview-broken").toString());

    pack.questions(numeric("twice").replace("Twice {{n}}?", "Two times {{n}}?"));
    assertThat(sheet.locator(".stem")).containsText("Two times");
    assertThat(visitor.page().locator(".stale")).hasCount(0);
    assertThat(visitor.page().locator(".proof-list a")).hasCount(1);
  }

  @Test
  void oneFileShowsItsQuestionsAlone(Visitor visitor) {
    stand = new ProofStand(Path.of("src/test/resources/packs/kinds/typed.json"));
    visitor.open(stand.address());
    assertThat(visitor.page().locator(".proof-list .slug"))
        .hasText(new String[] {"a-phrase", "some-blanks"});
  }

  @Test
  void everyKindIsShown(Visitor visitor) {
    stand = new ProofStand(Path.of("src/test/resources/packs/kinds"));
    visitor.open(stand.address());
    Locator links = visitor.page().locator(".proof-list a");
    Locator sheet = visitor.page().locator("#proof");
    int all = links.count();
    for (int i = 0; i < all; i++) {
      assertThat(sheet.locator("h2")).hasText(links.nth(i).locator(".slug").innerText());
      assertThat(sheet.locator(".learner-frame .stem")).isVisible();
      assertThat(sheet.locator(".key-side h4").first()).isVisible();
      visitor.press("n");
    }
  }
}
