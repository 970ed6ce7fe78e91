package anneal.browser;

import static anneal.web.Shapes.MANIFEST;
import static anneal.web.Shapes.card;
import static anneal.web.Shapes.topic;
import static anneal.web.Shapes.zip;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bringing a pack, by hand.
@InBrowser
class PacksPageTest {

  private static FilePayload file(String... cards) {
    byte[] zip = zip("shapes/pack.json", MANIFEST, "shapes/basics.json", topic(cards));
    return new FilePayload("shapes.zip", "application/zip", zip);
  }

  @Test
  void aPackIsLookedAtCorrectedPublishedAndWithdrawn(@TempDir Path folder, Visitor visitor) {
    String triangle = card("triangle", "three", "");
    String square = card("square", "four", "");
    try (Premises premises = new Premises(folder)) {
      visitor.open(premises.address() + "/packs");
      Locator input = visitor.see(".pack-bringer input[type=file]");
      input.setInputFiles(file(triangle, square.replace("\"four\"", "4")));
      Locator review = visitor.see(".pack-review");
      assertThat(review.locator(".finding-list .error pre")).containsText("^");
      assertThat(review.locator(".primary")).hasCount(0);
      assertEquals("[]", Inspection.of(visitor, "packs-errors").toString());
      input.setInputFiles(file(triangle, square));
      assertThat(visitor.see(".pack-review")).containsText("2 questions");
      visitor.see("text=The questions with their keys").click();
      assertEquals("[]", Inspection.of(visitor, "packs-review").toString());
      visitor.see(".pack-review button:has-text('Preview')").click();
      assertThat(visitor.see("#proof h2")).hasText("triangle");
      visitor.press("Enter");
      assertThat(visitor.see("#proof .tried")).isVisible();
      visitor.press("n");
      assertThat(visitor.see("#proof h2")).hasText("square");
      assertEquals("[]", Inspection.of(visitor, "packs-preview").toString());
      visitor.see("text=Back to the review").click();
      visitor.see(".pack-review .primary").click();
      assertThat(visitor.see(".toast")).containsText("Shapes is published: 2 questions.");
      Locator shapes = visitor.page().locator(".packs .banks > li").first();
      assertThat(shapes).containsText("Edition 1");
      shapes.locator("text=Editions").click();
      assertThat(shapes.locator(".plain-list li")).hasCount(1);
      shapes.locator("text=For other programs").click();
      assertThat(shapes.locator(".losses")).hasCount(3);
      assertEquals("[]", Inspection.of(visitor, "packs").toString());
      shapes.locator("text=Withdraw").click();
      assertThat(shapes).containsText("withdrawn");
    }
  }
}
