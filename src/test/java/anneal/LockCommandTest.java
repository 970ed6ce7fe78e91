package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LockCommandTest {

  @TempDir Path root;
  private Path pack;
  private final StringWriter out = new StringWriter();

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    return new CommandLine(new Cli()).setOut(new PrintWriter(out)).execute(arguments);
  }

  @BeforeEach
  void copyTheSoundPack() throws IOException {
    Path source = Path.of("src/test/resources/packs/good/arithmetic");
    pack = root.resolve("arithmetic");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Files.copy(file, pack.resolve(source.relativize(file).toString()));
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertTrue(text.contains(from), file + " has no " + from);
    Files.writeString(pack.resolve(file), text.replace(from, to));
  }

  private String lock() throws IOException {
    return Files.readString(pack.resolve("pack.lock.json"));
  }

  @Test
  void aLockedPackStaysCleanAndLocksTheSameAgain() throws IOException {
    assertEquals(0, run("lock", pack.toString()));
    String first = lock();
    assertEquals(0, run("check", pack.toString()));
    assertFalse(out.toString().contains("L0"), out.toString());
    assertEquals(0, run("lock", pack.toString()));
    assertEquals(first, lock());
  }

  @Test
  void questionsStandInTheLockInTheOrderOfTheirIds() throws IOException {
    run("lock", pack.toString());
    var ids = lock().lines().filter(it -> it.contains("\"rev\"")).toList();
    assertEquals(5, ids.size());
    assertEquals(ids.stream().sorted().toList(), ids);
  }

  @Test
  void lockingDoesNotHideAChangedStem() throws IOException {
    run("lock", pack.toString());
    String before = lock();
    edit("shares.json", "\"stem\": \"", "\"stem\": \"Now then: ");
    assertEquals(2, run("lock", pack.toString()));
    assertTrue(out.toString().contains("error L001"), out.toString());
    assertEquals(before, lock());
  }

  @Test
  void questionsThatAreGoneAreAcceptedOnlyWhenSaid() throws IOException {
    run("lock", pack.toString());
    Files.delete(pack.resolve("shares.json"));
    assertEquals(2, run("lock", pack.toString()));
    assertTrue(out.toString().contains("error L004"), out.toString());
    assertEquals(0, run("lock", "--removed", pack.toString()));
    assertEquals(0, run("check", pack.toString()));
  }

  @Test
  void layoutAndRemarksMayChange() throws IOException {
    run("lock", pack.toString());
    edit("shares.json", "\"remark\": \"", "\"remark\":    \"Look: ");
    assertEquals(0, run("check", pack.toString()));
    assertFalse(out.toString().contains("L0"), out.toString());
  }
}
