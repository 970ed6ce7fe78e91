package anneal.web.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.json.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final JsonMapper JSON = Json.mapper();

  record Part(Html html, List<Html> more) {}

  @Test
  void wordsStandForThemselves() {
    assertEquals("*1* &lt;b&gt; &amp; $x$", Html.plain("*1* <b> & $x$").toString());
    assertEquals("", Html.plain("").toString());
  }

  @Test
  void fragmentsArePutTogether() {
    Html code = Html.plain("Blank ").then(Html.plain("<id>").in("code"));
    assertEquals("Blank <code>&lt;id&gt;</code>", code.toString());
    Stream<Html> items = Stream.of(code, Html.NONE);
    assertEquals(
        "<ul><li>Blank <code>&lt;id&gt;</code></li><li></li></ul>",
        Html.list("ul", items).toString());
    assertEquals("<ol></ol>", Html.list("ol", Stream.of()).toString());
    Stream<Html> pair = Stream.of(Html.plain("a"), Html.plain("b"));
    assertEquals("a &lt; b", Html.joined(" < ", pair).toString());
  }

  @Test
  void onTheWireItIsAText() throws JsonProcessingException {
    Html quoted = new Html("<a href=\"b\">\\ \n ä</a>");
    assertEquals(
        "{\"html\":\"<a href=\\\"b\\\">\\\\ \\n ä</a>\",\"more\":[\"\",\"<p></p>\"]}",
        JSON.writeValueAsString(new Part(quoted, List.of(Html.NONE, Html.NONE.in("p")))));
  }

  @Test
  void whatAResponseCallsHtmlIsNeverAMereText() throws IOException {
    Pattern mere = Pattern.compile("\\bString (\\w+Html|html)\\s*[,)]");
    assertTrue(mere.matcher("record KeyJson(String html, double score) {}").find());
    try (Stream<Path> files = Files.list(Path.of("src/main/java/anneal/web"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        Matcher found = mere.matcher(Files.readString(file));
        assertFalse(found.find(), () -> file + ": " + found.group());
      }
    }
  }

  @Property
  void itGoesOutAsTheSameTextWould(@ForAll String words) throws IOException {
    Assume.that(words.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF));
    Html html = new Html(words);
    byte[] sent = JSON.writeValueAsBytes(html);
    assertEquals(JSON.readTree(JSON.writeValueAsBytes(words)), JSON.readTree(sent));
  }
}
