package anneal.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/// Starts the system's Chromium once, and hands every test a [Visitor] with a fresh profile.
///
/// A test fails on whatever its pages complained about: errors on the console, exceptions, and
/// violations of the content security policy, which is never switched off.
final class OpenBrowser
    implements BeforeEachCallback, AfterTestExecutionCallback, ParameterResolver {

  /// A busy machine takes its time, and what is right does not wait for it.
  static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final Namespace SPACE = Namespace.create(OpenBrowser.class);
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser");
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// The one browser of this run; JUnit closes it at the end.
  private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

    static Running start() {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
      Path chromium = find().orElseThrow(OpenBrowser::missing);
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(new LaunchOptions().setExecutablePath(chromium).setArgs(ARGUMENTS));
      return new Running(playwright, browser);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private static Optional<Path> find() {
    return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), PLACES.stream())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static RuntimeException missing() {
    String remedy =
        "No browser found: install chromium (Debian: apt install chromium), or set CHROMIUM to one.";
    return System.getenv("CI") == null
        ? new TestAbortedException(remedy)
        : new IllegalStateException(remedy);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Running running =
        context
            .getRoot()
            .getStore(SPACE)
            .getOrComputeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    context.getStore(SPACE).put(Visitor.class, new Visitor(running.browser()));
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Visitor visitor = visitor(context);
    if (visitor == null) {
      return;
    }
    if (context.getExecutionException().isPresent()) {
      visitor.shoot("failed-" + context.getRequiredTestMethod().getName());
    }
    List<String> complaints = visitor.leave();
    if (!complaints.isEmpty()) {
      throw new AssertionError("the pages complained: " + String.join("\n", complaints));
    }
  }

  private static Visitor visitor(ExtensionContext context) {
    return context.getStore(SPACE).get(Visitor.class, Visitor.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Visitor.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return visitor(context);
  }
}
