package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import anneal.Premises;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server goes away while somebody practises, and comes back.
@InBrowser
class OutageTest {

  private Premises premises;

  @BeforeEach
  void open(@TempDir Path folder) {
    premises = new Premises(folder);
  }

  @AfterEach
  void close() {
    premises.close();
  }

  @Test
  void aVerdictStaysUntilTheServerIsBackWhichIsSeenByItself(Visitor visitor) {
    visitor.open(premises.address());
    new Hand(visitor, (_, _) -> {}).answer();
    Page page = visitor.page();
    page.evaluate("scrollTo(0, document.body.scrollHeight)");
    goAway(page);
    visitor.press("Enter");
    page.waitForSelector(".question-card[aria-busy=true]");
    assertThat(visitor.see(".banner")).containsText("The server cannot be reached");
    page.waitForSelector(".question-card[aria-busy=false]");
    assertThat(page.locator(".verdict-panel")).isVisible();
    assertThat(page.locator(".whereabouts")).containsText("1 of 20");
    assertThat(page.locator(".banner")).isInViewport();
    assertThat(page.locator(".banner button, .empty-state button, .toast button")).hasCount(1);
    visitor.shoot("outage-verdict");
    page.locator(".banner button").click();
    assertThat(page.locator(".banner")).isVisible();
    comeBack(page);
    assertThat(page.locator(".banner")).hasCount(0);
    visitor.press("Enter");
    visitor.see(".question-card #stem");
    assertThat(page.locator(".whereabouts")).containsText("2 of 20");
    visitor.complaints().removeIf(it -> it.contains("ERR_CONNECTION_REFUSED"));
  }

  @Test
  void enterTriesAgainWhereNoQuestionCouldBeFetched(Visitor visitor) {
    Page page = visitor.page();
    goAway(page);
    page.navigate(premises.address());
    visitor.see(".empty-state");
    assertThat(page.locator(".whereabouts")).hasCount(0);
    comeBack(page);
    visitor.press("Enter");
    visitor.see(".question-card #stem");
    visitor.complaints().removeIf(it -> it.contains("ERR_CONNECTION_REFUSED"));
  }

  @Test
  void aPageThatCouldNotBeFetchedComesOnceTheServerIsBack(Visitor visitor) {
    visitor.open(premises.address());
    Page page = visitor.page();
    goAway(page);
    page.route("**/views/**", it -> it.abort("connectionrefused"));
    page.locator(".places a:has-text('Progress')").click();
    assertThat(visitor.see(".empty-state")).containsText("The server cannot be reached");
    assertThat(visitor.see(".banner")).isVisible();
    visitor.shoot("outage-page");
    page.unroute("**/views/**");
    comeBack(page);
    assertThat(page.locator(".empty-state")).containsText("Nothing to tell yet");
    assertThat(page.locator(".banner")).hasCount(0);
    visitor.complaints().removeIf(it -> it.contains("ERR_CONNECTION_REFUSED"));
  }

  @Test
  void aPageWhoseDocumentCouldNotBeFetchedComesOnceTheServerIsBack(Visitor visitor) {
    visitor.open(premises.address());
    Page page = visitor.page();
    goAway(page);
    page.locator(".places a:has-text('Settings')").click();
    assertThat(visitor.see(".empty-state button")).hasText("Try again");
    comeBack(page);
    assertThat(page.locator("h1:has-text('Settings')")).isVisible();
    visitor.complaints().removeIf(it -> it.contains("ERR_CONNECTION_REFUSED"));
  }

  private static void goAway(Page page) {
    page.route("**/api/**", it -> it.abort("connectionrefused"));
    page.route("**/healthz", it -> it.abort("connectionrefused"));
  }

  private static void comeBack(Page page) {
    page.unroute("**/api/**");
    page.unroute("**/healthz");
  }
}
