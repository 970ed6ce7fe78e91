package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MergeCommandTest {

  private static final String QUESTION =
      """
      {
        "id": "gini",
        "rev": 1,
        "seconds": 60,
        "level": "junior",
        "kind": "numeric",
        "stem": "How impure is it?"
      }
      """;

  @TempDir Path folder;

  @BeforeEach
  void copy() throws IOException {
    for (String edition : new String[] {"base", "update", "own"}) {
      Files.createDirectory(folder.resolve(edition));
      put(edition, "trees.json", QUESTION);
    }
  }

  private void put(String edition, String name, String text) throws IOException {
    Files.writeString(folder.resolve(edition).resolve(name), text);
  }

  private String own(String name) throws IOException {
    return Files.readString(folder.resolve("own").resolve(name));
  }

  private record Said(int exit, String out) {}

  private Said merge(String... more) {
    StringWriter out = new StringWriter();
    CommandLine line = new CommandLine(new MergeCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    String[] usual = {
      "--base",
      folder.resolve("base").toString(),
      "--update",
      folder.resolve("update").toString(),
      folder.resolve("own").toString()
    };
    String[] all = new String[usual.length + more.length];
    System.arraycopy(more, 0, all, 0, more.length);
    System.arraycopy(usual, 0, all, more.length, usual.length);
    return new Said(line.execute(all), out.toString());
  }

  @Test
  void aLocalFixStaysAndTheNewerEditionComes() throws IOException {
    put("own", "trees.json", QUESTION.replace("How impure", "How mixed"));
    put("update", "trees.json", QUESTION.replace("\"rev\": 1", "\"rev\": 2"));
    put("update", "more.json", "{}\n");
    Said shown = merge();
    assertEquals(0, shown.exit, shown.out);
    assertTrue(shown.out.contains("-  \"rev\": 1,"), shown.out);
    assertTrue(shown.out.contains("+  \"rev\": 2,"), shown.out);
    assertTrue(shown.out.contains("2 files would change, 0 conflicts"), shown.out);
    assertTrue(own("trees.json").contains("\"rev\": 1"), "only shown");
    assertEquals(0, merge("--write").exit);
    assertEquals(
        QUESTION.replace("How impure", "How mixed").replace("\"rev\": 1", "\"rev\": 2"),
        own("trees.json"));
    assertEquals("{}\n", own("more.json"));
  }

  @Test
  void whatBothChangedStaysAsItIsAndIsSaid() throws IOException {
    put("own", "trees.json", QUESTION.replace("How impure", "How mixed"));
    put("update", "trees.json", QUESTION.replace("How impure", "How untidy"));
    Said said = merge("--write");
    assertEquals(1, said.exit);
    assertTrue(said.out.contains("trees.json:7 was changed here and there"), said.out);
    assertTrue(said.out.contains("How untidy"), said.out);
    assertTrue(own("trees.json").contains("How mixed"));
  }

  @Test
  void filesThatWentGoAndThoseThatWereChangedStay() throws IOException {
    put("base", "old.json", "{}\n");
    put("own", "old.json", "{}\n");
    put("base", "kept.json", "{}\n");
    put("own", "kept.json", "{\"a\":1}\n");
    Files.delete(folder.resolve("own/trees.json"));
    Said said = merge("--write");
    assertFalse(Files.exists(folder.resolve("own/old.json")));
    assertEquals("{\"a\":1}\n", own("kept.json"));
    assertFalse(Files.exists(folder.resolve("own/trees.json")), "one's own removal stays");
    assertEquals(1, said.exit);
    assertTrue(said.out.contains("kept.json was changed here and removed there"), said.out);
  }

  @Test
  void whatWouldBeNoJsonIsNotWritten() throws IOException {
    String base = "[\n1,\n2,\n3,\n4\n]\n";
    put("base", "n.json", base);
    put("own", "n.json", "[\n1\n]\n");
    put("update", "n.json", "[\n1,\n2,\n3,\n4,\n5\n]\n");
    Said said = merge("--write");
    assertEquals(1, said.exit);
    assertEquals("[\n1\n]\n", own("n.json"));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    Path gone = folder.resolve("gone");
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new MergeCommand());
    line.setErr(new PrintWriter(err));
    String base = folder.resolve("base").toString();
    assertEquals(2, line.execute("--base", base, "--update", gone.toString(), base));
    assertTrue(err.toString().contains("gone"), err.toString());
  }
}
