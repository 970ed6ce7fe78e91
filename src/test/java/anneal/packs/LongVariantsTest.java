package anneal.packs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.question.Pack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts that are short in a file and long in all variants together.
class LongVariantsTest {

  @TempDir Path root;

  private Loaded<Pack> load(String question) {
    return Folders.draft(root, "long").manifest().questions(question).load();
  }

  private static String variants(int variants, String more) {
    return Folders.numeric("long")
        .replace("\"variants\": 3", "\"variants\": " + variants)
        .replace("It is {{2*n}}.", "It is {{2*n}}, since " + more + ".");
  }

  @Test
  void variantsThatWouldTakeTooMuchMemoryAreOneFindingAtTheParams() {
    Loaded<Pack> loaded = load(variants(80, "x".repeat(90_000)));
    assertEquals(1, loaded.findings().stream().filter(it -> it.code().equals("J003")).count());
    Finding finding = loaded.findings().getFirst();
    assertEquals("/questions/0/params", finding.place().pointer());
    assertEquals(
        "the texts of the first 23 of 80 variants have over 2,000,000 characters",
        finding.message());
    assertEquals("Shorten the texts, or lower `variants`.", finding.remedy());
    assertTrue(loaded.value().orElseThrow().questions().isEmpty());
  }

  @Test
  void aLongTextThatIsTheSameInEveryVariantIsNotCounted() {
    String fixed =
        variants(80, "it is").replace("\"explanation\": \"It is {{2*n}}", "\"explanation\": \"x");
    Loaded<Pack> loaded = load(fixed.replace("\"x, since", "\"" + "x ".repeat(45_000) + ", since"));
    assertEquals(1, loaded.value().orElseThrow().questions().size(), loaded.findings()::toString);
  }

  @Test
  void aTextThatItsValuesMakeFarLongerIsAFinding() {
    String word =
        "\"n\": {\"int\": [2, 90]}, \"w\": {\"pick\": [\"%s\"]}".formatted("w".repeat(90_000));
    Loaded<Pack> loaded =
        load(variants(3, "{{w}}".repeat(15_000)).replace("\"n\": {\"int\": [2, 90]}", word));
    Finding finding = loaded.findings().getFirst();
    assertEquals("T006", finding.code());
    assertTrue(finding.message().contains("over 1,000,000 characters"), finding.message());
    assertTrue(loaded.value().orElseThrow().questions().isEmpty());
  }
}
