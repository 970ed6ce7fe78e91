package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.Premises;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A hosted instance as people see it: signing up, signing in, one's account, administration.
@InBrowser
class AccountPagesTest {

  private static final String PASSWORD = "violet tractor hums";

  private static Premises premises;

  @BeforeAll
  static void open(@TempDir Path folder) {
    premises = Premises.connected(folder);
  }

  @AfterAll
  static void close() {
    premises.close();
  }

  private static void signUp(Visitor visitor, String path, String name) {
    visitor.open(premises.address() + path);
    visitor.see("form#sign-up");
    Page page = visitor.page();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill(name);
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
    page.locator("form#sign-up button").click();
    visitor.see("main .account");
  }

  private static void unfold(Page page, String form) {
    page.locator("details:has(form#" + form + ") > summary").click();
  }

  @ParameterizedTest
  @CsvSource({
    "sign-up, /sign-up, form#sign-up",
    "sign-in, /sign-in, form#sign-in",
    "reset, /reset, form#reset",
    "reset-link, /reset#key, form#reset",
    "confirm, /confirm, .button",
    "hosted-practice, /, .question-card"
  })
  void aPageForNewcomersHasNoFaults(String name, String path, String mark, Visitor visitor) {
    visitor.open(premises.address() + path);
    visitor.see("main " + mark);
    assertEquals("[]", Inspection.of(visitor, name).toString());
  }

  @Test
  void whatMailAndAProviderBringIsOffered(Visitor visitor) {
    visitor.open(premises.address() + "/sign-in");
    Locator other = visitor.see("button:has-text('Go on with University')");
    other.click();
    assertThat(visitor.see(".entry-problem")).containsText("provider");
    visitor.complaints().removeIf(it -> it.contains("502"));
    assertEquals("[]", Inspection.of(visitor, "sign-in-away").toString());
    visitor.open(premises.address() + "/confirm#AAAAAAAAAAAAAAAAAAAAAA");
    assertThat(visitor.see("main")).containsText("no good");
    visitor.complaints().removeIf(it -> it.contains("410"));
    assertEquals("[]", Inspection.of(visitor, "confirm-stale").toString());
  }

  @Test
  void passwordManagersKnowTheFields(Visitor visitor) {
    visitor.open(premises.address() + "/sign-up");
    visitor.see("form#sign-up");
    Locator form = visitor.page().locator("form#sign-up");
    assertThat(form.locator("input[autocomplete=username]")).hasCount(1);
    assertThat(form.locator("input[autocomplete=new-password]")).hasCount(1);
    visitor.open(premises.address() + "/sign-in");
    visitor.see("form#sign-in");
    assertThat(visitor.page().locator("input[autocomplete=current-password]")).hasCount(1);
  }

  @Test
  void whatIsWrongStandsBesideItsField(Visitor visitor) {
    visitor.open(premises.address() + "/sign-up");
    visitor.see("form#sign-up");
    Page page = visitor.page();
    page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Grace");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("password1234");
    page.locator("form#sign-up button").click();
    assertThat(visitor.see("#sign-up-password-fault")).containsText("tried first");
    assertThat(page.locator("#sign-up-password")).isFocused();
    visitor.complaints().removeIf(it -> it.contains("400"));
    assertEquals("[]", Inspection.of(visitor, "sign-up-fault").toString());
  }

  @Test
  void aLearnerHasAnAccountPage(Visitor visitor) {
    signUp(visitor, "/sign-up", "Grace");
    Page page = visitor.page();
    unfold(page, "codes");
    page.locator("form#codes input").fill(PASSWORD);
    page.locator("form#codes button").click();
    visitor.see(".secret");
    unfold(page, "token");
    page.locator("form#token input[name=title]").fill("Notebook");
    page.locator("form#token button").click();
    assertThat(page.locator(".secret")).hasCount(2);
    assertThat(page.locator(".plain-list li")).hasCount(2);
    assertEquals("[]", Inspection.of(visitor, "account").toString());
    page.getByText("Sign out", new Page.GetByTextOptions().setExact(true)).click();
    visitor.see("form#sign-in");
    page.locator("#sign-in-name").fill("grace");
    page.locator("#sign-in-password").fill("not the password");
    page.locator("form#sign-in button").click();
    assertThat(visitor.see(".entry-problem")).containsText("do not go together");
    visitor.complaints().removeIf(it -> it.contains("401"));
    page.locator("#sign-in-password").fill(PASSWORD);
    page.locator("form#sign-in button").click();
    visitor.see(".question-card");
    assertThat(page.locator(".entrance")).hasText("Grace");
  }

  @Test
  void theFirstAdministratorSeesThePeople(Visitor visitor) {
    signUp(visitor, "/sign-up#" + premises.firstRun(), "Ada");
    Page page = visitor.page();
    page.locator("footer a[href='/people']").click();
    visitor.see("form#invite");
    page.locator("form#invite button").click();
    visitor.see(".secret");
    page.getByLabel("Reset link for Ada").click();
    assertThat(page.locator(".secret")).hasCount(2);
    assertEquals("[]", Inspection.of(visitor, "people").toString());
  }
}
