package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A study group as two people see it at once, each in a browser of their own.
@InBrowser
class GroupPagesTest {

  private static final String PASSWORD = "violet tractor hums";

  private static Premises premises;

  @BeforeAll
  static void open(@TempDir Path folder) {
    premises = Premises.hosted(folder);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  private static void signUp(Visitor visitor, String name) {
    visitor.open(premises.address() + "/sign-up");
    visitor.see("form#sign-up");
    field(visitor.page(), "Name").fill(name);
    field(visitor.page(), "Password").fill(PASSWORD);
    visitor.page().locator("form#sign-up button").click();
    visitor.see("main .account");
  }

  private static String make(Visitor anna) {
    anna.page().locator(".places a[href='/groups']").click();
    anna.see("form#new-group");
    field(anna.page(), "Name of the group").fill("Interviews in spring");
    field(anna.page(), "What it is for, if you like").fill("Six weeks, five people.");
    anna.page().locator("form#new-group button").click();
    anna.see("main .group");
    return anna.page().url();
  }

  private static String invite(Visitor anna) {
    anna.page().locator(".tabs a", new Page.LocatorOptions().setHasText("Members")).click();
    anna.see("form#invite");
    anna.page().locator("form#invite button").click();
    anna.see(".qr-code");
    return anna.page().locator(".secret pre").textContent();
  }

  private static void looks(Visitor visitor, String name) {
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  private static Visitor join(Visitor anna, String link) {
    Visitor ben = new Visitor(anna.page().context().browser());
    ben.open(premises.address() + link.replaceFirst("^https?://[^/]+", ""));
    ben.see("form#join");
    looks(ben, "join");
    field(ben.page(), "What shall the others call you?").fill("owl");
    ben.press("Enter");
    assertThat(ben.see("main .group h1")).hasText("Interviews in spring");
    return ben;
  }

  private static void agree(Visitor anna, String group) {
    anna.open(group + "/settings");
    anna.see("form#group-form");
    field(anna.page(), "Members may show each other how they are doing").check();
    anna.page().locator("form#group-form button").click();
    anna.see(".toast");
    looks(anna, "group-settings");
    anna.open(group + "/agreed");
    anna.see("form#terms");
    anna.page().locator("#terms-new").fill("7");
    field(anna.page(), "Algorithms").check();
    anna.page().locator("input[name=locked][value=newPerDay]").check();
    anna.page().locator("form#terms button").click();
    assertThat(anna.see(".plain-list")).containsText("7 new questions a day");
    looks(anna, "group-agreed");
  }

  private static void assign(Visitor anna, String group) {
    anna.open(group);
    anna.page().getByText("Assign something").click();
    field(anna.page(), "What it is called").fill("Warm up");
    anna.page().locator("form#assign button").click();
    assertThat(anna.see(".assignments")).containsText("0 of 2 members done");
    looks(anna, "group");
  }

  @Test
  void twoPeopleMeetByALink(Visitor anna) {
    signUp(anna, "Anna");
    String group = make(anna);
    String link = invite(anna);
    looks(anna, "group-members");
    Visitor ben = join(anna, link);
    assertEquals(group, ben.page().url());
    assertThat(ben.page().locator(".tabs a[href$='/settings']")).hasCount(0);
    anna.open(group + "/members");
    assertThat(anna.see(".plain-list")).containsText("Anna (you), owner");
    assertThat(anna.see(".plain-list")).containsText("owl");
    agree(anna, group);
    assign(anna, group);
    ben.open(group);
    assertThat(ben.see(".assignments")).containsText("Warm up");
    field(ben.page(), "Show the others how I am doing").check();
    assertThat(ben.see(".toast")).containsText("The others see now");
    ben.page().getByText("I will explain").first().click();
    assertThat(ben.see("main")).containsText("that most miss: you");
    ben.page().locator("button", new Page.LocatorOptions().setHasText("Begin")).click();
    ben.see(".question-card");
    ben.open(premises.address() + "/home");
    assertThat(ben.see(".assignments")).containsText("Interviews in spring");
    ben.open(premises.address() + "/settings");
    assertThat(ben.see(".set-by")).containsText("set by Interviews in spring");
    looks(ben, "settings-locked");
    anna.open(premises.address() + "/groups");
    anna.see(".groups");
    looks(anna, "groups");
    assertEquals(List.of(), ben.leave());
  }
}
