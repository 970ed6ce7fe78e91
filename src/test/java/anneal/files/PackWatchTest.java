package anneal.files;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders.Draft;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.question.Choice;
import anneal.question.QuestionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackWatchTest {

  /// Far above the two seconds that are promised: a busy machine must not fail the test.
  private static final long DEADLINE_SECONDS = 10;

  @TempDir Path root;

  private final BlockingQueue<Long> calls = new LinkedBlockingQueue<>();
  private Draft pack;

  @BeforeEach
  void pack() {
    pack = draft(root, "small").manifest().questions(choice("one", "this"));
  }

  private PackWatch watch(boolean events) {
    Runnable changed = () -> calls.add(System.nanoTime());
    return events
        ? PackWatch.start(List.of(root), changed)
        : PackWatch.startPolling(List.of(root), changed);
  }

  /// Waits for the next call and reports how long after the change it came.
  private void awaitCall(TestReporter reporter, String what, long since)
      throws InterruptedException {
    Long called = calls.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
    assertNotNull(called, what + " was not noticed within " + DEADLINE_SECONDS + " s");
    reporter.publishEntry(what, TimeUnit.NANOSECONDS.toMillis(called - since) + " ms");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyKindOfSaveIsNoticed(boolean events, TestReporter reporter)
      throws IOException, InterruptedException {
    String how = events ? "by event: " : "by looking: ";
    try (PackWatch _ = watch(events)) {
      long start = System.nanoTime();
      pack.questions(choice("one", "that"));
      awaitCall(reporter, how + "save", start);

      start = System.nanoTime();
      Path fresh = root.resolve("small/.basics.json.tmp");
      Files.writeString(fresh, Files.readString(root.resolve("small/basics.json")) + "\n");
      Files.move(fresh, root.resolve("small/basics.json"), StandardCopyOption.REPLACE_EXISTING);
      awaitCall(reporter, how + "save by rename", start);

      start = System.nanoTime();
      draft(root, "new").manifest().questions(choice("one", "this"));
      awaitCall(reporter, how + "new folder", start);

      start = System.nanoTime();
      draft(root, "new").questions(choice("one", "changed"));
      awaitCall(reporter, how + "save in the new folder", start);

      start = System.nanoTime();
      pack.file("media/roc.png", "picture");
      awaitCall(reporter, how + "new picture", start);

      start = System.nanoTime();
      Files.delete(root.resolve("new/basics.json"));
      awaitCall(reporter, how + "deletion", start);
    }
  }

  @Test
  void aBurstOfChangesIsOneCall(TestReporter reporter) throws InterruptedException {
    try (PackWatch _ = watch(true)) {
      long start = System.nanoTime();
      for (int i = 0; i < 30; i++) {
        pack.file("topic" + i + ".json", "{}");
      }
      awaitCall(reporter, "burst", start);
    }
    assertTrue(calls.size() <= 1, calls.size() + " more calls for one burst");
  }

  @Test
  void whatDoesNotMatterIsNotNoticed() throws InterruptedException {
    try (PackWatch _ = watch(true)) {
      pack.file(".basics.json.swp", "x").file("basics.json~", "x").file("notes.md", "x");
      assertNull(calls.poll(1500, TimeUnit.MILLISECONDS));
    }
  }

  @Test
  void aRootMayComeLater(TestReporter reporter) throws InterruptedException {
    Path later = root.resolve("later");
    try (PackWatch _ = PackWatch.start(List.of(later), () -> calls.add(System.nanoTime()))) {
      long start = System.nanoTime();
      draft(later, "a").manifest();
      awaitCall(reporter, "new root", start);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aCallThatFailsOrRunsOutOfMemoryDoesNotEndTheWatch(boolean memory, TestReporter reporter)
      throws InterruptedException {
    Runnable failing =
        () -> {
          calls.add(System.nanoTime());
          if (memory) {
            throw new OutOfMemoryError("on purpose");
          }
          throw new IllegalStateException("on purpose");
        };
    try (PackWatch _ = PackWatch.start(List.of(root), failing)) {
      long start = System.nanoTime();
      pack.questions(choice("one", "that"));
      awaitCall(reporter, "first", start);
      start = System.nanoTime();
      pack.questions(choice("one", "that again"));
      awaitCall(reporter, "second", start);
    }
  }

  @Test
  void afterClosingNothingIsCalled() throws InterruptedException {
    watch(true).close();
    pack.questions(choice("one", "that"));
    assertNull(calls.poll(1500, TimeUnit.MILLISECONDS));
  }

  @Test
  void aSaveReachesTheCatalogWhileTheServerRuns(TestReporter reporter) throws InterruptedException {
    Publisher publisher = new Publisher();
    BlockingQueue<Publication> publications = new LinkedBlockingQueue<>();
    try (PackLibrary library =
        new PackLibrary(
            PackFolders.of(List.of(root)), new PackAssembler(LoadCache.NONE), publisher)) {
      library.load();
      assertEquals("this", key(publisher));
      publisher.listen(publications::add);
      library.watch();
      long start = System.nanoTime();
      pack.questions(choice("one", "that"));
      assertNotNull(publications.poll(DEADLINE_SECONDS, TimeUnit.SECONDS), "no publication");
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      reporter.publishEntry("save to catalog", millis + " ms");
      assertEquals("that", key(publisher));

      pack.questions(choice("one", "a $ sign"));
      Publication broken = publications.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(broken, "no publication");
      assertEquals(List.of("small"), broken.kept());
      assertEquals("that", key(publisher));
    }
  }

  private static String key(Publisher publisher) {
    var question = publisher.catalog().find(new QuestionId("small", "one")).orElseThrow();
    return ((Choice) question.variant(0).task()).key().text();
  }
}
