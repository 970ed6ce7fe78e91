package anneal.packs;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static anneal.packs.Folders.numeric;
import static anneal.packs.Folders.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders.Draft;
import anneal.question.Choice;
import anneal.question.Level;
import anneal.question.Numeric;
import anneal.question.Option;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.Tolerance;
import anneal.question.Variant;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackAssemblerTest {

  private static final Path GOOD = Path.of("src/test/resources/packs/good");

  @TempDir Path root;

  private final PackAssembler assembler = new PackAssembler(LoadCache.NONE);
  private Draft pack;

  @BeforeEach
  void pack() {
    pack = draft(root, "small").manifest();
  }

  private static Question good(String slug) {
    Loaded<Pack> loaded = draft(GOOD, "arithmetic").load();
    assertEquals(List.of(), loaded.findings());
    return loaded.value().orElseThrow().questions().stream()
        .filter(it -> it.id().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aManifestBecomesAPack() {
    Pack arithmetic = draft(GOOD, "arithmetic").load().value().orElseThrow();
    assertEquals("Arithmetic", arithmetic.title());
    assertEquals("CC0-1.0", arithmetic.license());
    assertEquals(List.of("Ada"), arithmetic.authors());
    assertEquals("A1", arithmetic.topics().getFirst().code());
    assertEquals(3, arithmetic.topics().getFirst().target());
    assertEquals(
        List.of(
            "share-of-errors", "memory-of-a-table", "how-many-tuners", "which-loop", "sum-of-two"),
        arithmetic.questions().stream().map(it -> it.id().slug()).toList());
  }

  @Test
  void aNumericFamilyIsDrawnAndFilled() {
    Question question = good("share-of-errors");
    assertEquals("shares", question.topic());
    assertEquals(Level.SENIOR, question.level());
    assertEquals(90, question.seconds());
    assertEquals(3, question.revision().number());
    assertEquals(Set.of("arithmetic.share"), question.skills());
    assertEquals("share", question.family());
    assertEquals(6, question.variants().size());
    assertEquals(6, new HashSet<>(question.variants().stream().map(Variant::stem).toList()).size());
    assertEquals("spam", question.variant(0).situation());
    assertEquals("fraud", question.variant(1).situation());
    for (Variant variant : question.variants()) {
      Numeric task = (Numeric) variant.task();
      assertTrue(task.key() > 0.06 && task.key() < 0.41, "key " + task.key());
      assertEquals(new Tolerance.Within(0.0006, 0.001), task.tolerance());
      assertEquals(
          Set.of(Numeric.Notation.DECIMAL, Numeric.Notation.PERCENT, Numeric.Notation.FRACTION),
          task.notations());
      assertEquals(1 - task.key(), task.known().getFirst().value(), 1e-12);
      assertEquals(0.25, task.known().getFirst().credit());
      assertEquals("accuracy-for-error", task.known().getFirst().misconception());
      assertFalse(variant.stem().contains("{{"), variant.stem());
      assertFalse(variant.explanation().contains("{{"), variant.explanation());
      assertEquals(0.1, variant.hints().getFirst().cost());
    }
  }

  @Test
  void aNumberMayHaveAUnitAndAnyTolerance() {
    Numeric table = (Numeric) good("memory-of-a-table").variant(0).task();
    assertEquals(new Tolerance.SignificantFigures(3), table.tolerance());
    assertEquals(
        new Numeric.Unit("MB", List.of(new Numeric.Alternative("GB", 1000)), true), table.unit());
    Numeric year = (Numeric) good("how-many-tuners").variant(0).task();
    assertEquals(new Tolerance.Factor(1.5), year.tolerance());
    assertEquals(1, good("how-many-tuners").variants().size());
  }

  @Test
  void situationsAloneMakeAVariantEach() {
    Question loop = good("which-loop");
    assertEquals(
        List.of("five", "seven", "nine"),
        loop.variants().stream().map(Variant::situation).toList());
    Choice task = (Choice) loop.variant(1).task();
    assertEquals(3, task.wrongShown());
    assertEquals("$21$", task.key().text());
    assertEquals("$28$", task.options().get(1).text());
    assertEquals("range-includes-end", task.options().get(1).misconception());
    assertEquals(
        List.of("e"), task.options().stream().filter(Option::pinned).map(Option::id).toList());
    assertTrue(loop.variant(0).stem().startsWith("What does the loop add up to?\n\n```python\n"));
  }

  @Test
  void thePackSpeaksForQuestionsThatSayNothing() {
    assertEquals(Level.JUNIOR, good("sum-of-two").level());
    assertEquals(45, good("sum-of-two").seconds());
  }

  @Test
  void layoutAndEscapesDoNotChangeTheHash() {
    String compact = choice("one", "caf\u00e9");
    pack.questions(compact);
    String hash = only(pack.load()).revision().hash();
    assertEquals(16, hash.length());
    pack.questions(compact.replace("caf\u00e9", "caf\\u00e9").replace(", ", " ,\n\n   "));
    assertEquals(hash, only(pack.load()).revision().hash());
    pack.questions(compact.replace("What is it?", "What is it now?"));
    assertNotEquals(hash, only(pack.load()).revision().hash());
  }

  @Test
  void aKeyFixDoesNotRedrawTheVariants() {
    pack.questions(numeric("one"));
    Question before = only(pack.load());
    pack.questions(
        numeric("one")
            .replace("\"answer\": {\"expr\": \"2*n\"}", "\"answer\": {\"expr\": \"n*2\"}"));
    Question after = only(pack.load());
    assertNotEquals(before.revision(), after.revision());
    assertEquals(
        before.variants().stream().map(Variant::values).toList(),
        after.variants().stream().map(Variant::values).toList());
  }

  @Test
  void aReloadRebuildsOnlyWhatChanged() {
    pack.questions(numeric("one"), choice("two", "this"));
    List<Question> before = pack.load(assembler).value().orElseThrow().questions();
    pack.questions(numeric("zero"), numeric("one"), choice("two", "that"));
    List<Question> after = pack.load(assembler).value().orElseThrow().questions();
    assertSame(before.get(0), after.get(1));
    assertNotSame(before.get(1), after.get(2));
  }

  @Test
  void findingsMoveWithTheirQuestion() {
    String doubtful = numeric("one").replace("\"2*n\"", "\"2*m\"");
    pack.questions(doubtful);
    Finding first = pack.load(assembler).findings().getFirst();
    pack.questions(choice("zero", "this"), doubtful);
    Finding later = pack.load(assembler).findings().getFirst();
    assertEquals(first.message(), later.message());
    assertEquals(first.place().column(), later.place().column());
    assertEquals(
        first.place().line() + choice("zero", "this").lines().count(), later.place().line());
  }

  @Test
  void theSameQuestionUnderAnotherTopicIsReadAnew() {
    pack.questions(choice("one", "this"));
    pack.load(assembler);
    pack.manifest("\"defaults\": {\"level\": \"senior\"},");
    pack.questions(choice("one", "this").replace("\"level\": \"junior\", ", ""));
    assertEquals(Level.SENIOR, only(pack.load(assembler)).level());
    pack.manifest("\"defaults\": {\"level\": \"principal\"},");
    assertEquals(Level.PRINCIPAL, only(pack.load(assembler)).level());
  }

  @Test
  void aPackWithErrorsStillHasItsSoundQuestions() {
    pack.questions(choice("one", "this"), choice("two", "a $ sign"), "{\"id\": 3}");
    Loaded<Pack> loaded = pack.load();
    assertTrue(loaded.hasErrors());
    assertEquals("one", only(loaded).id().slug());
    assertEquals(1, loaded.value().orElseThrow().questions().size());
  }

  @Test
  void everyCodeIsUniqueAndSaysWhatToDo() {
    Set<String> ids = new HashSet<>();
    for (Code code : Code.values()) {
      assertTrue(ids.add(code.id()), code + " shares its id");
      assertTrue(code.id().matches("[JSPQVTWXL]\\d{3}"), code.id());
      assertFalse(code.title().isEmpty() || code.title().endsWith("."), code.title());
      assertTrue(code.remedy().endsWith("."), code.remedy());
    }
  }
}
