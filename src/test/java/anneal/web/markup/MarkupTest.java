package anneal.web.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  private final Markup markup = new Markup();

  @ParameterizedTest
  @MethodSource("texts")
  void rendersMarkdownAndMathematics(String markdown, String html) {
    assertEquals(html, markup.html(markdown).toString());
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        arguments("", ""),
        arguments("plain", "<p>plain</p>"),
        arguments("a *b* **c** `d`", "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>"),
        arguments("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        arguments("a  \nb", "<p>a<br>\nb</p>"),
        arguments("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        arguments("3. a", "<ol start=\"3\">\n<li>a</li>\n</ol>"),
        arguments("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        arguments("***", "<hr>"),
        arguments("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        arguments("5 % of $x$ % %", "<p>5&nbsp;% of " + math("x") + "&nbsp;% %</p>"),
        arguments("`5 %` of a\\%", "<p><code>5 %</code> of a%</p>"),
        arguments("$x$", span("x")),
        arguments("$a_1*b$ and $c*d$", "<p>" + math("a_1*b") + " and " + math("c*d") + "</p>"),
        arguments("*$a*b$*", "<p><em>" + math("a*b") + "</em></p>"),
        arguments("$a<b>c$", span("a&lt;b&gt;c")),
        arguments("$\\{a\\}$", span("\\{a\\}")),
        arguments("$a\\\\b$", span("a\\\\b")),
        arguments("$5\\$ + x$", span("5\\$ + x")),
        arguments("$a\nb$", span("a\nb")),
        arguments("(rate $r$).", "<p>(rate " + math("r") + ").</p>"),
        arguments("costs \\$5", "<p>costs $5</p>"),
        arguments("from $5 to $6", "<p>from $5 to $6</p>"),
        arguments("$ x $", "<p>$ x $</p>"),
        arguments("$x$5", "<p>$x$5</p>"),
        arguments("a lone $x", "<p>a lone $x</p>"),
        arguments("\\\\$x$", "<p>\\" + math("x") + "</p>"),
        arguments("`$a$`", "<p><code>$a$</code></p>"),
        arguments("$`a`$", span("`a`")),
        arguments("a $$x$$ b", "<p>a " + display("span", "x") + " b</p>"),
        arguments("$$x$$", display("div", "x")),
        arguments("t\n$$\na<b\n$$\nu", "<p>t</p>\n" + display("div", "a&lt;b") + "\n<p>u</p>"),
        arguments("$$\na\n\nb\n$$", display("div", "a\n\nb")),
        arguments("$$x\n+y$$", display("div", "x\n+y")),
        arguments("> $$\n> y\n> $$", "<blockquote>\n" + display("div", "y") + "\n</blockquote>"),
        arguments("$$\nnever closed", display("div", "never closed")),
        arguments("```python\nx<1\n```", code(" class=\"language-python\"", "x&lt;1\n")),
        arguments("```Python title\n$x$\n```", code(" class=\"language-python\"", "$x$\n")),
        arguments("```\nx\n```", code("", "x\n")),
        arguments("```a\"onclick=x\nx\n```", code("", "x\n")),
        arguments("    x<y", code("", "x&lt;y\n")),
        arguments(
            "|a|b|\n|-|-:|\n|$x\\|y$|2|",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n<th align=\"right\">b</th>\n</tr>\n</thead>\n<tbody>\n"
                + "<tr>\n<td>"
                + math("x|y")
                + "</td>\n<td align=\"right\">2</td>\n</tr>\n</tbody>\n</table>"),
        arguments("[w](https://a.org/p?q=1&r=2)", "<p>" + link("https://a.org/p?q=1&amp;r=2", "w")),
        arguments("<https://a.org>", "<p>" + link("https://a.org", "https://a.org")),
        arguments(
            "![*n* $x$](/media/p/x-1.png)", "<p><img src=\"/media/p/x-1.png\" alt=\"n x\"></p>"));
  }

  @ParameterizedTest
  @MethodSource("hostileTexts")
  void leavesNothingOfHostileTextsButWords(String markdown, String html) {
    assertEquals(html, markup.html(markdown).toString());
  }

  static Stream<Arguments> hostileTexts() {
    return Stream.of(
        arguments("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        arguments("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>"),
        arguments("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>"),
        arguments("<!-- x -->", "<p>&lt;!-- x --&gt;</p>"),
        arguments("</span></div>", "<p>&lt;/span&gt;&lt;/div&gt;</p>"),
        arguments("&lt;script&gt;", "<p>&lt;script&gt;</p>"),
        arguments("[x](javascript:alert(1))", "<p>x</p>"),
        arguments("[x](JaVaScRiPt:alert(1))", "<p>x</p>"),
        arguments("[x](&#106;avascript:alert(1))", "<p>x</p>"),
        arguments("[x](data:text/html,hi)", "<p>x</p>"),
        arguments("[x](vbscript:x)", "<p>x</p>"),
        arguments("[x](//evil.org)", "<p>x</p>"),
        arguments("[x](/settings)", "<p>x</p>"),
        arguments("[x](https://a.org@evil.org/)", "<p>x</p>"),
        arguments("[x](https:\\\\evil.org)", "<p>x</p>"),
        arguments("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"),
        arguments("[*x*](file:///etc/passwd)", "<p><em>x</em></p>"),
        arguments("[x]: javascript:alert(1)\n\n[x]", "<p>x</p>"),
        arguments(
            "[x](https://a.org \"q\\\" onclick=y\")",
            "<p><a href=\"https://a.org\" title=\"q&quot; onclick=y\" "
                + "rel=\"noopener nofollow ugc\">x</a></p>"),
        arguments("![a](https://evil.org/x.png)", "<p>a</p>"),
        arguments("![a](/media/p/x.svg)", "<p>a</p>"),
        arguments("![a](/media/p/../x.png)", "<p>a</p>"),
        arguments("![a](/media/p/x.png?y)", "<p>a</p>"),
        arguments("![a](data:image/png;base64,AA)", "<p>a</p>"),
        arguments("$\\href{javascript:alert(1)}{x}$", span("\\href{javascript:alert(1)}{x}")),
        arguments("$</span><script>$", span("&lt;/span&gt;&lt;script&gt;")),
        arguments(
            "$\" onclick=\"x$",
            "<p><span class=\"math\" data-tex=\"&quot; onclick=&quot;x\">\" onclick=\"x</span></p>"),
        arguments("$$\n</div><img src=x>\n$$", display("div", "&lt;/div&gt;&lt;img src=x&gt;")),
        arguments("a\u0000b", "<p>a\uFFFDb</p>"));
  }

  @Test
  void anOptionOfOneParagraphComesWithoutParagraph() {
    assertEquals("the <em>mean</em>", markup.line("the *mean*").toString());
    assertEquals("<p>a</p>\n<p>b</p>", markup.line("a\n\nb").toString());
  }

  @Test
  void theSameTextIsRenderedOnce() {
    assertSame(markup.html("some *text*"), markup.html("some *text*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$a ", "$$a ", "> ", "- ", "[", "![", "*a ", "`", "|", "\\$", "<", "$"})
  void hostileRepetitionIsRenderedInTime(String part) {
    String text = part.repeat(100_000 / part.length());
    assertTimeout(Duration.ofSeconds(5), () -> new Markup().html(text));
  }

  @Property(tries = 400)
  void whateverTheTextOnlyTheWhiteListLeaves(@ForAll("markdown") String text) {
    for (Element element :
        Jsoup.parseBodyFragment(markup.html(text).toString()).body().select("*")) {
      assertFalse(List.of("script", "style", "iframe", "svg", "form").contains(element.tagName()));
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        assertFalse(name.startsWith("on") || name.equals("style") || name.equals("id"), name);
        if (name.equals("href")) {
          assertTrue(attribute.getValue().matches("https?://.*"), attribute.getValue());
        }
        if (name.equals("class")) {
          assertTrue(attribute.getValue().matches("math( display)?|language-[a-z0-9+#-]+"));
        }
      }
    }
  }

  @Provide
  static Arbitrary<String> markdown() {
    Arbitrary<String> parts =
        Arbitraries.of(
            "<script>",
            "</p>",
            "<img src=x onerror=y>",
            "[x](",
            "javascript:a",
            "https://a.org",
            ")",
            "![",
            "](",
            "$",
            "$$",
            "\n",
            "\\",
            "`",
            "```",
            "> ",
            "- ",
            "|",
            "&#60;",
            "\"",
            "'",
            "<",
            ">",
            "style=",
            " ",
            "a",
            "\t",
            "\u0000",
            "*",
            "_",
            "#",
            "\n\n",
            "data:",
            "http://b.org/\"x");
    return parts.list().ofMaxSize(30).map(it -> String.join("", it));
  }

  private static String math(String tex) {
    return "<span class=\"math\" data-tex=\"" + tex + "\">" + tex + "</span>";
  }

  private static String span(String tex) {
    return "<p>" + math(tex) + "</p>";
  }

  private static String display(String tag, String tex) {
    return "<" + tag + " class=\"math display\" data-tex=\"" + tex + "\">" + tex + "</" + tag + ">";
  }

  private static String code(String style, String text) {
    return "<pre><code" + style + ">" + text + "</code></pre>";
  }

  private static String link(String url, String words) {
    return "<a href=\"" + url + "\" rel=\"noopener nofollow ugc\">" + words + "</a></p>";
  }
}
