package anneal;

import anneal.bringing.BroughtPacks;
import anneal.files.BroughtReading;
import anneal.files.DiskCache;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.files.Shipped;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.PackAssembler;
import anneal.packs.Publisher;
import anneal.question.Catalog;
import anneal.question.Pack;
import anneal.question.Question;
import anneal.question.QuestionId;
import anneal.question.Spelling;
import anneal.store.Database;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.DatabaseProblem;
import anneal.store.KeptRevisions;
import anneal.store.SqlBroughtStore;
import anneal.store.SqlEditStore;
import anneal.store.SqlRevisionStore;
import anneal.store.SqlStudyStore;
import anneal.study.Edits;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Grades answers of the past again under the keys of today.
@Command(
    name = "regrade",
    mixinStandardHelpOptions = true,
    description = {
      "Grades stored answers again under corrected keys and shows what that changes.",
      "The server does so by itself when an edit is declared as `key`; name questions to grade all"
          + " answers to their earlier wordings again, whatever was declared.",
      "It knows the packs of folders, and those brought in the browser that lie in the database."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:done, or nothing to do",
      "2:no such database or question, or it cannot be written"
    })
final class RegradeCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Option(names = "--dry-run", description = "Shows what would change and writes nothing.")
  boolean dryRun;

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Option(
      names = "--questions",
      paramLabel = "FOLDER",
      split = ",",
      description = "folders of question packs, as for serve; also ANNEAL_QUESTIONS",
      defaultValue = "${env:ANNEAL_QUESTIONS}")
  List<Path> folders = new ArrayList<>();

  @Parameters(
      paramLabel = "QUESTION",
      description = "Questions as pack/question. Without any: those whose key was corrected.")
  List<String> names = new ArrayList<>();

  @Override
  public Integer call() {
    PrintWriter out = spec().commandLine().getOut();
    PrintWriter err = spec().commandLine().getErr();
    try (Shipped shipped = Shipped.open();
        Database open = open()) {
      Publisher publisher = new Publisher();
      PackFolders packs = PackFolders.of(shipped, Anneal.roots(folders));
      PackAssembler assembler = new PackAssembler(new DiskCache(cache()));
      try (PackLibrary library = new PackLibrary(packs, assembler, publisher)) {
        library.beside(new BroughtPacks(new SqlBroughtStore(open), new BroughtReading(assembler)));
        library.load();
      }
      return run(open, publisher, out);
    } catch (Unknown | DatabaseProblem | StoreUnavailable | IOException wrong) {
      err.println(wrong.getMessage());
      return 2;
    } finally {
      out.flush();
      err.flush();
    }
  }

  /// Looking is possible beside a server.
  private Database open() {
    return dryRun
        ? Database.openToRead(database.address())
        : Database.openExisting(database.address());
  }

  private int run(Database open, Publisher publisher, PrintWriter out) throws Unknown, IOException {
    Instant now = Clock.systemUTC().instant();
    KeptRevisions revisions = new KeptRevisions(publisher, new SqlRevisionStore(open));
    SqlStudyStore study = new SqlStudyStore(open);
    Edits edits =
        new Edits(revisions, study, new SqlEditStore(open, study), new Fsrs(Weights.DEFAULT));
    List<Edits.Correcting> chosen = chosen(publisher.catalog(), edits);
    FlipTable table = new FlipTable();
    chosen.forEach(it -> table.add(it.question().id(), edits.preview(it, now)));
    table.print(out);
    if (dryRun || !table.changes()) {
      out.println(dryRun ? "Nothing was written." : "Nothing to do.");
      return 0;
    }
    out.println("The database as it was: " + open.copy("before-regrade", now));
    revisions.keep(publisher.catalog(), now);
    chosen.forEach(it -> edits.regrade(it, now));
    out.println("Done; learners read of it on their home page.");
    return 0;
  }

  private List<Edits.Correcting> chosen(Catalog catalog, Edits edits) throws Unknown {
    if (names.isEmpty()) {
      return catalog.packs().stream()
          .flatMap(it -> it.questions().stream())
          .flatMap(it -> edits.corrected(it).stream())
          .toList();
    }
    List<Edits.Correcting> chosen = new ArrayList<>();
    for (String name : names) {
      Question question = question(catalog, name);
      String note = edits.corrected(question).map(Edits.Correcting::note).orElse("");
      chosen.add(new Edits.Correcting(question, it -> !it.equals(question.revision()), note));
    }
    return chosen;
  }

  private static Question question(Catalog catalog, String name) throws Unknown {
    Optional<Question> found = QuestionId.parse(name).flatMap(catalog::find);
    if (found.isPresent()) {
      return found.get();
    }
    List<String> known =
        catalog.packs().stream()
            .map(Pack::questions)
            .flatMap(List::stream)
            .map(it -> it.id().toString())
            .toList();
    throw new Unknown(
        "There is no question "
            + name
            + Spelling.nearest(name, known)
                .map(it -> "; did you mean " + it + "?")
                .orElse("; name it as pack/question, and its folder with --questions."));
  }

  /// A question was named that is not there.
  private static final class Unknown extends Exception {
    private static final long serialVersionUID = 1;

    Unknown(String message) {
      super(message);
    }
  }

  /// Where the server keeps drawn variants beside this database.
  private Path cache() {
    return database.address() instanceof SqliteFile(Path file)
        ? file.resolveSibling("cache")
        : Path.of("data", "cache");
  }

  private CommandSpec spec() {
    return Objects.requireNonNull(spec, "picocli sets it");
  }
}
