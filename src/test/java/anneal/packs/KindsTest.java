package anneal.packs;

import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Cloze;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Open;
import anneal.question.Option;
import anneal.question.Ordering;
import anneal.question.Pack;
import anneal.question.Phrase;
import anneal.question.Question;
import anneal.question.Recall;
import anneal.question.Task;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Each kind beside choice and numeric, from file to task.
class KindsTest {

  private static final Pack PACK =
      draft(Path.of("src/test/resources/packs/good"), "kinds").load().value().orElseThrow();

  private static Question question(String slug) {
    return PACK.questions().stream()
        .filter(it -> it.id().slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private static <T extends Task> T task(Class<T> kind, String slug) {
    return assertInstanceOf(kind, question(slug).variant(0).task());
  }

  @Test
  void multiHasSeveralKeysAndAPick() {
    Multi multi = task(Multi.class, "which-spread");
    assertEquals(
        List.of("a", "b"),
        multi.options().stream().filter(Option::correct).map(Option::id).toList());
    assertEquals("the variance of waiting times", multi.options().getFirst().text());
    assertEquals(Multi.Grading.NET, multi.grading());
    assertEquals(2, multi.rightShown());
    assertEquals(1, multi.wrongShown());
  }

  @Test
  void aPhraseHasWordsPatternsAndKnownSlips() {
    Phrase phrase = task(Phrase.class, "name-the-middle");
    assertEquals(List.of("median", "the median"), phrase.accept());
    assertEquals(List.of("(sample|empirical) median"), phrase.patterns());
    assertEquals("mean-is-middle", phrase.known().getFirst().misconception());
  }

  @Test
  void aClozeHasABlankOfEachKind() {
    Cloze cloze = task(Cloze.class, "fill-the-formula");
    assertTrue(cloze.text().contains("[[half]]"), cloze.text());
    assertEquals(List.of("half", "call", "word"), List.copyOf(cloze.blanks().keySet()));
    Numeric half = assertInstanceOf(Numeric.class, cloze.blanks().firstEntry().getValue().task());
    assertTrue(half.key() >= 2 && half.key() <= 30, "key " + half.key());
    assertEquals(4, question("fill-the-formula").variants().size());
  }

  @Test
  void aMatchHasLuresOnTheRight() {
    Match match = task(Match.class, "measures");
    assertEquals(2, match.left().size());
    assertEquals(3, match.right().size());
  }

  @Test
  void anOrderIsAListOrAGraph() {
    assertFalse(task(Ordering.class, "steps").graph());
    Ordering pipeline = task(Ordering.class, "pipeline");
    assertTrue(pipeline.graph());
    assertEquals(List.of("split"), List.copyOf(pipeline.steps().get(1).after()));
  }

  @Test
  void anOpenQuestionHasARubricByStages() {
    Open open = task(Open.class, "how-to-measure");
    assertEquals(1, open.rubric().size());
    assertEquals(2, open.stages().size());
  }

  @Test
  void aFlashcardHasABack() {
    assertEquals("Half of the values lie below it.", task(Recall.class, "middle").back());
  }
}
