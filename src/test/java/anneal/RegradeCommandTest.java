package anneal;

import static anneal.packs.Folders.choice;
import static anneal.packs.Folders.draft;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import anneal.bringing.Brought;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.memory.Card;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.Folders.Draft;
import anneal.packs.LoadCache;
import anneal.packs.PackAssembler;
import anneal.packs.Publisher;
import anneal.person.LearnerId;
import anneal.question.Answer;
import anneal.question.QuestionId;
import anneal.store.Database;
import anneal.store.KeptRevisions;
import anneal.store.SqlBroughtStore;
import anneal.store.SqlEditStore;
import anneal.store.SqlRevisionStore;
import anneal.store.SqlStudyStore;
import anneal.study.Edits;
import anneal.study.Handed;
import anneal.study.Next;
import anneal.study.Study;
import anneal.study.TicketSeal;
import anneal.study.Turn;
import anneal.web.Shapes;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A learner answered `b` where `a` counted as right; then the author says that `b` is right.
class RegradeCommandTest {

  private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
  private static final QuestionId ID = new QuestionId("small", "one");
  private static final Fsrs MODEL = new Fsrs(Weights.DEFAULT);

  @TempDir Path root;
  private Path file;
  private Draft pack;
  private String out = "";

  @BeforeEach
  void answerWrong() {
    file = root.resolve("anneal.db");
    pack = draft(root.resolve("packs"), "small").manifest().questions(choice("one", "four"));
    try (Database database = Database.open(file)) {
      Publisher publisher = new Publisher();
      PackFolders folders = PackFolders.of(List.of(root.resolve("packs")));
      new PackLibrary(folders, new PackAssembler(LoadCache.NONE), publisher).load();
      KeptRevisions revisions = new KeptRevisions(publisher, new SqlRevisionStore(database));
      revisions.keep(publisher.catalog(), NOW);
      SqlStudyStore store = new SqlStudyStore(database);
      Edits edits = new Edits(revisions, store, new SqlEditStore(database, store), MODEL);
      Study study = new Study(revisions, store, new TicketSeal(new byte[32]), edits);
      UUID sitting = new UUID(7, 7);
      Turn turn = ((Next.Question) study.next(LearnerId.LOCAL, sitting, NOW)).turn();
      Answer b = new Answer.Picked("b");
      study.answer(
          new Handed(new UUID(1, 2), LearnerId.LOCAL, ID, turn.token(), b, null, 9_000), NOW);
    }
  }

  private void correct(String declared) {
    String text = choice("one", "four").replace(", \"correct\": true", "");
    text = text.replace("\"text\": \"something else\"", "\"text\": \"else\", \"correct\": true");
    text = text.replace("\"answer\": \"a\"", "\"answer\": \"b\"");
    pack.questions(text.replace("\"level\"", declared + "\"level\""));
  }

  private static String declared() {
    return "\"rev\": 2, \"changes\": [{\"rev\": 2, \"kind\": \"key\", \"note\": \"it is b\"}], ";
  }

  private int run(String... arguments) {
    StringWriter written = new StringWriter();
    CommandLine line =
        new CommandLine(new Cli())
            .setOut(new PrintWriter(written))
            .setErr(new PrintWriter(written));
    int code = line.execute(arguments);
    out = written.toString();
    return code;
  }

  private int regrade(String... more) {
    return regradeIn("packs", more);
  }

  private int regradeIn(String folder, String... more) {
    String packs = root.resolve(folder).toString();
    return run(
        Stream.concat(
                Stream.of("regrade", "--database", file.toString(), "--questions", packs),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private int reviewsRight() {
    try (Database database = Database.open(file)) {
      SqlStudyStore store = new SqlStudyStore(database);
      Card.Seen card = (Card.Seen) store.standings(LearnerId.LOCAL).get(ID).card();
      return card.memory().stability() > 1 ? 1 : 0;
    }
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> files = Files.list(root)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> it.contains("before-regrade"))
          .toList();
    }
  }

  @Test
  void aDryRunPrintsWhatWouldFlipAndWritesNothing() throws IOException {
    correct(declared());
    assertEquals(0, regrade("--dry-run"));
    assertTrue(out.matches("(?s).*small/one +1 +1 +0 +0 +1 +0\n.*Nothing was written.\n"), out);
    assertEquals(0, reviewsRight());
    assertEquals(List.of(), copies());
  }

  @Test
  void besideAServerItIsRefusedAndADryRunIsNot() throws IOException {
    correct(declared());
    try (Database _ = Database.open(file)) {
      for (String command : List.of("regrade", "replay")) {
        assertEquals(2, run(command, "--database", file.toString()));
        assertTrue(out.contains("Another Anneal works on the database " + file), out);
      }
      assertEquals(0, regrade("--dry-run"), out);
    }
    assertEquals(0, reviewsRight());
    assertEquals(List.of(), copies());
  }

  @Test
  void regradingCopiesTheDatabaseMovesTheCardAndLeavesItConsistent() throws IOException {
    correct(declared());
    assertEquals(0, regrade());
    assertEquals(1, reviewsRight());
    assertEquals(1, copies().size(), out);
    assertEquals(0, run("doctor", "--database", file.toString()), out);
    assertEquals(0, run("replay", "--database", file.toString()), out);
    assertTrue(out.contains("changed: 0"), out);
    assertEquals(0, regrade());
    assertTrue(out.endsWith("Nothing to do.\n"), out);
  }

  @Test
  void aPackThatWasBroughtInTheBrowserIsGradedToo() throws IOException {
    correct(declared());
    byte[] zip =
        Shapes.zip(
            "pack.json", Files.readString(pack.path().resolve("pack.json")),
            "basics.json", Files.readString(pack.path().resolve("basics.json")));
    try (Database database = Database.open(file)) {
      new SqlBroughtStore(database)
          .keep(new Brought("small", 1, "S", "1.0.0", 1, "s.zip", "a", NOW, false), zip);
    }
    Files.createDirectories(root.resolve("nothing"));
    assertEquals(0, regradeIn("nothing"), out);
    assertEquals(1, reviewsRight(), out);
    assertEquals(2, regradeIn("nothing", "small/ome"));
    assertTrue(out.contains("did you mean small/one?"), out);
  }

  @Test
  void anEditThatWasNotDeclaredIsGradedByOnlyWhereItsQuestionIsNamed() {
    correct("");
    assertEquals(0, regrade("--dry-run"));
    assertTrue(out.contains("No answer was given under a key that was corrected."), out);
    assertEquals(0, regrade("small/one"));
    assertEquals(1, reviewsRight());
  }

  @Test
  void aQuestionThatIsNotThereIsSaidWithTheNearestName() {
    assertEquals(2, regrade("small/ome"));
    assertTrue(out.contains("did you mean small/one?"), out);
    assertEquals(2, run("regrade", "--database", root.resolve("none.db").toString()));
  }
}
