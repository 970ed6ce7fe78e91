package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

  private static final String PACKS = "src/test/resources/packs/";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(String... arguments) {
    CommandLine line =
        new CommandLine(new Cli()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    String[] all = new String[arguments.length + 1];
    all[0] = "check";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return line.execute(all);
  }

  @Test
  void aSoundPackPrintsOnlyTheSummary() {
    assertEquals(0, check(PACKS + "good"));
    assertEquals("2 packs, 13 sound questions: 0 errors, 0 warnings, 0 notes\n", out.toString());
  }

  @Test
  void severalFoldersAreCheckedTogether() {
    assertEquals(2, check(PACKS + "good", PACKS + "broken/no-key"));
    assertTrue(out.toString().contains("3 packs, 13 sound questions: 1 error"), out.toString());
  }

  @Test
  void theSamePackInTwoFoldersIsAnError() {
    assertEquals(2, check(PACKS + "good", PACKS + "good/arithmetic"));
    assertTrue(out.toString().contains("error P003"), out.toString());
  }

  @Test
  void warningsAloneExitWithOne() {
    assertEquals(1, check(PACKS + "broken/plain-fence"));
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    assertEquals(2, check("no/such/folder"));
    assertTrue(err.toString().contains("no/such/folder is not a folder"), err.toString());
  }

  @Test
  void findingsComeAsJsonForOtherPrograms() throws IOException {
    assertEquals(2, check("--format", "json", PACKS + "broken/two-keys"));
    JsonNode findings = new ObjectMapper().readTree(out.toString()).get("findings");
    assertEquals(2, findings.size());
    JsonNode first = findings.get(0);
    assertEquals(PACKS + "broken/two-keys/basics.json", first.get("file").asText());
    assertEquals(21, first.get("line").asInt());
    assertEquals(22, first.get("column").asInt());
    assertEquals("/questions/0/options/1/correct", first.get("pointer").asText());
    assertEquals("error", first.get("severity").asText());
    assertEquals("Q003", first.get("code").asText());
    assertFalse(first.get("message").asText().isEmpty());
    assertFalse(first.get("remedy").asText().isEmpty());
  }

  @Test
  void theScoresOfBlindGuessesComeAsJson() throws IOException {
    assertEquals(1, check("--format", "json", PACKS + "broken/guessable"));
    JsonNode score = new ObjectMapper().readTree(out.toString()).get("scores").get(0);
    assertEquals("guessable", score.get("pack").asText());
    assertEquals(20, score.get("questions").asInt());
    assertEquals(0.25, score.get("chance").asDouble(), 1e-9);
    assertEquals(1, score.get("position").asDouble(), 1e-9);
    assertEquals(6, score.get("guesses").size());
    assertEquals(1, score.get("guesses").get("longest").asDouble(), 1e-9);
    assertEquals(0.25, score.get("guesses").get("all_of_the_above").asDouble(), 1e-9);
  }

  @Test
  void coloursAreLeftOutWhereNobodyWouldSeeThem() {
    check(PACKS + "broken/no-key");
    assertFalse(out.toString().contains("\u001B"), out.toString());
  }

  @Test
  void aTerminalGetsColours() {
    CommandLine line = new CommandLine(new Cli()).setOut(new PrintWriter(out));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON));
    line.execute("check", PACKS + "broken/no-key");
    assertTrue(out.toString().contains("\u001B[1;31merror\u001B[0m"), out.toString());
  }

  @Test
  void theCacheChangesNothingButTime(@TempDir Path cache) throws IOException {
    check("--cache", cache.toString(), PACKS + "good");
    String cold = out.toString();
    out.getBuffer().setLength(0);
    assertTrue(Files.size(cache.resolve("packs.cache")) > 100);
    assertEquals(0, check("--cache", cache.toString(), PACKS + "good"));
    assertEquals(cold, out.toString());
  }

  @Test
  void ofManyCopiesOfAQuestionEachNamesTheFirstFive(@TempDir Path packs) {
    String stem = "How many legs has a usual table in a usual kitchen, and would three do as well?";
    String[] copies =
        IntStream.range(0, 300)
            .mapToObj(it -> Folders.choice("copy-" + it, "it").replace("What is it?", stem))
            .toArray(String[]::new);
    Folders.draft(packs, "copies").manifest().questions(copies);
    check(packs.toString());
    assertEquals(1 + 2 + 3 + 4 + 5 * 295, out.toString().split("asks the same as", -1).length - 1);
  }

  @Test
  void theHelpNamesTheExitCodes() {
    check("--help");
    assertTrue(out.toString().contains("warnings, no errors"), out.toString());
  }
}
