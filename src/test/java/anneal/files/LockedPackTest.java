package anneal.files;

import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.packs.Edition;
import anneal.packs.Finding;
import anneal.packs.Folders;
import anneal.packs.Folders.Draft;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.question.QuestionId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack whose lock file tells what learners have met.
class LockedPackTest {

  private static final String DECLARED =
      "\"rev\": 2, \"changes\": [{\"rev\": 2, \"kind\": \"key\", \"note\": \"for the test\"}],";

  @TempDir Path root;
  private final Publisher publisher = new Publisher();
  private Draft pack;

  @BeforeEach
  void lockTwoQuestions() throws IOException {
    pack = draft(root, "locked").manifest();
    write("", "2*n", "it");
    lock();
  }

  private void lock() throws IOException {
    PackFolder folder = new PackFolder(pack.path(), PackFolder.Standing.ALONE);
    new LockFile(folder).write(folder.read(LoadCache.NONE).value().orElseThrow());
  }

  private void write(String declared, String formula, String other) {
    pack.questions(
        """
        {"id": "twice", %s "kind": "numeric", "level": "junior", "seconds": 30,
         "stem": "Twice {{n}}?", "explanation": "It is {{t}}.",
         "params": {"vars": {"n": {"int": [2, 90]}, "t": {"expr": "%s"}}, "variants": 3},
         "answer": {"expr": "t"}, "tolerance": {"abs": 0},
         "references": [{"title": "A book", "url": "https://example.org"}],
         "tests": [{"answer": "{{t}}", "score": 1}]}"""
            .formatted(declared, formula),
        Folders.choice("other", other));
  }

  private Publication publish() {
    PackFolder folder = new PackFolder(pack.path(), PackFolder.Standing.ALONE);
    Edition edition = PackLibrary.edition(folder, new PackAssembler(LoadCache.NONE));
    return publisher.publish(List.of(edition));
  }

  private static List<String> codes(Publication publication) {
    return publication.editions().getFirst().loaded().findings().stream()
        .map(Finding::code)
        .toList();
  }

  private String explanation(String slug) {
    return publisher
        .catalog()
        .find(new QuestionId("locked", slug))
        .map(it -> it.variant(0).explanation())
        .orElse("not served");
  }

  @Test
  void aKeyThatChangesUndeclaredIsNotServed() {
    publish();
    String before = explanation("twice");
    write("", "3*n", "it");
    Publication publication = publish();
    assertEquals(List.of("L001"), codes(publication));
    assertEquals(List.of("locked"), publication.kept());
    assertEquals(before, explanation("twice"));
    assertEquals("It is it.", explanation("other"));
  }

  @Test
  void aKeyThatChangesAsSomethingElseIsNotServed() {
    publish();
    String before = explanation("twice");
    write(DECLARED.replace("\"key\"", "\"cosmetic\""), "3*n", "it");
    Publication publication = publish();
    assertTrue(codes(publication).contains("L002"), codes(publication).toString());
    assertEquals(List.of("locked"), publication.kept());
    assertEquals(before, explanation("twice"));
  }

  @Test
  void atTheStartADisputedQuestionIsLeftOut() {
    write("", "3*n", "it");
    assertEquals(List.of("L001"), codes(publish()));
    assertEquals("not served", explanation("twice"));
    assertEquals("It is it.", explanation("other"));
  }

  @Test
  void aDeclaredChangeIsServedAndSaysThatItsNumbersAreNew() {
    publish();
    String before = explanation("twice");
    write(DECLARED, "3*n", "it");
    Publication publication = publish();
    assertEquals(List.of("L005", "L008"), codes(publication).stream().sorted().toList());
    assertEquals(List.of(), publication.kept());
    assertTrue(!before.equals(explanation("twice")));
  }

  @Test
  void aKeyFixThatReordersParametersDrawsThemAnew() throws IOException {
    pack.questions(sum("", "\"a\"", "\"b\"", "a+b"));
    lock();
    pack.questions(sum(DECLARED, "\"a\"", "\"b\"", "a+2*b"));
    assertEquals(List.of("L005"), codes(publish()));
    pack.questions(sum(DECLARED, "\"b\"", "\"a\"", "a+2*b"));
    assertEquals(List.of("L005", "L008"), codes(publish()).stream().sorted().toList());
  }

  @Test
  void textsAndValuesThatChangeUndeclaredAreNotServed() throws IOException {
    pack.questions(options("", "this", "that"), scaled("3", 10));
    lock();
    assertEquals(List.of(), codes(publish()));
    pack.questions(options("", "this", "those"), scaled("3", 10));
    assertEquals(List.of("L001"), codes(publish()));
    pack.questions(options("", "this", "that"), scaled("5", 10));
    assertEquals(List.of("L001"), codes(publish()));
    pack.questions(options("", "this", "that"), scaled("3", 1000));
    assertEquals(List.of("L001"), codes(publish()));
    pack.questions(options(DECLARED.replace("key", "cosmetic"), "this", "those"), scaled("3", 10));
    assertEquals(List.of("L005"), codes(publish()));
  }

  @Test
  void textsThatChangePlacesAreAnotherKeyWhateverIsDeclared() throws IOException {
    pack.questions(options("", "this", "that"));
    lock();
    for (String declared : List.of("", DECLARED.replace("key", "cosmetic"), DECLARED)) {
      pack.questions(options(declared, "that", "this"));
      assertTrue(codes(publish()).contains("L002"), declared);
    }
  }

  @Test
  void aLockThatTellsNothingOfTextsIsSilentAboutThem() throws IOException {
    pack.questions(options("", "this", "that"), scaled("3", 10));
    lock();
    Path file = pack.path().resolve("pack.lock.json");
    String old =
        Files.readString(file).replaceAll(", \"(order|texts)\": (\\{[^}]*}|\"[^\"]*\")", "");
    Files.writeString(file, old);
    assertEquals(List.of(), codes(publish()));
    pack.questions(options("", "this", "those"), scaled("3", 10));
    assertEquals(List.of(), codes(publish()));
    lock();
    assertTrue(Files.readString(file).contains("\"texts\": {\"options/a\": "));
  }

  private static String options(String declared, String right, String wrong) {
    return Folders.choice("pick", "it")
        .replace("\"kind\":", declared + " \"kind\":")
        .replace("\"text\": \"it\"", "\"text\": \"%s\"".formatted(right))
        .replace("something else\", \"remark", wrong + "\", \"remark");
  }

  private static String scaled(String factor, int low) {
    return """
    {"id": "scaled", "kind": "numeric", "level": "junior", "seconds": 30,
     "stem": "{{a}} of them?", "explanation": "It is {{k*a}}.",
     "situations": [{"id": "one", "vars": {"k": %s}}],
     "params": {"vars": {"a": {"int": [%d, %d]}}, "variants": 3},
     "answer": {"expr": "k*a"}, "tolerance": {"abs": 0},
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "{{k*a}}", "score": 1}]}"""
        .formatted(factor, low, 9 * low);
  }

  private static String sum(String declared, String first, String second, String key) {
    return """
    {"id": "sum", %s "kind": "numeric", "level": "junior", "seconds": 30,
     "stem": "{{a}} and {{b}}?", "explanation": "It is {{%s}}.",
     "params": {"vars": {%s: {"int": [10, 99]}, %s: {"int": [10, 99]}}, "variants": 3},
     "answer": {"expr": "%s"}, "tolerance": {"abs": 0},
     "references": [{"title": "A book", "url": "https://example.org"}],
     "tests": [{"answer": "{{%s}}", "score": 1}]}"""
        .formatted(declared, key, first, second, key, key);
  }

  @Test
  void whatIsTakenOutUndeclaredStays() {
    publish();
    pack.questions(Folders.choice("other", "it"));
    Publication publication = publish();
    assertEquals(List.of("L004"), codes(publication));
    assertTrue(explanation("twice").startsWith("It is"));
  }
}
