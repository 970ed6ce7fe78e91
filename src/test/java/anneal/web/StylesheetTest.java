package anneal.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  private static final Path WEB = Path.of("web");

  @Test
  void whatIsImportedStandsInItsPlace() {
    String sheet =
        """
        @layer base, views;

        @import url("/styles/base.css");
        @import url("/styles/gone.css");
        @import url("/styles/print.css") print;
        @import url("/styles/base.css") (forced-colors: active);
        a { color: red; }
        """;
    Map<String, byte[]> files =
        Map.of(
            "styles/base.css",
            "b { --of: \"$1\\00a0\"; }\n".getBytes(UTF_8),
            "styles/print.css",
            "c { color: black; }\n".getBytes(UTF_8));
    assertEquals(
        """
        @layer base, views;

        b { --of: "$1\\00a0"; }

        @import url("/styles/gone.css");
        @media print {
        c { color: black; }
        }

        @media (forced-colors: active) {
        b { --of: "$1\\00a0"; }
        }

        a { color: red; }
        """,
        new String(Stylesheet.joined(sheet.getBytes(UTF_8), files), UTF_8));
  }

  @Test
  void theSheetOfThePagesImportsNothingMore() throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(WEB)) {
      for (Path each : all.filter(it -> it.toString().endsWith(".css")).toList()) {
        files.put(WEB.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
      }
    }
    byte[] sheet = files.remove("app.css");
    String whole = new String(Stylesheet.joined(sheet, files), UTF_8);
    assertFalse(whole.contains("@import"), "an import has another form, or a part imports too");
    assertTrue(whole.indexOf("@layer reset, base") < whole.indexOf('{'));
    files.forEach((path, content) -> assertTrue(whole.contains(new String(content, UTF_8)), path));
  }
}
