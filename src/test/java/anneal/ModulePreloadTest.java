package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the first question needs is asked for at once, not module by module as each is read.
class ModulePreloadTest {

  private static final Path WEB = Path.of("web");

  /// Where the pages begin, and what they fetch for a first question. KaTeX comes when there is a
  /// formula, kinds but the two most frequent when there is such a question.
  private static final List<String> ROOTS =
      List.of(
          "/app.js",
          "/views/practice.js",
          "/components/kinds/choice.js",
          "/components/kinds/numeric.js");

  private static final Pattern IMPORT =
      Pattern.compile("(?m)^(?:import|export)\\s[^;\"]*?\"(/[^\"]+\\.js)\"");

  private static final Pattern PRELOAD =
      Pattern.compile("<link rel=\"modulepreload\" href=\"([^\"]+)\">");

  @Test
  void thePageNamesEveryModuleThatItsFirstQuestionNeeds() throws IOException {
    Set<String> needed = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(ROOTS);
    while (!open.isEmpty()) {
      String module = open.pop();
      if (needed.add(module)) {
        open.addAll(all(IMPORT, source(module)));
      }
    }
    needed.remove("/app.js");
    Set<String> named = new TreeSet<>(all(PRELOAD, Files.readString(WEB.resolve("index.html"))));
    assertEquals(own(needed), own(named));
    assertTrue(named.containsAll(needed), named::toString);
  }

  private static Set<String> own(Set<String> modules) {
    Set<String> own = new TreeSet<>(modules);
    own.removeIf(it -> it.startsWith("/vendor/"));
    return own;
  }

  /// Of what others made, which lies elsewhere, it is known that it imports itself alone.
  private static String source(String module) throws IOException {
    return module.startsWith("/vendor/") ? "" : Files.readString(WEB.resolve(module.substring(1)));
  }

  private static List<String> all(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.results().map(it -> it.group(1)).toList();
  }
}
