package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
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
    PrintWriter writer = new PrintWriter(out);
    return new CommandLine(new Cli()).setOut(writer).setErr(writer).execute(arguments);
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
  void aLockThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Files.createDirectories(pack.resolve("pack.lock.json"));
    assertEquals(2, run("lock", pack.toString()));
    assertEquals(1, out.toString().lines().count(), out.toString());
    assertTrue(out.toString().contains("not locked; its folder cannot be written to"));
  }

  @Test
  void aFolderWithoutPacksIsSaid() throws IOException {
    Path empty = Files.createDirectory(root.resolve("empty"));
    for (String command : new String[] {"lock", "check", "report", "stress"}) {
      assertEquals(2, run(command, pack.toString(), empty.toString()), command);
      assertEquals(
          "no pack in %s: a pack is a folder with pack.json; name it or the folder above it"
              .formatted(empty),
          out.toString().lines().findFirst().orElse(""));
    }
    assertEquals(2, run("export", "--zip", empty.toString()));
    assertEquals(
        2,
        run("convert", "--pack", "x", "--to", root.resolve("x.gift").toString(), empty.toString()));
    assertFalse(Files.exists(root.resolve("x.gift")));
  }

  @Test
  void withoutAFolderTheBuiltInPacksAreNotLocked() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                absoluteClassPath(),
                "anneal.Main",
                "lock")
            .directory(root.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertTrue(said.contains("there is no folder ./questions here: name a pack"), said);
  }

  private static String absoluteClassPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(it -> Path.of(it).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @Test
  void layoutAndRemarksMayChange() throws IOException {
    run("lock", pack.toString());
    edit("shares.json", "\"remark\": \"", "\"remark\":    \"Look: ");
    assertEquals(0, run("check", pack.toString()));
    assertFalse(out.toString().contains("L0"), out.toString());
  }
}
