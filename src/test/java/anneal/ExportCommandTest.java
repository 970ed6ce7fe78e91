package anneal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.packs.Folders;
import anneal.packs.Folders.Draft;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publisher;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExportCommandTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String PIXEL =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final Path BANK = Path.of("questions/statistics");

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();

  private int export(String name, String... more) {
    List<String> arguments = new ArrayList<>(List.of("export", "--blind"));
    arguments.addAll(List.of("--out", sheets(name).toString(), "--keys", keys(name).toString()));
    arguments.addAll(List.of(more));
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments.toArray(String[]::new));
  }

  @Test
  void whereTheDiskRefusesTheReasonIsSaidInOneSentence() throws IOException {
    Path pack =
        Folders.draft(folder, "small").manifest().questions(Folders.choice("one", "a")).path();
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    for (String manner : List.of("--zip", "--blind")) {
      out.getBuffer().setLength(0);
      int exit =
          new CommandLine(new Cli())
              .setOut(new PrintWriter(out))
              .setErr(new PrintWriter(out))
              .execute("export", manner, "--out", file.toString(), pack.toString());
      assertEquals(2, exit);
      assertEquals(1, out.toString().lines().count(), out.toString());
      assertTrue(out.toString().endsWith("name a folder that can be written to with --out.\n"));
    }
  }

  @Test
  void aZipHoldsAPackWithItsLockAndPicturesAndIsTheOneOfThePage() throws IOException {
    Path pack = folder.resolve("packs/small");
    Draft draft = Folders.draft(pack.getParent(), "small").manifest();
    draft.questions(Folders.choice("one", "four"));
    draft.file("pack.lock.json", "{}").file("notes.txt", "mine").file(".hidden.json", "{}");
    Files.createDirectories(pack.resolve("media"));
    Files.write(pack.resolve("media/pixel.png"), Base64.getDecoder().decode(PIXEL));
    Files.writeString(pack.resolve("media/page.png"), "<script>");
    Files.createSymbolicLink(pack.resolve("media/passwd.png"), Path.of("/etc/passwd"));
    assertEquals(0, run("export", "--zip", "--out", folder.resolve("z").toString(), pack + ""));
    byte[] zip = Files.readAllBytes(folder.resolve("z/small.zip"));
    assertEquals(
        List.of("pack.json", "basics.json", "pack.lock.json", "media/pixel.png"), names(zip));
    PackFolders folders = PackFolders.of(List.of(pack.getParent()));
    try (PackLibrary library =
        new PackLibrary(folders, new PackAssembler(LoadCache.NONE), new Publisher())) {
      assertArrayEquals(zip, library.archive("small").orElseThrow());
      assertTrue(library.archive("../packs/small").isEmpty());
      assertTrue(library.archive("..").isEmpty());
    }
    assertEquals(2, run("export", "--zip", "--blind", pack + ""));
    assertEquals(2, run("export", pack + ""));
  }

  private int run(String... arguments) {
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  private static List<String> names(byte[] bytes) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
        names.add(each.getName());
      }
    }
    return names;
  }

  private Path sheets(String name) {
    return folder.resolve(name);
  }

  private Path keys(String name) {
    return folder.resolve(name + "-keys");
  }

  private String sheet(String name) throws IOException {
    return Files.readString(sheets(name).resolve("statistics.json"));
  }

  private JsonNode key(String name) throws IOException {
    return MAPPER.readTree(keys(name).resolve("statistics.json").toFile()).get("questions");
  }

  @Test
  void aSheetHoldsNothingThatGivesAKeyAway() throws IOException {
    assertEquals(0, export("a", BANK.toString()));
    String sheet = sheet("a");
    int looked = 0;
    for (Path file : topics()) {
      for (JsonNode question : MAPPER.readTree(file.toFile()).get("questions")) {
        looked++;
        assertFalse(sheet.contains(question.get("id").asText()), question.get("id").asText());
        for (String secret : List.of("explanation", "remark", "misconception", "note", "back")) {
          for (JsonNode text : question.findValues(secret)) {
            String said = MAPPER.writeValueAsString(text.isArray() ? text.get(0) : text);
            boolean longEnough = said.length() > 12;
            assertFalse(longEnough && sheet.contains(said.substring(1, said.length() - 1)), said);
          }
        }
      }
    }
    assertEquals(looked, MAPPER.readTree(sheet).get("questions").size());
    assertTrue(looked > 50);
  }

  private static List<Path> topics() throws IOException {
    try (var files = Files.list(BANK)) {
      return files.filter(it -> !it.getFileName().toString().startsWith("pack")).toList();
    }
  }

  @Test
  void theKeyFileSaysWhichQuestionANumberIsAndWhichLetterIsRight() throws IOException {
    assertEquals(0, export("a", BANK.toString()));
    JsonNode keys = key("a");
    int choices = 0;
    for (JsonNode shown : MAPPER.readTree(sheet("a")).get("questions")) {
      JsonNode key = keys.get(shown.get("number").asText());
      assertEquals(key.get("kind"), shown.get("kind"));
      if (key.get("kind").asText().equals("choice")) {
        choices++;
        String letter = key.get("key").get("right").asText();
        String slug = key.get("id").asText().replace("statistics/", "");
        assertEquals(authoredKey(slug), shown.get("options").get(letter).asText());
      }
    }
    assertTrue(choices > 5);
  }

  private static String authoredKey(String slug) throws IOException {
    for (Path file : topics()) {
      for (JsonNode question : MAPPER.readTree(file.toFile()).get("questions")) {
        for (JsonNode option : question.path("options")) {
          if (question.get("id").asText().equals(slug) && option.path("correct").asBoolean()) {
            JsonNode text = option.get("text");
            return text.isArray() ? lines(text) : text.asText();
          }
        }
      }
    }
    throw new AssertionError(slug + " has no key");
  }

  private static String lines(JsonNode text) {
    List<String> lines = new ArrayList<>();
    text.forEach(it -> lines.add(it.asText()));
    return String.join("\n", lines);
  }

  @Test
  void theSameSeedWritesTheSameAndAnotherShufflesOtherwise() throws IOException {
    export("a", "--seed", "one", BANK.toString());
    export("b", "--seed", "one", BANK.toString());
    export("c", "--seed", "two", BANK.toString());
    assertEquals(sheet("a"), sheet("b"));
    assertNotEquals(sheet("a"), sheet("c"));
  }

  @Test
  void anotherVariantHasOtherNumbers() throws IOException {
    export("a", BANK.toString());
    export("b", "--variant", "5", BANK.toString());
    int differ = 0;
    JsonNode first = MAPPER.readTree(sheet("a")).get("questions");
    JsonNode second = MAPPER.readTree(sheet("b")).get("questions");
    for (int i = 0; i < first.size(); i++) {
      differ += first.get(i).get("stem").equals(second.get(i).get("stem")) ? 0 : 1;
    }
    assertTrue(differ >= 10, differ + " stems differ");
  }

  @Test
  void aPackWithErrorsIsNotWritten() {
    assertEquals(2, export("a", "src/test/resources/packs/broken/no-key"));
    assertTrue(out.toString().contains("not written"), out.toString());
    assertFalse(Files.exists(sheets("a")));
  }

  @Test
  void withoutBlindThereIsNothingToDo() {
    int exit =
        new CommandLine(new Cli()).setErr(new PrintWriter(out)).execute("export", BANK.toString());
    assertEquals(2, exit);
    assertTrue(out.toString().contains("--blind"), out.toString());
  }
}
