package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Folders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class StressCommandTest {

  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int stress(String... more) {
    String[] arguments = new String[more.length + 1];
    arguments[0] = "stress";
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new CommandLine(new Cli())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  /// A pack whose one family has this `params`, answer and known wrong value.
  private String family(String params, String answer, String known, String more) {
    Folders.draft(root, "family")
        .manifest()
        .questions(
            """
            {"id": "the-family", "kind": "numeric", "level": "junior", "seconds": 30,
             "skills": ["a.b"], "stem": "What is {{a}} to {{b}}?", "explanation": "It is so.",
             "params": {%s, "variants": 3}, "answer": {"expr": "%s"}, "tolerance": {"abs": 0.01},
             "known": [{"expr": "%s", "remark": "That is the other way round, it seems."}],
             "references": [{"title": "A book", "url": "https://example.org"}],%s
             "tests": [{"answer": "abc", "ungradable": true}]}"""
                .formatted(params, answer, known, more));
    return root.resolve("family").toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a+b       | 2*a    | a > 0         | 2 | error Q012 the known wrong value",
        "a/(b-60)  | -a     | a > 0         | 0 | note V011",
        "a+b       | -1     | a > 98        | 1 | warning V003 only",
        "min(a, 9) | -1     | a > 0         | 1 | warning V010 9 is the key of",
        "a+b       | -1     | a > 100       | 2 | error V002 5000 tries found no values",
        "a+b       | 1/(b-7)| a > 0         | 2 | error V004",
      })
  void troubleThatFewDrawsMeetIsFound(
      String answer, String known, String where, int exit, String finding) {
    String vars = "\"vars\": {\"a\": {\"int\": [1, 99]}, \"b\": {\"int\": [2, 50]}, \"q\": %s}";
    boolean computed = answer.contains("60");
    String q = computed ? "{\"expr\": \"1/(a-50)\"}" : "{\"int\": [1, 2]}";
    String params = vars.formatted(q) + ", \"where\": [\"" + where + "\"]";
    assertEquals(exit, stress("--draws", "2000", family(params, answer, known, "")), out::toString);
    assertTrue(out.toString().contains(finding), out.toString());
  }

  @Test
  void fewerDifferentDrawsThanVariantsAreFound() {
    String params = "\"vars\": {\"a\": {\"int\": [1, 2]}, \"b\": {\"pick\": [5]}}";
    assertEquals(1, stress("--draws", "50", family(params, "a+b", "-1", "")), out::toString);
    assertTrue(
        out.toString().contains("V009 50 draws gave 2 different ones; 3 variants are wanted"),
        out.toString());
  }

  @Test
  void aLineForEachFamilySaysWhatItsDrawsAreLike() {
    String params = "\"vars\": {\"a\": {\"int\": [1, 4]}, \"b\": {\"int\": [1, 4]}}";
    assertEquals(0, stress("--draws", "1000", family(params, "10*a+b", "-1", "")), out::toString);
    String line = out.toString().lines().findFirst().orElseThrow();
    assertTrue(
        line.matches(
            "family/the-family +1000 draws, 100.0 % accepted, +16 different, +16 keys"
                + " from 11.00 to 44.00, commonest [5-9].\\d %"),
        line);
    assertTrue(out.toString().contains("1 family, 1000 draws: 0 errors"), out.toString());
  }

  @Test
  void aWarningCanBeSuppressedWithAReason() {
    String params = "\"vars\": {\"a\": {\"int\": [1, 99]}, \"b\": {\"int\": [2, 50]}}";
    String why = "\"suppress\": [{\"code\": \"V010\", \"reason\": \"the cap is the point\"}],";
    String pack = family(params, "min(a, 9)", "-1", why);
    assertEquals(0, stress(pack), out::toString);
    assertFalse(out.toString().contains("V010"), out.toString());
  }

  @Test
  void theBanksHoldUnderStress() {
    assertEquals(0, stress("--draws", "300", "questions"), out::toString);
    assertTrue(out.toString().contains(" families, "), out.toString());
    assertTrue(err.toString().contains("10 of "), err.toString());
  }

  @Test
  void anAbsurdNumberOfDrawsIsWrongUsage() {
    assertEquals(2, stress("--draws", "0", "questions"));
    assertTrue(err.toString().contains("--draws is 0"), err.toString());
  }
}
