package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.web.ApiClient;
import anneal.web.ShapesClub;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Packs that several people look after, each in a browser of their own.
@ExtendWith(OpenBrowser.class)
class SharingPagesTest {

  private static ShapesClub club;

  @BeforeAll
  static void open() {
    club = new ShapesClub();
  }

  @AfterAll
  static void close() {
    club.close();
  }

  private static Page as(Visitor visitor, ApiClient who, String path, String mark) {
    String[] pair = who.cookie().split("=", 2);
    String url = club.server.url();
    visitor.page().context().addCookies(List.of(new Cookie(pair[0], pair[1]).setUrl(url)));
    visitor.open(url + path);
    visitor.see(mark);
    return visitor.page();
  }

  private static Visitor another(Visitor visitor) {
    return new Visitor(visitor.page().context().browser());
  }

  private static void looks(Visitor visitor, String name) {
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  private static void check(Page page, String heading) {
    page.getByText("Look at the edit").click();
    assertThat(page.locator(".checked h2")).hasText(heading);
  }

  @Test
  void anEditIsSuggestedTakenAndSeenByWhoSuggestedIt(Visitor anna) {
    club.answer(club.anna, "shapes/square", "four");
    Page page = as(anna, club.anna, "/question/shapes/square", ".history, .answers");
    page.getByText("Suggest an edit").click();
    Locator accepted = anna.see("label:has-text('Accepted answers') textarea");
    check(page, "Nothing is changed yet");
    accepted.fill("");
    check(page, "Something stands in its way");
    looks(anna, "edit-error");
    accepted.fill("four");
    page.locator("label:has-text('Explanation') textarea")
        .fill("It has four of them: $4 = 2 + 2$, two pairs of equal ones.");
    check(page, "This is what would change");
    looks(anna, "edit-checked");
    page.locator(".checked textarea").fill("The key has a slip of the pen.");
    page.getByText("Send the suggestion").click();
    assertThat(anna.see(".question-page")).containsText("Waits for an answer");

    Visitor ida = another(anna);
    Page desk = as(ida, club.ida, "/suggestions", ".suggestions > li");
    assertThat(desk.locator(".suggestions .difference").first()).containsText("Another key");
    looks(ida, "suggestions");
    desk.locator(".suggestions textarea").fill("Well seen.");
    desk.getByText("Take it").click();
    assertThat(ida.see(".toast")).containsText("a new edition is published");
    assertEquals(List.of(), ida.leave());

    page.reload();
    assertThat(anna.see(".question-page")).containsText("Taken: it is in edition 2");
    assertThat(page.locator(".question-page")).containsText("Well seen.");
    looks(anna, "suggestion-taken");
  }

  @Test
  void whoKeepsThePackEditsItAsJson(Visitor ida) {
    Page page = as(ida, club.ida, "/question/shapes/triangle/edit", ".wording-form");
    page.getByText("Edit everything as JSON").click();
    Locator json = page.locator("textarea.code");
    String text = json.inputValue();
    json.fill(text.replace("How many", "What number of"));
    check(page, "This is what would change");
    looks(ida, "edit-json");
    page.locator(".checked textarea").fill("Numbers are counted.");
    page.locator(".checked .primary").click();
    assertThat(ida.see(".question-page .stem")).containsText("What number of");
  }
}
