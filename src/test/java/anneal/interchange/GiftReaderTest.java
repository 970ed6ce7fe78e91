package anneal.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.interchange.Loss.Fate;
import anneal.question.Choice;
import anneal.question.Match;
import anneal.question.Multi;
import anneal.question.Numeric;
import anneal.question.Option;
import anneal.question.Phrase;
import anneal.question.Recall;
import anneal.question.Task;
import anneal.question.Tolerance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GiftReaderTest {

  private static Imported read(String gift) {
    return new GiftReader().read(gift);
  }

  private static <T extends Task> T task(Class<T> type, String gift) {
    Imported imported = read(gift);
    assertEquals(1, imported.drafts().size(), () -> imported.losses().toString());
    return assertInstanceOf(type, imported.drafts().getFirst().task());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "What is two and two?{=four ~five} | Choice",
        "Which are even?{~%50%2 ~%50%4 ~%-50%3} | Multi",
        "Which are even?{~2 ~%100%4} | Multi",
        "Two and two?{#4:0.1} | Numeric",
        "Two and two?{#3.5..4.5} | Numeric",
        "A rate{#1e-3} | Numeric",
        "Two and two?{#=4:0 =%50%5:0#close} | Numeric",
        "Two and two?{=four =4} | Phrase",
        "Two and two?{four} | Phrase",
        "Pair them.{=a->1 =b->2} | Match",
        "Two and two is four.{T} | Choice",
        "Two and two is five.{FALSE#no#yes} | Choice",
        "Two and two is four.{true} | Phrase",
        "Explain.{####Because of the axioms.} | Recall",
        "At 10:30 see https://example.org/?a=b, is it late?{=yes ~no} | Choice",
        "Odd one{=a->b ~c} | Choice",
        "Two and two is {=four ~five} in numbers. | Choice",
      })
  void theSignsBetweenTheBracesTellTheKind(String gift, String kind) {
    assertEquals(kind, task(Task.class, gift).getClass().getSimpleName());
  }

  @Test
  void aMissingWordLeavesItsPlace() {
    Draft draft = read("Grant is {~buried =entombed ~living} in his tomb.").drafts().getFirst();
    assertEquals("Grant is \\_\\_\\_\\_\\_ in his tomb.", draft.stem());
  }

  @Test
  void optionsKeepTheirRemarksAndTheKey() {
    Choice choice = task(Choice.class, "::Two::How many?{\n ~one#too few\n =two#right\n ~three }");
    assertEquals("b", choice.key().id());
    assertEquals("too few", choice.options().getFirst().remark());
    assertEquals(2, choice.wrongShown());
  }

  @Test
  void weightsThatAreEqualSharesAreNetGrading() {
    Multi net = task(Multi.class, "Even?{~%50%2 ~%50%4 ~%-50%3}");
    assertEquals(Multi.Grading.NET, net.grading());
    assertEquals(List.of(true, true, false), net.options().stream().map(Option::correct).toList());
  }

  @Test
  void numbersHaveRoomAndKnownWrongValues() {
    Numeric numeric = task(Numeric.class, "When?{#\n =1822:0 #right\n =%25%1820:0 #too early\n}");
    assertEquals(new Tolerance.Within(0, 0), numeric.tolerance());
    assertEquals(1820, numeric.known().getFirst().value());
    assertEquals(0.25, numeric.known().getFirst().credit());
    assertEquals("too early", numeric.known().getFirst().remark());
  }

  @Test
  void partCreditForAWiderRoomIsSaidToBeLost() {
    Imported imported = read("::g::When?{#=1822:0 =%50%1822:2}");
    assertTrue(imported.losses().stream().anyMatch(it -> it.what().equals("part credit")));
  }

  @Test
  void shortAnswersKeepKnownWrongOnes() {
    Phrase phrase =
        task(Phrase.class, "Where?{=Nazareth =%75%Nazereth#misspelled =%25%Bethlehem#born}");
    assertEquals(List.of("Nazareth"), phrase.accept());
    assertEquals(0.75, phrase.known().getFirst().credit());
  }

  @Test
  void moreRightSidesThanLeftAreLures() {
    Match match = task(Match.class, "Pair.{=a -> 1 =b -> 2 = -> 3}");
    assertEquals(2, match.left().size());
    assertEquals(3, match.right().size());
  }

  @Test
  void htmlBecomesMarkdownAndScriptsGo() {
    Draft draft =
        read("::t::[html]<p>Is <b>R</b> &gt; \\\\(x_1\\\\)?<script>alert(1)</script></p>{=yes ~no}")
            .drafts()
            .getFirst();
    assertEquals("Is **R** \\> $x_1$?", draft.stem());
    assertTrue(
        read("::t::<script>x</script>ok{=a ~b}").losses().stream()
            .anyMatch(it -> it.fate() == Fate.APPROXIMATED && it.what().equals("script")));
  }

  @Test
  void categoriesNameTitleAndTopic() {
    Imported imported =
        read("\uFEFF$CATEGORY: $course$/top/Stats/Bayes rule\r\n\r\nOne?{=a ~b}\r\n");
    assertEquals("Stats", imported.title());
    assertEquals("bayes-rule", imported.drafts().getFirst().topic());
  }

  @Test
  void everyImportedQuestionSaysWhy() {
    Draft draft = read("One?{=a#because ~b####General reasons.}").drafts().getFirst();
    assertEquals("General reasons.", draft.notes().explanation());
    Draft bare = read("One?{=a ~b}").drafts().getFirst();
    assertEquals("The answer: a", bare.notes().explanation());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Only a text.",
        "Never closed {=a",
        "No way {~a ~b}",
        "Explain.{}",
        "{=a ~b}",
        "One option {~a}",
        "Number {#many}",
        "Wildcard {=%50%half}",
        "Pairs {=a->b}",
        "Thirteen {=a ~b ~c ~d ~e ~f ~g ~h ~i ~j ~k ~l ~m}"
      })
  void whatIsNoQuestionIsDroppedWithTheReason(String gift) {
    Imported imported = read(gift);
    assertEquals(List.of(), imported.drafts());
    Loss loss = imported.losses().getFirst();
    assertEquals(Fate.DROPPED, imported.losses().getLast().fate(), () -> imported.toString());
    assertTrue(!imported.losses().getLast().why().isEmpty(), loss.line());
  }

  @Test
  void aCardComesBackFromItsFeedback() {
    Recall recall =
        task(
            Recall.class,
            "// [tag:kind::recall]\n::t::[markdown]Define recall {####TP over P\\n\\n---\\n\\nWhy}");
    assertEquals("TP over P", recall.back());
  }
}
