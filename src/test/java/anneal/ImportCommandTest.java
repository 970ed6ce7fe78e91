package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import anneal.store.Database;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ImportCommandTest {

  private static final String GIFT = "::Two::Two and two?{=four ~five}\n\nOnly a text.\n";

  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  private int run(Object command, String... arguments) {
    return new CommandLine(command).setOut(new PrintWriter(said)).execute(arguments);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void withoutAFolderItOnlySaysWhatWouldBeLost() throws IOException {
    assertEquals(0, run(new ImportCommand(), file("a.gift", GIFT)));
    assertTrue(
        said.toString().contains("dropped      it is a text without a question"), said::toString);
    assertTrue(said.toString().contains("exact 0, approximated 1, dropped 1"), said::toString);
    assertTrue(said.toString().contains("nothing written"), said::toString);
  }

  @Test
  void withAFolderItWritesAPackThatCanBeExportedAgain() throws IOException {
    Path pack = folder.resolve("arithmetic");
    assertEquals(0, run(new ImportCommand(), file("a.gift", GIFT), "--to", pack.toString()));
    assertTrue(Files.readString(pack.resolve("imported.json")).contains("Two and two?"));
    Path table = folder.resolve("a.csv");
    assertEquals(
        0,
        run(
            new ConvertCommand(),
            pack.toString(),
            "--pack",
            "arithmetic",
            "--to",
            table.toString()));
    assertTrue(said.toString().contains("exact 1, approximated 0, dropped 0"), said::toString);
    assertTrue(Files.readString(table).contains("Two and two?"));
  }

  @ParameterizedTest
  @CsvSource({
    "missing.gift, new, is no file",
    "a.doc, new, must end in",
    "a.gift, Bad Name, cannot be a pack's id",
    "a.gift, full, is not empty",
    "a.gift, a.gift, cannot be a pack",
    "latin.gift, new, not UTF-8",
    "empty.gift, new, exact 0",
  })
  void whatCannotBeDoneIsSaidWithTheRemedy(String name, String target, String words)
      throws IOException {
    file("a.gift", GIFT);
    file("a.doc", GIFT);
    file("empty.gift", "");
    Files.write(folder.resolve("latin.gift"), new byte[] {'a', (byte) 0xe4, '{', '}'});
    Files.createDirectories(folder.resolve("full"));
    file("full/x", "x");
    int exit =
        run(
            new ImportCommand(),
            folder.resolve(name).toString(),
            "--to",
            folder.resolve(target).toString());
    assertEquals(2, exit);
    assertTrue(said.toString().contains(words), said::toString);
    assertFalse(Files.exists(folder.resolve("new")));
  }

  @ParameterizedTest
  @CsvSource({"nowhere, a.csv, no sound pack", "arithmetic, a.doc, no format ends like"})
  void anExportThatCannotBeIsSaidWithTheRemedy(String id, String name, String words)
      throws IOException {
    Path pack = folder.resolve("arithmetic");
    run(new ImportCommand(), file("a.gift", GIFT), "--to", pack.toString());
    String to = folder.resolve(name).toString();
    assertEquals(2, run(new ConvertCommand(), pack.toString(), "--pack", id, "--to", to));
    assertTrue(said.toString().contains(words), said::toString);
  }

  @Test
  void theScheduleOfAnkiComesAlongIntoTheDatabase() throws IOException {
    Path deck = Path.of("..", "shared", "fixtures", "apkg", "srsconverter-mixed-legacy-2.apkg");
    assumeTrue(Files.exists(deck), "no " + deck + " here");
    Path database = folder.resolve("anneal.db");
    Database.open(database).close();
    Path pack = folder.resolve("deck");
    String[] arguments = {
      deck.toString(), "--to", pack.toString(), "--schedule", "--database", database.toString()
    };
    assertEquals(0, run(new ImportCommand(), arguments), said::toString);
    assertTrue(
        said.toString().contains("9 cards with their schedule: 9 of Anki's own FSRS, 0 from"),
        said::toString);
  }
}
