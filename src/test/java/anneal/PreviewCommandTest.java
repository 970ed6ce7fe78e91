package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.authors.Proof;
import anneal.packs.Folders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PreviewCommandTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536, 99_999})
  void aPortThatIsNoneIsSaidInOneSentence(int port) {
    StringWriter err = new StringWriter();
    int exit =
        new CommandLine(new Cli())
            .setErr(new PrintWriter(err))
            .execute("preview", root.toString(), "--port=" + port);
    assertEquals(2, exit);
    assertEquals(
        "There is no port " + port + "; name one up to 65535, or 0 for any free one.\n",
        err.toString());
  }

  @Test
  void ofOneFileOnlyItsOwnFindingsAreShown() {
    Path pack =
        Folders.draft(root, "two")
            .manifest("\"description\": \"x\",")
            .file("a.json", "no json")
            .file("beta.json", "no json")
            .path();
    try (Preview preview = Preview.open(pack.resolve("a.json"), 0)) {
      preview.read();
      Proof shown = preview.proofs().latest().proofs().getFirst();
      assertEquals(
          List.of(pack.resolve("a.json").toString()),
          shown.findings().stream().map(it -> it.finding().place().file()).toList());
    }
  }

  @Test
  void theRootOfTheDiskCanBeNamed() {
    try (Preview preview = Preview.open(Path.of("/"), 0)) {
      assertEquals(0, preview.proofs().latest().proofs().size());
    }
  }
}
