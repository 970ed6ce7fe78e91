package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class NewCommandTest {

  @TempDir Path root;
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(out))
        .execute(arguments);
  }

  private String pack() {
    return root.resolve("my-pack").toString();
  }

  @Test
  void aNewPackPassesTheCheck() {
    assertEquals(0, run("new", "pack", pack(), "--title", "Say \"hello\" \\ all"));
    assertEquals(0, run("check", pack()), out::toString);
    assertTrue(out.toString().contains("1 pack, 1 sound question: 0 errors, 0 warnings, 0 notes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"choice", "multi", "numeric", "text", "cloze", "match", "order", "open", "recall"})
  void aNewQuestionOfEveryKindPassesTheCheckAndStress(String kind) {
    run("new", "pack", pack());
    if (kind.equals("choice")) {
      assertEquals(0, run("new", "question", kind, pack(), "--id", "same-text"));
      return;
    }
    assertEquals(0, run("new", "question", kind, pack()), out::toString);
    assertEquals(0, run("check", pack()), out::toString);
    assertTrue(out.toString().contains("2 sound questions"), out.toString());
    assertEquals(0, run("stress", "--draws", "500", pack()), out::toString);
  }

  @Test
  void addingLeavesTheRestOfTheFileAsItIs() throws IOException {
    run("new", "pack", pack());
    Path file = root.resolve("my-pack/basics.json");
    String odd = "{\"topic\" :\"basics\",\n\t\"questions\": [ ],  \"$schema\": \"x\"}\n";
    Files.writeString(file, odd);
    assertEquals(0, run("new", "question", "recall", pack(), "--id", "the-one"));
    String text = Files.readString(file);
    assertTrue(text.startsWith("{\"topic\" :\"basics\",\n\t\"questions\": ["), text);
    assertTrue(text.endsWith("],  \"$schema\": \"x\"}\n"), text);
    assertEquals(0, run("check", pack()), out::toString);
  }

  @Test
  void questionsAreCountedOn() {
    run("new", "pack", pack());
    run("new", "question", "recall", pack());
    assertEquals(0, run("new", "question", "recall", pack()));
    assertTrue(out.toString().contains("new-recall-2"), out.toString());
  }

  @Test
  void anIdOfAQuestionThatIsNotSoundOrWasRemovedIsNotTakenAgain() throws IOException {
    run("new", "pack", pack());
    run("new", "question", "choice", pack());
    run("lock", pack());
    Path file = root.resolve("my-pack/basics.json");
    String sound = Files.readString(file);
    Files.writeString(file, sound.replace("\"explanation\"", "\"explained\""));
    assertEquals(0, run("new", "question", "choice", pack()), out::toString);
    assertTrue(out.toString().contains("question new-choice-2"), out.toString());
    Files.writeString(file, sound.replaceAll("(?s)\"questions\": \\[.*\\]", "\"questions\": []"));
    assertEquals(0, run("new", "question", "choice", pack()), out::toString);
    assertTrue(out.toString().contains("question new-choice-2"), out.toString());
    assertEquals(2, run("new", "question", "choice", pack(), "--id", "new-choice-1"));
    assertTrue(out.toString().contains("has or had a question new-choice-1"), out.toString());
  }

  @Test
  void aFileMayBeginWithAByteOrderMark() throws IOException {
    run("new", "pack", pack());
    Path file = root.resolve("my-pack/basics.json");
    Files.writeString(file, "\uFEFF" + Files.readString(file));
    assertEquals(0, run("new", "question", "recall", pack()), out::toString);
    assertTrue(Files.readString(file).startsWith("\uFEFF{"));
    assertEquals(0, run("check", pack()), out::toString);
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    run("new", "pack", pack());
    Path manifest = root.resolve("my-pack/pack.json");
    Files.writeString(manifest, Files.readString(manifest).replace("0.1.0", "0.2.0"));
    assertEquals(2, run("new", "pack", pack()));
    assertTrue(out.toString().contains("already there"), out.toString());
    assertTrue(Files.readString(manifest).contains("0.2.0"));
    assertEquals(2, run("new", "question", "recall", pack(), "--id", "my-first-question"));
    assertTrue(out.toString().contains("already"), out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "new question coice my-pack, Did you mean `choice`?",
    "new question choice no-pack, is no pack that can be read",
    "new question choice my-pack --topic basic, Did you mean `basics`?",
    "new question choice my-pack --id A, cannot be an id",
    "new pack My_Pack, cannot be a pack's id",
  })
  void wrongUsageNamesTheRemedy(String line, String remedy) {
    run("new", "pack", pack());
    String[] words = line.split(" ");
    for (int i = 0; i < words.length; i++) {
      words[i] = words[i].endsWith("ack") && i > 1 ? root.resolve(words[i]).toString() : words[i];
    }
    assertEquals(2, run(words));
    assertTrue(out.toString().contains(remedy), out.toString());
  }
}
