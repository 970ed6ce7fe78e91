package anneal.packs;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static anneal.packs.Folders.numeric;
import static anneal.packs.Folders.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.files.DiskCache;
import anneal.files.PackFolder;
import anneal.packs.Folders.Draft;
import anneal.question.Change;
import anneal.question.Drawer.Drawn;
import anneal.question.LateVariants;
import anneal.question.Pack;
import anneal.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an earlier run found sound is read only when somebody looks at it.
class LateReadingTest {

  private static final Path GOOD = Path.of("src/test/resources/packs/good");

  @TempDir Path root;

  /// As another start of the program does.
  private Loaded<Pack> start(Draft pack) {
    DiskCache cache = new DiskCache(root.resolve("cache"));
    Loaded<Pack> loaded = pack.load(new PackAssembler(cache));
    cache.save();
    return loaded;
  }

  private static List<Question> late(Loaded<Pack> loaded) {
    return loaded.value().orElseThrow().questions().stream()
        .filter(it -> it.variants() instanceof LateVariants)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"arithmetic", "kinds"})
  void aQuestionReadLateIsTheSame(String id) {
    Loaded<Pack> first = start(draft(GOOD, id));
    Loaded<Pack> second = start(draft(GOOD, id));
    assertEquals(List.of(), late(first));
    List<Question> sound = late(second);
    assertFalse(sound.isEmpty());
    for (Question question : sound) {
      assertEquals(question.variants().getLast().task().kind(), question.kind());
    }
    assertEquals(first, second);
  }

  @Test
  void ofAPackWithoutFaultsNoTopicFileIsOpenedUntilSomebodyLooks() {
    Draft pack = draft(root, "small").manifest().questions(choice("one", "x"), numeric("two"));
    Pack before = start(pack).value().orElseThrow();
    DiskCache cache = new DiskCache(root.resolve("cache"));
    PackSource source =
        new PackFolder(pack.path(), PackFolder.Standing.ALONE).read(cache).value().orElseThrow();
    AtomicInteger opened = new AtomicInteger();
    LateFile watched =
        new LateFile(
            2,
            () -> {
              opened.incrementAndGet();
              return source.topics().getFirst().root();
            });
    PackSource closed =
        new PackSource(
            source.folder(), source.manifest(), List.of(watched), source.media(), source.hash());
    Pack known = new PackAssembler(cache).assemble(closed).value().orElseThrow();
    assertEquals(
        List.of("choice", "numeric"), known.questions().stream().map(Question::kind).toList());
    assertEquals(3, known.questions().getLast().variants().size());
    assertEquals(0, opened.get());
    assertEquals(before, known);
    assertEquals(1, opened.get());
  }

  @Test
  void whatAuthorsToldOfEditsIsKept() {
    String told = "12:34 is \\t \\\"half\\\" past – noon";
    String edited =
        choice("one", "x")
            .replace(
                "\"kind\": \"choice\"",
                """
                "rev": 2, "family": "f", "skills": ["a.b", "c.d"],
                "changes": [{"rev": 2, "kind": "clarify", "note": "%s"}], "kind": "choice"
                """
                    .formatted(told));
    String gone = choice("old", "z").replace("\"kind\"", "\"replacedBy\": \"one\", \"kind\"");
    Draft pack = draft(root, "small").manifest().questions(edited, gone, numeric("two"));
    Loaded<Pack> first = start(pack);
    assertEquals(List.of(), first.findings());
    Loaded<Pack> second = start(pack);
    assertEquals(2, late(second).size());
    assertEquals(first, second);
    Change change =
        second
            .value()
            .orElseThrow()
            .history()
            .between(late(second).getFirst().id(), 1, 2)
            .getFirst();
    assertEquals("12:34 is \t \"half\" past – noon", change.note());
    assertEquals(1, second.value().orElseThrow().history().replaced().size());
  }

  @Test
  void anEditedQuestionIsReadAtOnceAndCheckedAndTheOthersAreNot() {
    Draft pack = draft(root, "small").manifest().questions(choice("one", "x"), numeric("two"));
    start(pack);
    assertEquals(2, late(start(pack)).size());
    pack.questions(choice("one", "x").replace("\"explanation\"", "\"hint\""), numeric("two"));
    Loaded<Pack> broken = start(pack);
    assertTrue(broken.hasErrors());
    pack.questions(choice("one", "y"), numeric("two"));
    Loaded<Pack> mended = start(pack);
    assertEquals(List.of("two"), late(mended).stream().map(it -> it.id().slug()).toList());
    assertEquals(2, mended.value().orElseThrow().questions().size());
  }

  @Test
  void aQuestionWithAWarningIsCheckedAtEveryStart() {
    String hasty = choice("one", "x").replace("It is not something else.", "Wrong.");
    Draft pack = draft(root, "small").manifest().questions(hasty);
    List<Finding> found = start(pack).findings();
    assertFalse(found.isEmpty());
    assertEquals(found, start(pack).findings());
  }

  @Test
  void valuesThatAreNoLongerKeptAreDrawnAnew() {
    Draft pack = draft(root, "small").manifest().questions(numeric("one"));
    SessionCache whole = new SessionCache();
    Question before = only(pack.load(new PackAssembler(whole)));
    Question checked = only(pack.load(new PackAssembler(new Holey(whole, false))));
    assertFalse(checked.variants() instanceof LateVariants);
    assertEquals(before, checked);
    Question late = only(pack.load(new PackAssembler(new Holey(whole, true))));
    assertInstanceOf(LateVariants.class, late.variants());
    assertEquals(before, late);
  }

  /// Forgets what was drawn.
  private record Holey(SessionCache memory, boolean boasting) implements LoadCache {
    @Override
    public boolean holds(String key) {
      return boasting;
    }

    @Override
    public Optional<Drawn> drawn(String key) {
      return Optional.empty();
    }

    @Override
    public void keep(String key, Drawn drawn) {}

    @Override
    public Optional<String> known(String key) {
      return memory.known(key);
    }

    @Override
    public void keep(String key, String known) {
      memory.keep(key, known);
    }
  }

  @Test
  void namesInAnotherOrderAreAnotherQuestion() {
    String right =
        numeric("one")
            .replace("{\"int\": [2, 90]}", "{\"int\": [2, 90]}, \"m\": {\"expr\": \"n+1\"}");
    String wrong = numeric("one").replace("\"n\": {", "\"m\": {\"expr\": \"n+1\"}, \"n\": {");
    Draft pack = draft(root, "small").manifest().questions(right);
    assertEquals(List.of(), start(pack).findings());
    assertTrue(start(pack.questions(wrong)).hasErrors());
  }

  @Test
  void whatIsFoundInOneFileIsFoundAtEveryStart() {
    Draft pack = draft(root, "small").manifest().questions(choice("one", "x"));
    start(pack);
    pack.file("other.json", "{\"topic\": \"basics\", \"questions\": [3]}");
    List<Finding> found = start(pack).findings();
    assertFalse(found.isEmpty());
    assertEquals(found, start(pack).findings());
  }

  @Test
  void aManifestUnderAnotherNameIsNoTopicInOrder() throws IOException {
    Draft pack = draft(root, "small").manifest().questions(choice("one", "x"));
    start(pack);
    pack.file("copy.json", Files.readString(pack.path().resolve("pack.json")));
    assertTrue(start(pack).hasErrors());
  }

  @Test
  void aReloadTakesWhatIsUnchangedFromMemory() {
    Draft pack = draft(root, "small").manifest().questions(choice("one", "x"), numeric("two"));
    PackAssembler assembler = new PackAssembler(new DiskCache(root.resolve("cache")));
    List<Question> first = pack.load(assembler).value().orElseThrow().questions();
    List<Question> second = pack.load(assembler).value().orElseThrow().questions();
    assertSame(first.getFirst(), second.getFirst());
    assertSame(first.getLast(), second.getLast());
  }

  @Test
  void aDamagedCacheMeansReadingAtOnce() throws IOException {
    Draft pack = draft(root, "small").manifest().questions(numeric("one"));
    Question before = only(start(pack));
    Path file = root.resolve("cache/packs.cache");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 3] ^= 4;
    Files.write(file, bytes);
    Loaded<Pack> after = start(pack);
    assertEquals(List.of(), late(after));
    assertEquals(before, only(after));
  }
}
