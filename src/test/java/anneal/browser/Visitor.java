package anneal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Somebody in front of a browser with a fresh profile, and what the pages complained about.
final class Visitor {

  private static final String WATCH_POLICY =
      """
      addEventListener("securitypolicyviolation", (it) =>
        console.error("policy violated:", it.effectiveDirective, it.blockedURI, it.sample));
      """;

  private final List<String> complaints = new ArrayList<>();
  private final BrowserContext context;
  private final Page page;
  private final CDPSession devTools;

  Visitor(Browser browser) {
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("UTC"));
    context.setDefaultTimeout(OpenBrowser.PATIENCE.toMillis());
    context.addInitScript(WATCH_POLICY);
    context.onWebError(it -> complaints.add("exception: " + it.error()));
    context.onConsoleMessage(
        it -> {
          if (it.type().equals("error")) {
            complaints.add(it.text() + " at " + it.location());
          }
        });
    page = context.newPage();
    devTools = context.newCDPSession(page);
  }

  Page page() {
    return page;
  }

  CDPSession devTools() {
    return devTools;
  }

  /// Opens an address and waits until nothing is being fetched.
  void open(String address) {
    page.navigate(address);
    rest();
  }

  /// Waits until the page has its content and has set its formulas.
  void rest() {
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(page.locator("main h1").first()).isAttached();
    assertThat(page.locator(".math.waiting")).hasCount(0);
  }

  Locator see(String selector) {
    Locator found = page.locator(selector).first();
    assertThat(found).isVisible();
    return found;
  }

  void press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  void wide(int width) {
    page.setViewportSize(width, width < 600 ? 844 : 900);
  }

  void dark(boolean on) {
    page.emulateMedia(
        new Page.EmulateMediaOptions().setColorScheme(on ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /// Evaluates an expression as the developer tools do, under the policy of the page.
  ///
  /// @return what it, or what its promise, comes to
  JsonElement evaluate(String expression) {
    JsonObject order = new JsonObject();
    order.addProperty("expression", expression);
    order.addProperty("awaitPromise", true);
    order.addProperty("returnByValue", true);
    order.addProperty("allowUnsafeEvalBlockedByCSP", false);
    JsonObject reply = devTools.send("Runtime.evaluate", order);
    if (reply.has("exceptionDetails")) {
      throw new AssertionError(reply.get("exceptionDetails").toString());
    }
    return reply.getAsJsonObject("result").get("value");
  }

  /// What the pages complained about so far; a test that provokes an error takes it away.
  List<String> complaints() {
    return complaints;
  }

  /// Keeps a picture of the whole page under `target/screenshots`, where somebody may look at it.
  void shoot(String name) {
    if (System.getenv("CI") == null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "screenshots", name + ".png"))
              .setFullPage(true));
    }
  }

  /// Closes the browser's window.
  List<String> leave() {
    context.close();
    return List.copyOf(complaints);
  }
}
