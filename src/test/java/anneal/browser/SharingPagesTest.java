package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.web.ApiClient;
import anneal.web.Circles;
import anneal.web.ShapesClub;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Packs that several people look after, each in a browser of their own.
@InBrowser
class SharingPagesTest {

  private final ShapesClub club = new ShapesClub();

  @AfterEach
  void close() {
    club.close();
  }

  private Page as(Visitor visitor, ApiClient who, String path, String mark) {
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
    page.getByText("Look at the edit").press("Enter");
    assertThat(page.locator(".checked h2")).hasText(heading);
    assertThat(page.locator(".checked h2")).isFocused();
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

  @Test
  void aGroupFollowsAPackAndItsOwnerTakesWhatChanged(Visitor tom) {
    Circles.make(club.tom, "Night class");
    Page page = as(tom, club.tom, "/packs", ".pack-copy");
    page.locator(".pack-copy summary").first().click();
    page.locator(".pack-copy select").selectOption("Night class");
    assertThat(page.locator(".pack-copy input[name=pack]")).hasValue("shapes-night-class");
    looks(tom, "pack-copy");
    page.locator(".pack-copy .button").click();
    assertThat(tom.see(".copy-line")).containsText("Follows Shapes, edition 1");
    String square = "shapes-night-class/square";
    club.tom
        .put(
            "/api/questions/" + square + "/wording",
            ShapesClub.edit(ShapesClub.wording(club.tom, square), "\"for\"", "\"vier\""))
        .expect(201);
    club.publishRevised(9);
    page.reload();
    tom.see(".copy-line a:has-text('See what changed')").click();
    assertThat(tom.see(".pack-update .changes")).containsText("1 new question");
    page.getByText("Take the origin’s").click();
    assertThat(page.locator(".pack-update .changes")).containsText("1 question with another key");
    looks(tom, "pack-update");
    page.getByText("Take it", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(tom.see(".toast")).containsText("is up to date");
    looks(tom, "packs-copies");
    page.locator(".copy-line a").first().click();
    assertThat(tom.see(".group .copy-line")).containsText("That is its newest");
    looks(tom, "group-follows");
  }

  @Test
  void whoFollowsAPackIsToldOfItsEditionsAndSeesThem(Visitor tom) {
    Page page = as(tom, club.tom, "/packs", ".pack-copy");
    page.getByLabel("Follow: Shapes").click();
    assertThat(page.getByLabel("Follow no longer: Shapes")).isVisible();
    club.publishRevised(9);
    tom.open(club.server.url() + "/home");
    assertThat(tom.see(".pack-news")).containsText("Shapes: edition 2 came");
    looks(tom, "pack-news");
    page.locator(".pack-news a").click();
    assertThat(tom.see(".pack-update .changes")).containsText("1 new question");
    looks(tom, "pack-changes");
    page.getByText("Noted").click();
    assertThat(tom.see(".toast")).containsText("when Shapes changes again");
    assertThat(page.getByText("Follow it no longer")).isVisible();
    assertThat(page.getByText("Noted", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    tom.open(club.server.url() + "/banks");
    assertThat(page.getByText("What changed in Shapes"))
        .hasAttribute("href", "/packs/shapes/changes");
  }
}
