package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The front end has no build step, so nothing else would look at its imports before a browser
/// does.
class ImportsTest {

  private static final Pattern IMPORT = Pattern.compile("import \\{([^}]*)} from \"(/[^\"]+)\";");

  @Test
  void whatAModuleImportsIsExportedAndUsed() throws IOException {
    List<String> wrong = new ArrayList<>();
    int looked = 0;
    try (Stream<Path> files = Files.walk(Path.of("web"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".js")).toList()) {
        String text = Files.readString(file);
        for (MatchResult found : IMPORT.matcher(text).results().toList()) {
          looked++;
          Path from = Path.of("web" + found.group(2));
          names(found.group(1))
              .forEach(
                  name -> {
                    if (occurrences(text, name.replaceAll(".* as ", "")) < 2) {
                      wrong.add(file + " does not use " + name);
                    }
                    if (Files.exists(from) && !exports(from, name.replaceAll(" as .*", ""))) {
                      wrong.add(file + " imports " + name + ", which " + from + " does not export");
                    }
                  });
        }
      }
    }
    assertTrue(looked > 100, "the rule looked at " + looked + " imports");
    assertEquals(List.of(), wrong);
  }

  private static boolean exports(Path module, String name) {
    try {
      String text = Files.readString(module);
      String declared = "export (async )?(const|let|function\\*?|class) " + name + "\\b";
      return Pattern.compile(declared).matcher(text).find()
          || Pattern.compile("export \\{[^}]*\\b" + name + "\\b[^}]*}").matcher(text).find();
    } catch (IOException unread) {
      return false;
    }
  }

  private static Stream<String> names(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static long occurrences(String text, String name) {
    return Pattern.compile("\\b" + name + "\\b").matcher(text).results().count();
  }
}
