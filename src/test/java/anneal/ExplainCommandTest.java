package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.files.CodePages;
import anneal.packs.Code;
import anneal.packs.CodePage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExplainCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int explain(String... code) {
    String[] arguments = new String[code.length + 1];
    arguments[0] = "explain";
    System.arraycopy(code, 0, arguments, 1, code.length);
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  @Test
  void everyCodeHasExactlyOnePageInItsOrder() {
    assertEquals(
        Arrays.asList(Code.values()), CodePages.read().stream().map(CodePage::code).toList());
  }

  @ParameterizedTest
  @EnumSource(Code.class)
  void everyCodeIsExplainedWithBothExamplesAndARemedy(Code code) {
    assertEquals(0, explain(code.id()));
    String text = out.toString();
    assertTrue(text.startsWith(code.id() + " ("), text);
    for (String part : List.of(code.title(), "Found:", "Instead:", "Remedy: " + code.remedy())) {
      assertTrue(text.contains(part), () -> code + " lacks " + part + "\n" + text);
    }
    assertTrue(text.lines().allMatch(it -> it.length() <= 130), text);
    assertEquals(code.isSuppressible(), text.contains("say why in it"), text);
  }

  @Test
  void withoutACodeAllAreListed() {
    assertEquals(0, explain());
    assertEquals(Code.values().length, out.toString().lines().count());
    assertTrue(out.toString().contains("Q002  error    No option is correct\n"), out.toString());
  }

  @Test
  void aTypingErrorIsAskedBack() {
    assertEquals(2, explain("q0002"));
    assertTrue(err.toString().contains("no code Q0002. Did you mean `Q002`?"), err.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "## Q999\nNo such code.\n- a\n+ b\n",
        "## Q002\nTwice.\n- a\n+ b\n## Q002\nTwice.\n- a\n+ b\n",
        "## Q002\nNo remedy shown.\n- a\n",
        "## Q002\n- a\n+ b\n",
      })
  void aPageThatIsNotWholeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CodePage.parse(text));
  }
}
