package anneal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Finding.Severity;
import anneal.packs.Loaded;
import anneal.packs.Place;
import anneal.packs.Publication;
import anneal.question.Catalog;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PackNewsTest {

  private static final Finding COMMA =
      new Finding(
          new Place("trees/one.json", 3, 7, ""),
          Severity.ERROR,
          "J001",
          "a comma is missing",
          "Add it.");

  private static final Finding LONG =
      new Finding(COMMA.place(), Severity.WARNING, "L001", "that is long", "Cut it.");

  private final StringWriter said = new StringWriter();
  private final PackNews news = new PackNews(new PrintWriter(said));

  @Test
  void aSoundPackIsNoNews() {
    assertEquals("", after(List.of(), false));
    assertEquals("", after(List.of(LONG), false));
  }

  @Test
  void aBrokenEditNamesPlaceAndRemedyAndThatTheLastGoodEditionStays() {
    assertEquals(
        """
        trees/one.json:3:7: error J001 a comma is missing. Add it.
        trees: the last good edition stays; correct the errors and save again
        """,
        after(List.of(COMMA, LONG), true));
  }

  @Test
  void aPackThatWasNeverSoundSaysWhatIsLeftOut() {
    assertEquals(
        """
        trees/one.json:3:7: error J001 a comma is missing. Add it.
        trees: questions with errors are left out until they are corrected
        """,
        after(List.of(COMMA), false));
  }

  @Test
  void whatIsMendedIsToldOnce() {
    after(List.of(COMMA), true);
    assertEquals("trees: in order again, and served as it was saved\n", after(List.of(), false));
    assertEquals("", after(List.of(), false));
  }

  @Test
  void ofTwoPacksWithOneNameTheSoundOneMendsNothing() {
    List<Edition> both = List.of(edition(List.of()), edition(List.of(COMMA)));
    after(both, List.of());
    assertEquals(
        """
        trees/one.json:3:7: error J001 a comma is missing. Add it.
        trees: questions with errors are left out until they are corrected
        """,
        after(both, List.of()));
  }

  @Test
  void whatIsWithdrawnOrGoneIsNotMended() {
    after(List.of(COMMA), true);
    assertEquals("", after(List.of(Edition.withdrawn("trees")), List.of()));
    after(List.of(COMMA), true);
    assertEquals("", after(List.of(), List.of()));
    assertEquals("", after(List.of(), false));
  }

  private static Edition edition(List<Finding> findings) {
    return new Edition("trees", new Loaded<>(Optional.empty(), findings));
  }

  private String after(List<Finding> findings, boolean kept) {
    return after(List.of(edition(findings)), kept ? List.of("trees") : List.of());
  }

  private String after(List<Edition> editions, List<String> kept) {
    said.getBuffer().setLength(0);
    news.accept(new Publication(Catalog.EMPTY, editions, kept));
    return said.toString().replace(System.lineSeparator(), "\n");
  }
}
