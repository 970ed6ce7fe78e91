package anneal.authors;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.authors.CheckedPack.Noted;
import anneal.files.Outline;
import anneal.files.PackFolder;
import anneal.files.ReadPack;
import anneal.packs.Folders.Draft;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofsTest {

  private final Proofs proofs = new Proofs();
  private Draft pack;

  @BeforeEach
  void writeTwoQuestions(@TempDir Path folder) {
    pack = draft(folder, "mine").manifest();
    pack.questions(choice("one", "it"), choice("two", "that"));
    read();
  }

  private Proof read() {
    PackFolder folder = new PackFolder(pack.path(), PackFolder.Standing.ALONE);
    ReadPack read = ReadPack.read(folder, new PackAssembler(LoadCache.NONE));
    List<Noted> findings = read.findings().stream().map(it -> new Noted(it, "")).toList();
    return proofs
        .set(
            List.of(
                new CheckedPack(
                    "mine", read.loaded().value(), Outline.of(folder), findings, Optional.empty())))
        .find("mine")
        .orElseThrow();
  }

  private static String shown(Proof proof, String slug) {
    return proof
        .find(slug)
        .flatMap(Proof.Entry::question)
        .map(it -> it.variant(0).explanation())
        .orElse("nothing");
  }

  @Test
  void aBrokenQuestionStaysAsItWasAndHoldsItsFindings() {
    pack.questions(choice("one", "it $"), choice("two", "those"));
    Proof proof = read();
    assertTrue(proof.find("one").orElseThrow().stale());
    assertFalse(proof.find("one").orElseThrow().findings().isEmpty());
    assertEquals("It is it.", shown(proof, "one"));
    assertFalse(proof.find("two").orElseThrow().stale());
    assertEquals("It is those.", shown(proof, "two"));
    assertEquals(List.of(), proof.findings());
  }

  @Test
  void aFileThatIsNoJsonKeepsAllItsQuestions() {
    pack.file("basics.json", "{\"topic\": \"basics\", \"questions\": [");
    Proof proof = read();
    assertEquals(2, proof.entries().size());
    assertTrue(proof.entries().stream().allMatch(Proof.Entry::stale));
    assertEquals("It is that.", shown(proof, "two"));
    assertEquals("J001", proof.findings().getFirst().finding().code());
    assertEquals(2, proofs.latest().number());
  }

  @Test
  void aManifestThatIsNoJsonKeepsThePack() {
    pack.file("pack.json", "{");
    Proof proof = read();
    assertTrue(proof.pack().isPresent());
    assertEquals("It is it.", shown(proof, "one"));
  }

  @Test
  void whatIsTakenOutIsGone() {
    pack.questions(choice("two", "that"));
    Proof proof = read();
    assertEquals(1, proof.entries().size());
    pack.questions(choice("one", "it $"), choice("two", "that"));
    assertEquals("nothing", shown(read(), "one"));
  }
}
