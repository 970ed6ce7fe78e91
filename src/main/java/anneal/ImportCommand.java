package anneal;

import anneal.anki.AnkiPackage;
import anneal.anki.Costs;
import anneal.bringing.AnkiSchedule;
import anneal.files.ForeignFile;
import anneal.files.NewPack;
import anneal.interchange.AnkiMemory.Way;
import anneal.interchange.AnkiReader;
import anneal.interchange.Imported;
import anneal.memory.Fsrs;
import anneal.memory.StudyDay;
import anneal.memory.Weights;
import anneal.person.LearnerId;
import anneal.store.Database;
import anneal.store.DatabaseProblem;
import anneal.store.SqlBelongingsStore;
import anneal.store.SqlStudyStore;
import anneal.study.Seeding;
import anneal.study.StudyStore.StoreUnavailable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads questions of another program, says what is lost, and writes them as a pack.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Turns a file of another program into a pack: Anki (.apkg), GIFT (.gift, .txt), tables"
            + " (.csv, .tsv).",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:read, and written where --to was said",
      "2:nothing could be read, or wrong usage"
    })
final class ImportCommand implements Callable<Integer> {

  @Spec @Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "What to read.")
  Path file = Path.of("");

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description =
          "New folder for the pack; its name becomes the pack's id. Without it, nothing is"
              + " written.")
  @Nullable Path folder;

  @Option(names = "--title", description = "Title of the pack; default what the file says.")
  String title = "";

  @Option(
      names = "--license",
      description = "SPDX identifier of the questions' licence; default ${DEFAULT-VALUE}.",
      defaultValue = "LicenseRef-unknown")
  String license = "";

  @Option(
      names = "--schedule",
      description = "Takes the schedule of Anki's cards along, into the database.")
  boolean schedule;

  @Mixin DatabaseArguments database = new DatabaseArguments();

  @Override
  public Integer call() {
    PrintWriter out = Objects.requireNonNull(spec, "picocli sets it").commandLine().getOut();
    int exit = run(out);
    out.flush();
    return exit;
  }

  private ForeignFile read() throws IOException {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean anki = name.endsWith(".apkg") || name.endsWith(".colpkg");
    return anki && Files.isRegularFile(file) ? anki(file) : ForeignFile.read(file);
  }

  /// A package of Anki.
  static ForeignFile anki(Path file) throws IOException {
    AnkiPackage read = AnkiPackage.read(file, Costs.USUAL);
    return new ForeignFile(AnkiReader.read(read.collection(), read.media().keySet()), read.media());
  }

  private int run(PrintWriter out) {
    try {
      ForeignFile read = read();
      Imported imported = read.imported();
      new LossPrinter(imported.losses()).lines().forEach(out::println);
      if (imported.drafts().isEmpty()) {
        return 2;
      }
      if (folder == null) {
        out.println("nothing written; say --to FOLDER to write a pack");
        return 0;
      }
      if (schedule && !imported.past().bySlug().isEmpty()) {
        Database.openExisting(database.address()).close(); // Fails before the pack is written.
      }
      String name = title.isBlank() ? imported.title() : title;
      new NewPack(folder, name, license).write(imported.drafts(), read.media());
      out.println(
          imported.drafts().size()
              + " questions written to "
              + folder
              + "; see what check says: anneal check "
              + folder);
      if (!imported.past().bySlug().isEmpty()) {
        seed(imported, new NewPack(folder, name, license).name(), out);
      }
      return 0;
    } catch (IOException | DatabaseProblem | StoreUnavailable e) {
      out.println(e.getMessage());
      return 2;
    }
  }

  /// Takes the schedule of Anki's cards along, into the database of one person.
  private void seed(Imported imported, String pack, PrintWriter out) {
    if (!schedule) {
      out.println(
          imported.past().bySlug().size()
              + " questions were answered in Anki; say --schedule to take that along");
      return;
    }
    Fsrs model = new Fsrs(Weights.DEFAULT);
    try (Database open = Database.openExisting(database.address())) {
      SqlStudyStore study = new SqlStudyStore(open);
      Seeding seeding = new Seeding(study, new SqlBelongingsStore(open, study), model);
      StudyDay days = seeding.days(LearnerId.LOCAL);
      Instant now = Clock.systemUTC().instant();
      AnkiSchedule brought = AnkiSchedule.of(imported, pack, days, model, now);
      int seeded = seeding.seed(LearnerId.LOCAL, brought.seeds());
      out.println(
          "%d cards with their schedule: %d of Anki's own FSRS, %d from the review log, %d from interval and ease; %d begin as new"
              .formatted(
                  seeded,
                  brought.count(Way.FSRS),
                  brought.count(Way.LOG),
                  brought.count(Way.INTERVAL),
                  brought.fresh()));
    }
  }
}
