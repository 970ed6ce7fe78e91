package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.anki.AnkiPackage;
import anneal.anki.Costs;
import anneal.anki.PackageWriter;
import anneal.files.DiskCache;
import anneal.files.ForeignFile;
import anneal.files.NewPack;
import anneal.files.PackFolder;
import anneal.files.PackFolders;
import anneal.files.ReadPack;
import anneal.files.Shipped;
import anneal.interchange.AnkiNote;
import anneal.interchange.AnkiReader;
import anneal.interchange.AnkiWriter;
import anneal.interchange.Draft;
import anneal.interchange.Exported;
import anneal.interchange.GiftWriter;
import anneal.interchange.Loss;
import anneal.interchange.Loss.Fate;
import anneal.interchange.TableWriter;
import anneal.packs.Finding.Severity;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.question.Pack;
import anneal.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The six banks on their way through other programs' formats and back into a pack.
class InterchangeTest {

  private static final PackAssembler ASSEMBLER =
      new PackAssembler(new DiskCache(Path.of("target", "test-draws")));

  private static Shipped shipped;
  private static Map<String, Pack> banks;

  @TempDir Path folder;

  @BeforeAll
  static void load() throws IOException {
    shipped = Shipped.open();
    banks =
        PackFolders.of(shipped, List.of()).find().stream()
            .map(it -> ReadPack.read(it, ASSEMBLER).loaded().value().orElseThrow())
            .collect(Collectors.toMap(Pack::id, Function.identity()));
  }

  @AfterAll
  static void close() {
    shipped.close();
  }

  /// Writes a bank and gives what was lost.
  private static List<Loss> export(Pack bank, Path file) throws IOException {
    if (file.toString().endsWith(".gift")) {
      Exported<String> gift = Exported.of(bank.questions(), new GiftWriter(bank.id()));
      Files.writeString(file, GiftWriter.file(gift.blocks()));
      return gift.losses();
    }
    if (file.toString().endsWith(".apkg")) {
      Exported<AnkiNote> notes = Exported.of(bank.questions(), new AnkiWriter(bank.id()));
      new PackageWriter("Anneal::" + bank.title()).write(file, notes.blocks(), "");
      return notes.losses();
    }
    Exported<Map<String, String>> table = Exported.of(bank.questions(), new TableWriter());
    Files.writeString(file, TableWriter.file(table.blocks()));
    return table.losses();
  }

  private static ForeignFile anki(Path file) throws IOException {
    AnkiPackage read = AnkiPackage.read(file, Costs.USUAL);
    return new ForeignFile(AnkiReader.read(read.collection(), Set.of()), Map.of());
  }

  private Pack imported(Path file) throws IOException {
    ForeignFile read = file.toString().endsWith(".apkg") ? anki(file) : ForeignFile.read(file);
    Path pack = folder.resolve("again");
    new NewPack(pack, "Again", "CC-BY-4.0").write(read.imported().drafts(), read.media());
    var loaded =
        ReadPack.read(
                new PackFolder(pack, PackFolder.Standing.ALONE), new PackAssembler(LoadCache.NONE))
            .loaded();
    assertEquals(
        List.of(),
        loaded.findings().stream().filter(it -> it.severity() == Severity.ERROR).toList());
    return loaded.value().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "statistics, gift, 2",
    "evaluation-metrics, gift, 2",
    "algorithms, gift, 1",
    "system-design, gift, 2",
    "mlops, gift, 2",
    "soft-skills, gift, 2",
    "statistics, csv, 30",
    "evaluation-metrics, csv, 30",
    "algorithms, csv, 45",
    "system-design, csv, 20",
    "mlops, csv, 30",
    "soft-skills, csv, 20",
    "statistics, apkg, 0",
    "evaluation-metrics, apkg, 0",
    "algorithms, apkg, 0",
    "system-design, apkg, 0",
    "mlops, apkg, 0",
    "soft-skills, apkg, 0",
  })
  void whatIsCalledExactIsExactAndNothingIsLostUnsaid(String id, String ending, int least)
      throws IOException {
    Pack bank = banks.get(id);
    Path file = folder.resolve("bank." + ending);
    List<Loss> losses = export(bank, file);
    Pack again = imported(file);
    long dropped = Exported.count(losses, Fate.DROPPED);
    assertEquals(bank.questions().size() - dropped, again.questions().size());
    assertTrue(Exported.count(losses, Fate.EXACT) >= least, losses.toString());
    Map<String, Question> back =
        again.questions().stream()
            .collect(Collectors.toMap(it -> it.id().slug(), Function.identity()));
    Map<String, List<Loss>> byQuestion =
        losses.stream().collect(Collectors.groupingBy(Loss::question));
    for (Question question : bank.questions()) {
      String slug = question.id().slug();
      if (byQuestion.get(slug).getFirst().fate() == Fate.EXACT) {
        assertEquals(Draft.of(question), Draft.of(back.get(slug)));
      }
    }
  }
}
