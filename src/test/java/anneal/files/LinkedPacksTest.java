package anneal.files;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import anneal.packs.Folders.Draft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Packs that are reached through symbolic links are watched as they are read, and an edit that
/// leaves a file's size and time as they were is noticed too.
class LinkedPacksTest {

  private static final long DEADLINE_SECONDS = 10;

  @TempDir Path home;

  private final BlockingQueue<Long> calls = new LinkedBlockingQueue<>();

  private PackWatch watch(Path root) {
    return PackWatch.start(List.of(root), () -> calls.add(System.nanoTime()));
  }

  private void awaitCall(String what) throws InterruptedException {
    assertNotNull(calls.poll(DEADLINE_SECONDS, TimeUnit.SECONDS), what + " was not noticed");
  }

  private Draft small(String folder) {
    return draft(home.resolve(folder), "small").manifest().questions(choice("one", "this"));
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(home.resolve(name));
  }

  @Test
  void aSaveBehindALinkedRootIsNoticed() throws IOException, InterruptedException {
    Draft pack = small("real");
    Path root = Files.createSymbolicLink(home.resolve("root"), home.resolve("real"));
    try (PackWatch _ = watch(root)) {
      pack.questions(choice("one", "that"));
      awaitCall("a save");
    }
  }

  @Test
  void aSaveBehindALinkedPackIsNoticed() throws IOException, InterruptedException {
    Draft pack = small("real");
    Path root = folder("root");
    Files.createSymbolicLink(root.resolve("small"), pack.path());
    try (PackWatch _ = watch(root.resolve("."))) {
      pack.questions(choice("one", "that"));
      awaitCall("a save");
    }
  }

  @Test
  void filesThatAreSwappedByALinkInTheirMiddleAreNoticed()
      throws IOException, InterruptedException {
    small("..2025");
    draft(home.resolve("..2026"), "small").manifest().questions(choice("one", "that"));
    Path data = Files.createSymbolicLink(home.resolve("..data"), Path.of("..2025"));
    Path pack = folder("root/small");
    for (String name : List.of("pack.json", "basics.json")) {
      Files.createSymbolicLink(pack.resolve(name), Path.of("../../..data/small", name));
    }
    try (PackWatch _ = watch(home.resolve("root"))) {
      Path fresh = Files.createSymbolicLink(home.resolve("..new"), Path.of("..2026"));
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
      awaitCall("a swap");
    }
  }

  @Test
  void linksThatLeadInCirclesOrElsewhereDoNotBreakTheWatch()
      throws IOException, InterruptedException {
    Draft pack = small("root").file("media/a.png", "picture");
    Path elsewhere = folder("elsewhere/deep");
    Files.createSymbolicLink(pack.path().resolve("up"), home.resolve("root"));
    Files.createSymbolicLink(pack.path().resolve("self.json"), Path.of("self.json"));
    Files.createSymbolicLink(pack.path().resolve("media/round"), pack.path());
    Files.createSymbolicLink(pack.path().resolve("far"), home.resolve("elsewhere"));
    try (PackWatch _ = watch(home.resolve("root"))) {
      Files.writeString(elsewhere.resolve("notes.json"), "{}");
      assertNull(calls.poll(1500, TimeUnit.MILLISECONDS));
      pack.file("media/a.png", "another picture");
      awaitCall("a save");
      pack.questions(choice("one", "that"));
      awaitCall("a second save");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditThatKeepsSizeAndTimeIsNoticed(boolean replaced)
      throws IOException, InterruptedException {
    Draft pack = small("root");
    Path file = pack.path().resolve("basics.json");
    FileTime time = FileTime.fromMillis(1_700_000_000_000L);
    Files.setLastModifiedTime(file, time);
    String before = Files.readString(file);
    String after = before.replace("this", "that");
    assertEquals(before.length(), after.length());
    try (PackWatch _ = PackWatch.startPolling(List.of(home.resolve("root")), () -> calls.add(0L))) {
      Path fresh = replaced ? home.resolve("fresh") : file;
      Files.writeString(fresh, after);
      Files.setLastModifiedTime(fresh, time);
      if (replaced) {
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      }
      awaitCall("an edit");
    }
  }
}
