package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// What an author reads about each broken pack, to the character.
///
/// To add a case, add a folder and write into its `expected.txt` what `anneal check` should print,
/// with files named from that folder.
class BrokenPacksTest {

  private static final Path FOLDER = Path.of("src/test/resources/packs/broken");

  static List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(FOLDER)) {
      return all.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void everyBrokenPackPrintsExactlyWhatIsExpected(Path folder) throws IOException {
    Path expected = folder.resolve("expected.txt");
    assertTrue(
        Files.exists(expected), folder + " has no expected.txt: write what is to be printed");
    StringWriter out = new StringWriter();
    int exit =
        new CommandLine(new Cli()).setOut(new PrintWriter(out)).execute("check", folder.toString());
    String text = out.toString().replace(folder + "/", "");
    assertEquals(Files.readString(expected), text);
    assertEquals(text.contains(": 0 errors,") ? 1 : 2, exit, "exit code of " + folder);
  }

  @Test
  void thereAreManyOfThem() throws IOException {
    assertTrue(folders().size() >= 70, "only " + folders().size());
  }
}
