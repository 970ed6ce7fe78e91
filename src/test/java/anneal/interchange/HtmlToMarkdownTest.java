package anneal.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlToMarkdownTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<b>bold </b>word | **bold** word",
        "a<br>b | a\\⏎b",
        "<div>one</div><div>two</div> | one⏎⏎two",
        "<ul><li>x</li><li>y</li></ul> | - x⏎- y",
        "x < 1 &amp; y | x \\< 1 & y",
        "<a href=\"https://e.org/x\">site</a> | [site](https://e.org/x)",
        "<a href=\"javascript:alert(1)\">site</a> | site",
        "<img src=\"roc curve.png\" alt=\"ROC\"> | ![ROC](media/roccurve.png)",
        "<img src=\"x\" onerror=\"alert(1)\"> | ![Image x](media/x)",
        "<script>alert(1)</script>ok | ok",
        "<iframe src=\"//evil\"></iframe>ok | ok",
        "[$]x^2[/$] and \\(y_1\\) | $x^2$ and $y_1$",
        "\\[\\sum_i x_i\\] | $$\\sum_i x_i$$",
        "[latex]a*b[/latex] costs $5<br> | $a*b$ costs \\$5\\",
        "<pre>a &lt; b</pre> | ```text⏎a < b⏎```",
        "<code>a*b</code> | `a*b`",
        "{{{c1}}} | { { {c1}}}",
        "1. <i>first</i> | 1\\. *first*",
        "# head<br>- no list | \\# head\\⏎\\- no list",
        "&lt;script&gt;alert(1)&lt;/script&gt; | \\<script\\>alert(1)\\</script\\>",
      })
  void htmlShowsTheSameAsMarkdown(String html, String markdown) {
    String wanted = markdown.replace("⏎", "\n");
    assertEquals(
        wanted.replaceAll("\\\\$", ""), ForeignText.html(html).markdown().replaceAll("\\\\$", ""));
  }

  @Test
  void whatIsLostIsNamed() {
    assertTrue(ForeignText.html("<table><tr><td>1</td></tr></table>").lost().contains("table"));
    assertTrue(ForeignText.html("<video src=x></video>").lost().contains("video"));
  }

  @Test
  void deepNestingTakesNoStack() {
    String deep = "<div>".repeat(100_000) + "x";
    Assertions.assertTimeout(Duration.ofSeconds(10), () -> ForeignText.html(deep));
  }
}
