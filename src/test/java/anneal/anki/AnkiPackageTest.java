package anneal.anki;

import static anneal.anki.Packages.PICTURE;
import static anneal.anki.Packages.collection;
import static anneal.anki.Packages.entries;
import static anneal.anki.Packages.message;
import static anneal.anki.Packages.schema18;
import static anneal.anki.Packages.text;
import static anneal.anki.Packages.zip;
import static anneal.anki.Packages.zstd;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import anneal.interchange.AnkiReader;
import anneal.interchange.Draft;
import anneal.interchange.Imported;
import anneal.interchange.Loss;
import anneal.interchange.Loss.Fate;
import anneal.question.Cloze;
import anneal.question.Phrase;
import anneal.question.Recall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnkiPackageTest {

  @TempDir Path folder;

  private Imported read(Path file) throws IOException {
    AnkiPackage read = AnkiPackage.read(file, Costs.USUAL, CollectionFile::read);
    return AnkiReader.read(read.collection(), read.media().keySet());
  }

  @Test
  void theFirstGenerationIsRead() throws IOException {
    Path file =
        zip(
            folder.resolve("a.apkg"),
            entries("collection.anki2", collection(folder), "media", text("{}")));
    Draft draft = read(file).drafts().getFirst();
    assertEquals("Front", draft.stem());
    assertEquals(new Recall("Back"), draft.task());
    assertEquals("basics", draft.topic());
  }

  @Test
  void ofTheSecondGenerationTheNewerDatabaseIsRead() throws IOException {
    byte[] dummy = collection(folder, "update notes set flds = 'Please update' || x'1f' || 'x'");
    for (byte[] meta : List.of(new byte[0], new byte[] {8, 2})) {
      var entries = entries("collection.anki21", collection(folder), "collection.anki2", dummy);
      if (meta.length > 0) {
        entries.put("meta", meta);
      }
      assertEquals(
          "Front", read(zip(folder.resolve("b.apkg"), entries)).drafts().getFirst().stem());
    }
  }

  private Path third() throws IOException, SQLException {
    byte[] list = message("");
    byte[] entry = message("roc curve.png");
    byte[] media = new byte[list.length + entry.length];
    media[0] = list[0];
    media[1] = (byte) entry.length;
    System.arraycopy(entry, 0, media, 2, entry.length);
    return zip(
        folder.resolve("c.apkg"),
        entries(
            "meta", new byte[] {8, 3},
            "collection.anki21b", zstd(schema18(folder)),
            "collection.anki2", collection(folder),
            "media", zstd(media),
            "0", zstd(PICTURE)));
  }

  @Test
  void theThirdGenerationIsReadWithItsPictures() throws Exception {
    AnkiPackage read = AnkiPackage.read(third(), Costs.USUAL, CollectionFile::read);
    assertEquals(Set.of("roccurve.png"), read.media().keySet());
    assertArrayEquals(PICTURE, read.media().get("roccurve.png"));
    assertEquals("ML::Metrics", read.collection().decks().get(7L));
  }

  @Test
  void notesBecomeKindsOfOursAndWhatIsLostIsSaid() throws Exception {
    Imported imported = read(third());
    assertEquals("ML", imported.title());
    List<Draft> drafts = imported.drafts();
    assertEquals(4, drafts.size());
    assertEquals("What is **recall**?", drafts.get(0).stem());
    Recall recall = assertInstanceOf(Recall.class, drafts.get(0).task());
    assertEquals("![Image roccurve.png](media/roccurve.png)TP over P", recall.back());
    Cloze cloze = assertInstanceOf(Cloze.class, drafts.get(1).task());
    assertEquals("Precision is [[b0]] over [[b1]] (what).", cloze.text());
    assertEquals("Flags are TP + FP.", drafts.get(1).notes().explanation());
    Phrase phrase = assertInstanceOf(Phrase.class, drafts.get(2).task());
    assertEquals(List.of("F1"), phrase.accept());
    assertEquals(new Recall("$x = 2$"), drafts.get(3).task());
    assertEquals(Set.of("metrics.f1"), drafts.get(0).traits().skills());
    List<String> said = imported.losses().stream().map(Loss::what).toList();
    assertTrue(said.containsAll(List.of("script", "cards", "kind")), said.toString());
    Loss lost = imported.losses().getLast();
    assertEquals(Fate.DROPPED, lost.fate());
  }

  /// Files that other programs made; they lie beside the project, not in it.
  @ParameterizedTest
  @CsvSource({"srsconverter-mixed-legacy-2.apkg, 9", "74genesis-new_deck-anki21b.apkg, 5"})
  void filesOfOtherProgramsAreRead(String name, int drafts) throws IOException {
    Path file = Path.of("..", "shared", "fixtures", "apkg", name);
    assumeTrue(Files.exists(file), "no " + file + " here");
    Imported imported = read(file);
    assertEquals(drafts, imported.drafts().size());
  }

  @Test
  void nothingIsLeftBehind() throws IOException {
    Path tmp = Path.of(System.getProperty("java.io.tmpdir"));
    theFirstGenerationIsRead();
    try (Stream<Path> left = Files.list(tmp)) {
      assertEquals(
          List.of(),
          left.filter(it -> it.getFileName().toString().startsWith("anneal-import")).toList());
    }
  }
}
