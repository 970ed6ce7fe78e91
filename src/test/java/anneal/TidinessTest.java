package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// What keeps rooms tidy: plaques, and nothing too long to read at a sitting.
class TidinessTest {

  @Test
  void everyRoomHasAPlaqueAndIsNullMarked() throws IOException {
    for (Path folder : folders(Path.of("src/main/java/anneal"))) {
      Path plaque = folder.resolve("package-info.java");
      assertTrue(Files.exists(plaque), folder + " has no plaque");
      String text = Files.readString(plaque);
      assertTrue(
          text.contains("@" + NullMarked.class.getSimpleName()), plaque + " is not @NullMarked");
      assertTrue(text.startsWith("///"), plaque + " does not say what the room is");
    }
  }

  @Test
  void noFileIsOver300LinesAndNoMethodOver40() throws IOException {
    List<String> tooLong = new ArrayList<>();
    int looked = 0;
    for (String root : List.of("src", "web")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(TidinessTest::isSource).toList()) {
          looked++;
          List<String> lines = Files.readAllLines(file);
          if (lines.size() > 300) {
            tooLong.add(file + " has " + lines.size() + " lines");
          }
          if (file.toString().startsWith("src/main") && file.toString().endsWith(".java")) {
            longMethods(lines).forEach(it -> tooLong.add(file + ": " + it));
          }
        }
      }
    }
    assertTrue(looked > 20, "the rule looked at " + looked + " files");
    assertEquals(List.of(), tooLong);
  }

  /// Methods as google-java-format leaves them: opened at two spaces, closed by ` }`.
  private static List<String> longMethods(List<String> lines) {
    List<String> found = new ArrayList<>();
    for (int depth = 2; depth <= 4; depth += 2) {
      String indent = " ".repeat(depth);
      int start = -1;
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (line.startsWith(indent) && line.length() > depth && line.charAt(depth) != ' ') {
          if (line.equals(indent + "}") && start >= 0 && i - start > 40) {
            found.add(lines.get(start).strip() + " has " + (i - start + 1) + " lines");
          }
          boolean type = line.matches(".*\\b(class|record|interface|enum)\\b.*");
          boolean opens = line.contains("(") && !line.contains(" = ") && !type;
          if (opens) {
            start = i;
          } else if (line.equals(indent + "}") || type) {
            start = -1;
          }
        }
      }
    }
    return found;
  }

  private static boolean isSource(Path file) {
    String name = file.toString();
    return name.endsWith(".java") || name.endsWith(".js") || name.endsWith(".css");
  }

  private static List<Path> folders(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isDirectory).toList();
    }
  }
}
