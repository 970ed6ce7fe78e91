package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of what is done about security names tests and places that are there.
class SecurityListTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Contract))(?:#(\\w+))?`");
  private static final Pattern PLACE = Pattern.compile("`(src/[\\w/.-]+)`");

  @Test
  void everyTestAndPlaceThatIsNamedIsThere() throws IOException {
    String list = Files.readString(Path.of("src/main/deploy/security.md"));
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    int named = 0;
    for (Matcher it = NAMED.matcher(list); it.find(); named++) {
      String source = tests.get(it.group(1));
      boolean there =
          source != null && (it.group(2) == null || source.contains("void " + it.group(2) + "("));
      if (!there) {
        missing.add(it.group());
      }
    }
    for (Matcher it = PLACE.matcher(list); it.find(); ) {
      if (!Files.exists(Path.of(it.group(1)))) {
        missing.add(it.group());
      }
    }
    assertEquals(List.of(), missing);
    assertTrue(named > 40, "only " + named + " tests are named");
  }

  @Test
  void everyMatterHasATestOrAPlace() throws IOException {
    List<String> bare =
        Files.readAllLines(Path.of("src/main/deploy/security.md")).stream()
            .filter(it -> it.startsWith("| ") && !it.startsWith("| matter"))
            .filter(it -> !NAMED.matcher(it).find() && !PLACE.matcher(it).find())
            .toList();
    assertEquals(List.of(), bare);
  }

  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      for (Path each : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        String name = String.valueOf(each.getFileName()).replace(".java", "");
        tests.put(name, Files.readString(each));
      }
    }
    return tests;
  }
}
