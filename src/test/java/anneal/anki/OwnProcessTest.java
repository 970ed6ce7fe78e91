package anneal.anki;

import static anneal.anki.Packages.entries;
import static anneal.anki.Packages.schema18;
import static anneal.anki.Packages.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import anneal.archive.Refused;
import anneal.interchange.AnkiCollection;
import anneal.interchange.AnkiMemory;
import anneal.interchange.AnkiReader;
import anneal.interchange.Imported;
import anneal.memory.Fsrs;
import anneal.memory.StudyDay;
import anneal.memory.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A database is read by another process, which may fail in any way.
class OwnProcessTest {

  @TempDir Path folder;

  /// Takes memory until there is none.
  static final class Greedy {
    private Greedy() {}

    static void main(String[] args) {
      List<long[]> all = new ArrayList<>();
      while (all.size() < 1_000_000) {
        all.add(new long[1 << 16]);
      }
    }
  }

  private Path database(String... changes) throws IOException {
    return Files.write(folder.resolve("c.db"), Packages.collection(folder, changes));
  }

  private static String refusal(OwnProcess process, Path database) {
    Refused refused = assertThrows(Refused.class, () -> process.read(database, Costs.USUAL));
    return String.valueOf(refused.getMessage());
  }

  private static OwnProcess process(String program, Duration patience) {
    return new OwnProcess(program, OwnProcess.USUAL.flags(), patience);
  }

  @Test
  void whatItReadsIsWhatIsThere() throws Exception {
    Path file = Files.write(folder.resolve("c.db"), schema18(folder));
    AnkiCollection here = CollectionFile.read(file, Costs.USUAL);
    assertEquals(here, OwnProcess.USUAL.read(file, Costs.USUAL));
    assertEquals(5, here.notes().size());
  }

  @Test
  void aRefusalComesThroughInItsOwnWords() throws IOException {
    Path file = database("create view v as select 1");
    assertTrue(refusal(OwnProcess.USUAL, file).contains("not one that Anki writes"));
  }

  @Test
  void whoTakesTooLongIsEnded() throws IOException {
    String said = refusal(process("anneal.Main", Duration.ofMillis(20)), database());
    assertTrue(said.contains("could not be read within 0 seconds; export fewer"), said);
  }

  @Test
  void aCrashBecomesASentenceWithARemedy() throws IOException {
    String said = refusal(process("anneal.NoSuchProgram", Duration.ofSeconds(30)), database());
    assertTrue(said.contains("broke off") && said.contains("Check Database"), said);
  }

  @Test
  void soDoesALackOfMemory() throws IOException {
    String said = refusal(process(Greedy.class.getName(), Duration.ofSeconds(30)), database());
    assertTrue(said.contains("more memory than it may; export fewer"), said);
  }

  private static String row(AnkiMemory.Recalled it) {
    return "%s %.4f %.4f %d %d"
        .formatted(
            it.way(), it.memory().stability(), it.memory().difficulty(), it.lastDay(), it.dueDay());
  }

  /// Files that other programs made; they lie beside the project, not in it. The numbers were
  /// computed apart from this program.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "74genesis-new_deck-anki21b.apkg | LOG 37.0757 6.7559 19640 20221, LOG 331.6481 1.0000"
            + " 19640 20195, LOG 332.0057 1.0000 19640 20197, LOG 287.3988 1.9945 19640 20177, LOG"
            + " 485.9291 1.0000 19640 20242",
        "srsconverter-mixed-legacy-2.apkg | FSRS 12.1160 5.6100 20318 20328, FSRS 12.1160 5.6100"
            + " 20318 20329, FSRS 12.1160 5.6100 20318 20330, FSRS 12.1160 5.6100 20318 20331"
      })
  void cardsOfOtherProgramsBecomeMemories(String name, String expected) throws IOException {
    Path file = Path.of("..", "shared", "fixtures", "apkg", name);
    assumeTrue(Files.exists(file), "no " + file + " here");
    AnkiPackage read = AnkiPackage.read(file, Costs.USUAL);
    Imported imported = AnkiReader.read(read.collection(), read.media().keySet());
    AnkiMemory memory =
        new AnkiMemory(
            new Fsrs(Weights.DEFAULT),
            StudyDay.in(ZoneOffset.UTC),
            imported.past().created(),
            Instant.parse("2026-11-21T09:00:00Z"));
    Map<String, Integer> rows = new TreeMap<>();
    imported
        .past()
        .bySlug()
        .values()
        .forEach(it -> rows.merge(row(memory.of(it).orElseThrow()), 1, Integer::sum));
    for (String each : expected.split(", ", -1)) {
      assertTrue(rows.containsKey(each.strip()), each + " in " + rows);
    }
  }

  @Test
  void aPackageIsReadThatWay() throws IOException {
    Path file =
        zip(folder.resolve("a.apkg"), entries("collection.anki2", Packages.collection(folder)));
    assertEquals(1, AnkiPackage.read(file, Costs.USUAL).collection().notes().size());
  }
}
