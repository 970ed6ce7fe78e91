package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MathSpansTest {

  /// The text with mathematics as `m` and lonely signs as `!`.
  private static String shown(String text) {
    MathSpans spans = MathSpans.of(text.replace("~n", "\n"));
    StringBuilder shown = new StringBuilder(spans.masked('m'));
    spans.lonely().forEach(it -> shown.setCharAt(it, '!'));
    return shown.toString().replace("\n", "~n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '%',
      value = {
        "no mathematics|no mathematics",
        "a $x$ b $y$|a mmm b mmm",
        "$a_1*b<c$|mmmmmmmmm",
        "$$x$$ and $y$|mmmmm and mmm",
        "$$a~nb$$|mmm~nmmm",
        "5 $ more|5 ! more",
        "a $x$ and $|a mmm and !",
        "a \\$5 and $x$|a \\$5 and mmm",
        "$a\\$b$|mmmmmm",
        "$a\\\\$ b|mmmmm b",
        "`$` and $x$|`$` and mmm",
        "``$ ` $`` $x$|``$ ` $`` mmm",
        "` $x$|` mmm",
        "$x~n~ny$|!x~n~ny!",
        "```sh~n$ ls~n```~n$x$|```sh~n$ ls~n```~nmmm",
        "~~~~n$ ls~n~~~~n$x$|~~~~n$ ls~n~~~~nmmm",
        "````~n```~n$ ls~n````~n$x$|````~n```~n$ ls~n````~nmmm",
        "$x$~n```sh~n$ never closed|mmm~n```sh~n$ never closed",
        "$$x|!$x",
        "a $|a !",
        "$|!",
        "\\|\\",
      })
  void mathematicsIsTakenApartFromCodeAndMoney(String text, String expected) {
    assertEquals(expected, shown(text));
  }

  @Test
  void aFormulaKnowsItsEnds() {
    assertEquals(
        java.util.List.of(new MathSpans.Span(2, 5), new MathSpans.Span(6, 11)),
        MathSpans.of("a $x$ $$y$$").spans());
  }
}
