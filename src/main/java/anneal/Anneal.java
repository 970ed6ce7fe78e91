package anneal;

import anneal.Config.BackupPlan;
import anneal.files.BuiltInPacks;
import anneal.files.DiskCache;
import anneal.files.MisconceptionFile;
import anneal.files.PackFolders;
import anneal.files.PackLibrary;
import anneal.files.Shipped;
import anneal.memory.Fsrs;
import anneal.memory.Weights;
import anneal.packs.PackAssembler;
import anneal.packs.Publication;
import anneal.packs.Publisher;
import anneal.question.Misconception;
import anneal.store.Backups;
import anneal.store.Database;
import anneal.store.DatabaseAddress.SqliteFile;
import anneal.store.KeptRevisions;
import anneal.store.Secrets;
import anneal.store.SqlReportStore;
import anneal.store.SqlRevisionStore;
import anneal.store.SqlStudyStore;
import anneal.study.Replay;
import anneal.study.Steps;
import anneal.study.Study;
import anneal.study.StudyStore.StoreUnavailable;
import anneal.study.TicketSeal;
import anneal.web.BankRoutes;
import anneal.web.Books;
import anneal.web.HealthRoutes;
import anneal.web.HistoryRoutes;
import anneal.web.HomeRoutes;
import anneal.web.Labels;
import anneal.web.Listening;
import anneal.web.OpenApiRoutes;
import anneal.web.SettingsRoutes;
import anneal.web.Sheets;
import anneal.web.SittingRoutes;
import anneal.web.StaticFiles;
import anneal.web.StudyRoutes;
import anneal.web.Visitors;
import anneal.web.WebServer;
import anneal.web.markup.Markup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A running server: everything wired by hand.
final class Anneal implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Anneal.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final WebServer server;
  private final Publisher publisher;

  private Anneal(Config config, InstantSource clock, Consumer<Publication> published)
      throws IOException {
    if (config.database() instanceof SqliteFile(Path file)) {
      Files.createDirectories(folder(file));
    }
    Database database = closing(Database.open(config.database()));
    SqlStudyStore store = new SqlStudyStore(database);
    publisher = new Publisher();
    KeptRevisions revisions = new KeptRevisions(publisher, new SqlRevisionStore(database));
    publisher.listen(it -> revisions.keep(it.catalog(), clock.instant()));
    publisher.listen(published);
    BuiltInPacks builtIn = closing(BuiltInPacks.open());
    Map<String, Misconception> misconceptions = library(config, builtIn);

    Fsrs model = new Fsrs(Weights.DEFAULT);
    TicketSeal seal = new TicketSeal(new Secrets(database).secret("tickets"));
    Study study = new Study(revisions, store, seal, model);
    Visitors visitors = new Visitors(store, clock);
    Labels labels =
        new Labels(
            revisions, id -> Optional.ofNullable(misconceptions.get(id)).map(Misconception::title));
    Sheets sheets = new Sheets(new Markup(), labels);
    Books books = new Books(store, new SqlReportStore(database), revisions);
    server =
        closing(
            WebServer.start(
                Listening.at(config.host(), config.port()),
                new StaticFiles(Shipped.under("web"), Shipped.under("questions/schema")),
                List.of(
                    new StudyRoutes(study, store, sheets, visitors),
                    new SittingRoutes(
                        new SittingRoutes.Desks(study, new Steps(store, model), store),
                        sheets,
                        visitors),
                    new SettingsRoutes(store, visitors),
                    new HomeRoutes(books, visitors),
                    new BankRoutes(books, sheets, visitors),
                    new HistoryRoutes(books, sheets, visitors),
                    new HealthRoutes(() -> faults(database)),
                    new OpenApiRoutes())));
  }

  private static BackupSchedule schedule(Config config, BackupPlan plan, InstantSource clock) {
    Fsrs model = new Fsrs(Weights.DEFAULT);
    Backups backups = new Backups(plan.folder(), log -> Replay.standing(log, model));
    return new BackupSchedule(
        backups,
        config.database(),
        clock,
        new BackupSchedule.Terms(Duration.ofHours(plan.hours()), plan.keep()));
  }

  /// Starts a server.
  ///
  /// @param clock where the time comes from
  /// @param published told of every publication of packs
  static Anneal start(Config config, InstantSource clock, Consumer<Publication> published)
      throws IOException {
    Anneal anneal = new Anneal(config, clock, published);
    config.backups().ifPresent(it -> anneal.closing(schedule(config, it, clock)).start());
    return anneal;
  }

  /// What keeps the server from serving.
  private List<String> faults(Database database) {
    List<String> faults = new ArrayList<>();
    try {
      database.probe();
    } catch (StoreUnavailable e) {
      faults.add(String.valueOf(e.getMessage()));
    }
    if (publisher.catalog().size() == 0) {
      faults.add("No question is published: start with --questions FOLDER, or run anneal check.");
    }
    return faults;
  }

  /// Where it listens.
  String address() {
    return "http://localhost:" + server.port();
  }

  /// How many questions it serves now.
  int questions() {
    return publisher.catalog().size();
  }

  /// Stops taking requests, finishes those under way, and closes the database.
  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        LOG.warn("something did not close cleanly", e);
      }
    }
  }

  private <T extends AutoCloseable> T closing(T resource) {
    open.push(resource);
    return resource;
  }

  private Map<String, Misconception> library(Config config, BuiltInPacks builtIn) {
    List<Path> roots = roots(config);
    DiskCache cache = new DiskCache(config.cache());
    PackLibrary library =
        closing(
            new PackLibrary(PackFolders.of(builtIn, roots), new PackAssembler(cache), publisher));
    library.load();
    cache.save();
    if (config.watch()) {
      library.watch();
    }
    List<Path> all = new ArrayList<>(roots);
    all.add(builtIn.root());
    return MisconceptionFile.read(all);
  }

  /// The folders that were named, else `questions` where the server was started beside it.
  private static List<Path> roots(Config config) {
    Path beside = Path.of("questions");
    return config.questions().isEmpty() && Files.isDirectory(beside)
        ? List.of(beside)
        : config.questions();
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }
}
